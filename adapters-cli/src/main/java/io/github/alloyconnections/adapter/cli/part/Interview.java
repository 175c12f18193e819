package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Picker;
import io.github.alloyconnections.adapter.cli.terminal.Picker.Choice;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.contract.words.WayWords;
import io.github.alloyconnections.domain.action.InputProblem;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.attempt.ConnectRequest.Answers;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.MissingInputsException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Asks a person what a connector wants to know, secrets unseen; whoever stops answering has begun nothing. */
public final class Interview {

    private final Session session;
    private final ConnectorId connector;
    private final List<Way> ways;
    private final Map<String, JsonValue> inputs = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private Answers answers;

    public Interview(Session session, ConnectorId connector, List<Way> ways, Answers given) {
        this.session = session;
        this.connector = connector;
        this.ways = ways;
        this.answers = given;
        this.inputs.putAll(given.inputs());
    }

    /** The person would rather not. */
    public static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public StoppedException() {
            super("stopped answering", null, false, false);
        }
    }

    /** Asks until what is to be begun has all it needs. */
    public <T> T until(Function<Answers, T> beginning) {
        if (!session.mayAsk()) {
            return beginning.apply(answers);
        }
        chooseWay();
        way().ifPresent(way -> way.questions().stream()
                .filter(InputField::required)
                .filter(field -> !isGiven(field))
                .forEach(this::ask));
        while (true) {
            try {
                return beginning.apply(answers());
            } catch (MissingInputsException gaps) {
                again(gaps);
            }
        }
    }

    private Answers answers() {
        return new Answers(answers.way(), answers.configuration(), inputs);
    }

    /** Whether the way is known, and leads to a page. */
    public boolean needsNoPage() {
        return way().filter(way -> !way.needsConsent()).isPresent();
    }

    private Optional<Way> way() {
        return ways.size() == 1 && answers.way().isEmpty()
                ? Optional.of(ways.get(0))
                : ways.stream()
                        .filter(way -> answers.way().filter(way::isCalled).isPresent())
                        .findFirst();
    }

    private void chooseWay() {
        if (ways.size() == 1 || answers.way().isPresent()) {
            return;
        }
        List<Choice> choices = ways.stream()
                .map(way -> new Choice(
                        way.authenticationType(),
                        TerminalText.line(way.authenticationType() + "  (" + WayWords.brief(way) + ")")))
                .toList();
        String chosen = session.doors()
                .picker()
                .pick(connector + " can be connected in " + ways.size() + " ways", choices)
                .orElseThrow(StoppedException::new);
        answers = answers.by(chosen);
    }

    private boolean isGiven(InputField field) {
        boolean configured = field.name().equals(Way.CONFIGURATION)
                && answers.configuration().isPresent();
        return configured
                || inputs.keySet().stream()
                        .anyMatch(name -> name.equalsIgnoreCase(field.name())
                                || name.equalsIgnoreCase("data." + field.name())
                                || name.equalsIgnoreCase(field.lastName()));
    }

    /** What was typed and does not fit is asked again; what stood on the command line is not. */
    private void again(MissingInputsException gaps) {
        List<InputField> open = gaps.way().questions().stream()
                .filter(field -> gaps.missing().contains(field) || isUnfit(gaps, field))
                .toList();
        boolean mine = gaps.gaps().unfit().stream().map(InputProblem::where).allMatch(asked::contains);
        if (open.isEmpty() || !gaps.gaps().unknown().isEmpty() || !mine) {
            throw gaps;
        }
        gaps.gaps().unfit().forEach(problem -> session.messages().warning(problem.where() + " " + problem.what()));
        open.forEach(this::ask);
    }

    private static boolean isUnfit(MissingInputsException gaps, InputField field) {
        return gaps.gaps().unfit().stream().anyMatch(problem -> problem.where().equals(field.name()));
    }

    private void ask(InputField field) {
        asked.add(field.name());
        String typed = field.choices().size() > 1 ? picked(field) : typed(field);
        if (!typed.isEmpty()) {
            inputs.put(field.name(), JsonValue.of(typed));
        }
    }

    /** The default is offered first. */
    private String picked(InputField field) {
        Optional<String> fallback = field.fallback().map(InputField::typed);
        List<Choice> choices = field.choices().stream()
                .sorted((a, b) -> Boolean.compare(
                        fallback.filter(b::equals).isPresent(),
                        fallback.filter(a::equals).isPresent()))
                .map(choice -> new Choice(choice, TerminalText.line(choice)))
                .toList();
        return session.doors().picker().pick(question(field), choices).orElseThrow(StoppedException::new);
    }

    private String typed(InputField field) {
        String question = question(field) + ": ";
        Picker picker = session.doors().picker();
        Optional<String> typed = field.secret() ? picker.typeUnseen(question) : picker.type(question);
        return typed.orElseThrow(StoppedException::new);
    }

    /** Its label, what is told of it, and what counts if nothing is typed. */
    private static String question(InputField field) {
        StringBuilder question = new StringBuilder(field.label());
        field.description().ifPresent(text -> question.append(" (").append(text).append(')'));
        if (field.secret()) {
            question.append(", not shown");
        } else if (field.choices().isEmpty()) {
            field.fallback()
                    .ifPresent(value -> question.append(" [")
                            .append(InputField.typed(value))
                            .append(']'));
        }
        return TerminalText.line(question.toString());
    }
}

package io.github.alloyconnections.adapter.web.page.connect;

import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.page.part.FailureWords;
import io.github.alloyconnections.adapter.web.page.part.PageFrame;
import io.github.alloyconnections.adapter.web.page.part.PageTemplates;
import io.github.alloyconnections.adapter.web.question.Names;
import io.github.alloyconnections.contract.words.WayWords;
import io.github.alloyconnections.domain.action.InputProblem;
import io.github.alloyconnections.domain.attempt.ConnectRequest.Answers;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.MissingInputsException.Gaps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The pages that ask how a connector is to be connected, and with what; a secret that was typed is never shown again. */
public final class AskingPages {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    private final PageTemplates templates;
    private final PageFrame frame;
    private final ConnectorId connector;
    private final String name;

    /** A connector that can be connected in several ways; {@code wrong} is what was named and is none of them. */
    public record WaysPage(PageFrame frame, String connector, String name, List<Choice> ways, Optional<String> wrong) {}

    /**
     * One of several ways.
     *
     * @param auth Alloy's word for it
     * @param label the same for people
     */
    public record Choice(String auth, String label, String about) {}

    /**
     * What a connector wants to know first.
     *
     * @param message what is wrong with the whole; empty if nothing is
     * @param leads whether a consent page comes next
     */
    public record InputsPage(
            PageFrame frame,
            String connector,
            String name,
            String auth,
            Optional<String> message,
            List<Asked> fields,
            boolean leads,
            String click) {}

    /**
     * One question.
     *
     * @param id names it within the page
     * @param value what stands in the field, if that may be shown
     * @param wrong what is wrong with the answer
     */
    public record Asked(String id, InputField field, String value, Optional<String> wrong) {

        public List<String> choices() {
            return field.type() == InputField.Type.BOOLEAN && field.choices().isEmpty()
                    ? List.of("true", "false")
                    : field.choices();
        }

        public boolean isLong() {
            return field.type() == InputField.Type.ARRAY || field.type() == InputField.Type.OBJECT;
        }

        public String keyboard() {
            return field.type() == InputField.Type.INTEGER || field.type() == InputField.Type.NUMBER
                    ? "decimal"
                    : "text";
        }

        /** What is read out with the field. */
        public Optional<String> described() {
            List<String> ids = new ArrayList<>();
            wrong.ifPresent(said -> ids.add(id + "-wrong"));
            field.description().ifPresent(text -> ids.add(id + "-about"));
            return ids.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", ids));
        }
    }

    AskingPages(PageTemplates templates, PageFrame frame, ConnectorId connector, String name) {
        this.templates = templates;
        this.frame = frame;
        this.connector = connector;
        this.name = name;
    }

    /** Asks for what is not known yet: which of several ways, or what one way wants to know. */
    Reply first(List<Way> ways, Optional<String> auth) {
        Optional<Way> way =
                ways.size() == 1 && auth.isEmpty() ? Optional.of(ways.get(0)) : auth.flatMap(word -> named(ways, word));
        return way.map(one -> inputs(OK, one, Answers.none(), Optional.empty(), Map.of()))
                .orElseGet(() -> ways(OK, ways, auth));
    }

    private static Optional<Way> named(List<Way> ways, String word) {
        return ways.stream().filter(way -> way.isCalled(word)).findFirst();
    }

    Reply ways(List<Way> ways, Optional<String> wrong) {
        return ways(BAD_REQUEST, ways, wrong);
    }

    private Reply ways(int status, List<Way> ways, Optional<String> wrong) {
        List<Choice> choices = ways.stream()
                .map(way -> new Choice(way.authenticationType(), label(way), WayWords.brief(way)))
                .toList();
        WaysPage page = new WaysPage(frame, connector.value(), name, choices, wrong);
        return templates.page(status, "WaysPage", page, Map.of());
    }

    /** Asks again, each gap told beside its field; on the first showing nothing is wrong yet. */
    Reply gaps(Way way, Answers given, Gaps gaps, boolean asked) {
        Map<String, String> wrong = new HashMap<>();
        if (asked) {
            gaps.missing().forEach(field -> wrong.put(field.name(), "This is needed."));
            for (InputProblem problem : gaps.unfit()) {
                wrong.put(problem.where(), FailureWords.capital(problem.what()));
            }
        }
        Optional<String> unknown =
                gaps.unknown().isEmpty() ? Optional.empty() : Optional.of("Something was sent that is not asked for.");
        return inputs(BAD_REQUEST, way, given, unknown, wrong);
    }

    /** Asks again for what Alloy has refused. */
    Reply refused(Way way, Answers given, String message) {
        return inputs(BAD_REQUEST, way, given, Optional.of(FailureWords.capital(message)), Map.of());
    }

    private Reply inputs(int status, Way way, Answers given, Optional<String> message, Map<String, String> wrong) {
        List<Asked> fields = new ArrayList<>();
        for (InputField field : way.questions()) {
            Optional<String> said = Optional.ofNullable(wrong.get(field.name()));
            fields.add(new Asked("input-" + fields.size(), field, value(field, given), said));
        }
        InputsPage page = new InputsPage(
                frame, connector.value(), name, way.authenticationType(), message, fields, way.needsConsent(), click());
        return templates.page(status, "InputsPage", page, Map.of());
    }

    private static String value(InputField field, Answers given) {
        if (field.secret()) {
            return "";
        }
        return Optional.ofNullable(given.inputs().get(field.name()))
                .or(field::fallback)
                .map(InputField::typed)
                .orElse("");
    }

    /** The way in words, as far as its own can be read; they stand beside it. */
    private static String label(Way way) {
        String word = way.authenticationType().toLowerCase(Locale.ROOT);
        if (way.needsConsent()) {
            return "Allow it on the app’s own page";
        } else if (word.contains("basic")) {
            return "User name and password";
        } else if (word.contains("bearer") || word.contains("token")) {
            return "Access token";
        } else if (word.contains("key")) {
            return "API key";
        }
        return Names.shown(way.authenticationType());
    }

    /** What tells one press of a button from another. */
    static String click() {
        return UUID.randomUUID().toString();
    }
}

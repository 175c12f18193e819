package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.DisplayTimes;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.NextSteps;
import io.github.alloyconnections.adapter.cli.run.OwnerSteps;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Picker.Choice;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.adapter.cli.view.DecisionView;
import io.github.alloyconnections.adapter.cli.view.HealthWords;
import io.github.alloyconnections.adapter.cli.view.PinView;
import io.github.alloyconnections.contract.json.FirstLookJson;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.FirstLook;
import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.pin.PinMode;
import io.github.alloyconnections.domain.pin.PinResult;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.FoundElsewhere;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.selection.Verdict;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks whether something works already, and offers it. */
public final class LookingFirst {

    private static final String USE = "use";
    private static final String NEW = "new";
    private static final String OTHERS = "others";

    private final Session session;
    private final ConnectorId connector;

    public LookingFirst(Session session, ConnectorId connector) {
        this.session = session;
        this.connector = connector;
    }

    /** The exit code, if the command ends here; empty if a new connection is wanted. */
    public Optional<Integer> run() {
        FirstLook look = session.watched(watcher -> session.core().connecting().lookFirst(connector, watcher));
        look.open().stream().findFirst().ifPresent(this::remind);
        Outcome outcome = look.decision().outcome();
        boolean nothingThere = (outcome == Outcome.NOTHING_USABLE || outcome == Outcome.PIN_DEAD)
                && look.decision().elsewhere().isEmpty();
        if (nothingThere) {
            return Optional.empty();
        }
        return session.mayAsk() ? asked(look) : Optional.of(told(look));
    }

    private void remind(Attempt open) {
        session.messages()
                .note("an attempt begun " + DisplayTimes.ago(open.startedAt(), session.now()) + " is still open: "
                        + session.againOfAll(CommandName.RECOVER.with(open.id())));
    }

    private Optional<Integer> asked(FirstLook look) {
        List<Choice> choices = new ArrayList<>();
        look.decision().chosen().ifPresent(chosen -> choices.add(new Choice(USE, line(chosen))));
        List<ConnectionEntry> several = several(look.decision());
        several.forEach(each -> choices.add(new Choice(each.id().value(), line(each))));
        Optional<FoundElsewhere> elsewhere = look.decision().elsewhere();
        elsewhere.ifPresent(found ->
                choices.add(new Choice(OTHERS, "nothing new: show how to use " + TerminalText.line(found.told()))));
        choices.add(new Choice(NEW, "make another connection"));
        String question = question(look.decision());
        Optional<String> picked = session.doors().picker().pick(question, choices);
        if (picked.isEmpty()) {
            session.messages().note("nothing chosen, nothing changed");
            return Optional.of(ExitCode.INTERRUPTED.number());
        }
        if (picked.get().equals(OTHERS)) {
            return Optional.of(told(look));
        }
        return picked.get().equals(NEW)
                ? Optional.empty()
                : several.stream()
                        .filter(each -> each.id().value().equals(picked.get()))
                        .findFirst()
                        .or(look.decision()::chosen)
                        .map(this::use);
    }

    /** Those among which a person must choose. */
    private static List<ConnectionEntry> several(Decision decision) {
        return decision.candidates().stream()
                .filter(each -> decision.outcome() == Outcome.AMBIGUOUS && each.verdict() == Verdict.PASSED_OVER)
                .map(Candidate::entry)
                .toList();
    }

    private static String question(Decision decision) {
        if (decision.chosen().isEmpty()) {
            return decision.outcome() == Outcome.AMBIGUOUS
                    ? "There are several already. Use one of them?"
                    : upperFirst(doubt(decision)) + ". Make another connection?";
        }
        return decision.verified()
                ? "Something works already. Use it?"
                : "There is one already, though nothing can tell whether it works. Use it?";
    }

    private static String doubt(Decision decision) {
        return decision.outcome() == Outcome.AMBIGUOUS
                ? "there are several already, and a person must choose one"
                : "it cannot be told now whether one works";
    }

    private static String upperFirst(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String line(ConnectionEntry chosen) {
        String health = chosen.health()
                .map(HealthWords::state)
                .map(state -> ", " + state)
                .orElse("");
        String name = TerminalText.line(chosen.connection().name().orElse("-"));
        String account = chosen.account()
                .map(Account::label)
                .map(label -> ", " + TerminalText.fit(TerminalText.line(label), 32, "…"))
                .orElse("");
        return "use " + chosen.id() + " (" + TerminalText.fit(name, 32, "…") + account + health + ")";
    }

    private int use(ConnectionEntry chosen) {
        PinResult result = session.watched(watcher -> session.core()
                .pinning()
                .use(connector, new SelectionPolicy.ById(chosen.id()), PinMode.VERIFIED, watcher));
        result.change().ifPresent(change -> change.notices().forEach(session.messages()::warning));
        new PinView(session).print(result);
        return ExitCode.of(result.decision().outcome()).number();
    }

    private static String reason(Decision decision) {
        if (decision.elsewhere().isPresent()) {
            return "something works already, for another owner";
        } else if (decision.chosen().isEmpty()) {
            return doubt(decision);
        }
        return decision.verified()
                ? "something works already"
                : "there is one already, though nothing can tell whether it works";
    }

    private int told(FirstLook look) {
        List<NextStep> next = new ArrayList<>();
        look.decision()
                .chosen()
                .ifPresent(chosen -> next.add(NextStep.run(
                        session.again(CommandName.USE.with(chosen.id())),
                        look.decision().verified() ? "pins what works" : "pins it")));
        look.decision()
                .elsewhere()
                .ifPresent(found -> next.addAll(OwnerSteps.of(found, CommandName.WHICH.alone(), session)));
        if (look.decision().outcome() == Outcome.AMBIGUOUS) {
            next.addAll(NextSteps.after(look.decision(), session));
        }
        next.add(NextStep.run(
                session.againOfAll(CommandName.CONNECT.with(connector, "--new")), "makes another one all the same"));
        switch (session.options().format()) {
            case JSON -> session.json(FirstLookJson.of(look, next));
            case ID ->
                look.decision()
                        .chosen()
                        .ifPresent(chosen -> session.screen().line(chosen.id().value()));
            case TABLE -> new DecisionView(session).printWithoutSteps(look.decision());
        }
        session.screen().flush();
        session.messages().note("nothing new was made, because " + reason(look.decision()));
        session.messages().advise(next);
        return ExitCode.of(look.decision().outcome()).number();
    }
}

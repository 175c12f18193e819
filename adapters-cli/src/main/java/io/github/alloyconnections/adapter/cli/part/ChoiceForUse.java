package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.DecisionRemarks;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.NextSteps;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.port.driving.ForChoosingConnections;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What other programs shall use: the pin alone if there is one, else what works, which is then named aloud. */
public record ChoiceForUse(ConnectionEntry chosen, Map<String, String> variables) {

    private static final String NAMED = "--connection";

    /** The flag that names another one than the project's choice. */
    public static OptionSpec option() {
        return Flags.text("<id>", "this one: an id, a name, an alias (default: the pin, else what works)", NAMED);
    }

    public static ChoiceForUse make(Session session, ParseResult arguments) {
        ConnectorId connector = session.connector();
        Optional<SelectionPolicy> named = Optional.ofNullable(arguments.<String>matchedOptionValue(NAMED, null))
                .map(typed -> new SelectionPolicy.ById(ConnectionIds.one(typed, session)));
        ForChoosingConnections choosing = session.core().choosing();
        Decision decision = session.watched(watcher -> named.isPresent()
                ? choosing.decide(connector, named.get(), watcher)
                : choosing.decideForUse(connector, watcher));
        ConnectionEntry chosen = decision.chosen().orElseThrow(() -> CommandFailure.of(failure(decision, session)));
        DecisionRemarks.say(decision, session);
        if (!chosen.pinned() && named.isEmpty()) {
            session.messages().note("there is no pin; using " + chosen.id() + ", " + decision.reason());
        }
        return new ChoiceForUse(chosen, ConnectionVariables.of(connector, chosen.id(), session.settings()));
    }

    private static Failure failure(Decision decision, Session session) {
        return new Failure(
                code(decision.outcome()), decision.reason(), NextSteps.after(decision, session), Optional.empty());
    }

    private static ErrorCode code(Outcome outcome) {
        return switch (outcome) {
            case PIN_DEAD -> ErrorCode.PIN_DEAD;
            case CANNOT_TELL -> ErrorCode.CANNOT_TELL;
            case AMBIGUOUS -> ErrorCode.AMBIGUOUS;
            case NOTHING_USABLE -> ErrorCode.NOTHING_USABLE;
            case CHOSEN -> throw new IllegalArgumentException("a choice is no failure");
        };
    }
}

package io.github.alloyconnections.domain.action;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import java.util.List;
import java.util.function.Function;

/** What became of an action that somebody wanted called. */
public sealed interface ActionOutcome {

    /** The action. */
    ActionTarget target();

    /**
     * It was carried out.
     *
     * @param connection the one really used
     * @param reason why that one
     * @param result the provider's own answer
     * @param notes what whoever wanted it should know, such as that something could not be checked
     */
    record Done(ActionTarget target, ConnectionEntry connection, String reason, JsonValue result, List<String> notes)
            implements ActionOutcome {

        public Done {
            notes = List.copyOf(notes);
        }
    }

    /** It was only prepared: this would be sent. */
    record Previewed(
            ActionTarget target, ConnectionEntry connection, String reason, ActionRequest request, List<String> notes)
            implements ActionOutcome {

        public Previewed {
            notes = List.copyOf(notes);
        }
    }

    /** Its input does not fit; nothing was sent. */
    record Mistaken(ActionTarget target, List<InputProblem> problems) implements ActionOutcome {

        public Mistaken {
            problems = List.copyOf(problems);
        }
    }

    /** There is no connection to call it through; nothing was sent. */
    record NoConnection(ActionTarget target, Decision decision) implements ActionOutcome {}

    /**
     * The provider or Alloy refused it: it was not carried out.
     *
     * @param code the provider's own
     * @param result the provider's own answer; JSON's null if there is none
     */
    record Refused(ActionTarget target, ConnectionId connection, String code, String message, JsonValue result)
            implements ActionOutcome {}

    /** The connection that was taken for usable is refused: it was not carried out. */
    record ConnectionRefused(ActionTarget target, ConnectionId connection, String message) implements ActionOutcome {}

    /** It was sent, and whether it was carried out is not known: look before it is repeated. */
    record Unknown(ActionTarget target, ConnectionId connection, String message) implements ActionOutcome {}

    /** One function for each outcome. */
    record Cases<T>(
            Function<Done, T> done,
            Function<Previewed, T> previewed,
            Function<Mistaken, T> mistaken,
            Function<NoConnection, T> noConnection,
            Function<Refused, T> refused,
            Function<ConnectionRefused, T> connectionRefused,
            Function<Unknown, T> unknown) {}

    /** Handles each outcome. */
    default <T> T match(Cases<T> cases) {
        if (this instanceof Done outcome) {
            return cases.done().apply(outcome);
        } else if (this instanceof Previewed outcome) {
            return cases.previewed().apply(outcome);
        } else if (this instanceof Mistaken outcome) {
            return cases.mistaken().apply(outcome);
        } else if (this instanceof NoConnection outcome) {
            return cases.noConnection().apply(outcome);
        } else if (this instanceof Refused outcome) {
            return cases.refused().apply(outcome);
        } else if (this instanceof ConnectionRefused outcome) {
            return cases.connectionRefused().apply(outcome);
        }
        return cases.unknown().apply((Unknown) this);
    }
}

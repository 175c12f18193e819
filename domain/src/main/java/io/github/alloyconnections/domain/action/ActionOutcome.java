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

    /** It was not carried out, or may not have been. */
    sealed interface Failed extends ActionOutcome {

        /** Why, in few words. */
        default String reason() {
            return "it was not carried out";
        }

        /** Hands it over as what it is. */
        <T> T accept(FailureVisitor<T> visitor);
    }

    /** Its input does not fit; nothing was sent. */
    record Mistaken(ActionTarget target, List<InputProblem> problems) implements Failed {

        public Mistaken {
            problems = List.copyOf(problems);
        }

        @Override
        public <T> T accept(FailureVisitor<T> visitor) {
            return visitor.mistaken(this);
        }
    }

    /** There is no connection to call it through; nothing was sent. */
    record NoConnection(ActionTarget target, Decision decision) implements Failed {
        @Override
        public <T> T accept(FailureVisitor<T> visitor) {
            return visitor.noConnection(this);
        }
    }

    /**
     * The provider or Alloy refused it: it was not carried out.
     *
     * @param code the provider's own
     * @param result the provider's own answer; JSON's null if there is none
     */
    record Refused(ActionTarget target, ConnectionId connection, String code, String message, JsonValue result)
            implements Failed {
        @Override
        public String reason() {
            return code + ": " + message;
        }

        @Override
        public <T> T accept(FailureVisitor<T> visitor) {
            return visitor.refused(this);
        }
    }

    /** The connection that was taken for usable is refused: it was not carried out. */
    record ConnectionRefused(ActionTarget target, ConnectionId connection, String message) implements Failed {
        @Override
        public String reason() {
            return message;
        }

        @Override
        public <T> T accept(FailureVisitor<T> visitor) {
            return visitor.connectionRefused(this);
        }
    }

    /** It was sent, and whether it was carried out is not known: look before it is repeated. */
    record Unknown(ActionTarget target, ConnectionId connection, String message) implements Failed {
        @Override
        public String reason() {
            return message;
        }

        @Override
        public <T> T accept(FailureVisitor<T> visitor) {
            return visitor.unknown(this);
        }
    }

    /** What there is to say or do in each way to fail. */
    interface FailureVisitor<T> {

        T mistaken(Mistaken mistaken);

        T noConnection(NoConnection none);

        T refused(Refused refused);

        T connectionRefused(ConnectionRefused refused);

        T unknown(Unknown unknown);
    }

    /**
     * What was done, for whoever wanted it called and not only prepared.
     *
     * @param exception what is thrown for a failure
     * @throws IllegalStateException if it was only prepared
     */
    default Done orElseThrow(Function<? super Failed, ? extends RuntimeException> exception) {
        return match(
                Function.identity(),
                previewed -> {
                    throw new IllegalStateException("it was only prepared");
                },
                failed -> {
                    throw exception.apply(failed);
                });
    }

    /** Handles what was done, what was only prepared, and what failed. */
    default <T> T match(
            Function<? super Done, ? extends T> done,
            Function<? super Previewed, ? extends T> previewed,
            Function<? super Failed, ? extends T> failed) {
        if (this instanceof Done outcome) {
            return done.apply(outcome);
        } else if (this instanceof Previewed outcome) {
            return previewed.apply(outcome);
        }
        return failed.apply((Failed) this);
    }
}

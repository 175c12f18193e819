package io.github.alloyconnections.notion.call;

import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.ChosenConnection;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.PreparedAction;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driving.ForCallingActions;
import java.util.Optional;
import java.util.function.Function;

/** Notion's operations through one connection that was chosen; an answer that is not understood is never taken for one. */
public final class NotionCalls {

    private final ForCallingActions port;
    private final NotionActions actions;
    private final ChosenConnection choice;

    public NotionCalls(ForCallingActions port, NotionActions actions, ChosenConnection choice) {
        this.port = port;
        this.actions = actions;
        this.choice = choice;
    }

    public ConnectionId connection() {
        return choice.id();
    }

    public NotionActions actions() {
        return actions;
    }

    /** Calls what only reads. */
    public <T> T read(Operation operation, ActionInput input, Function<JsonValue, Optional<T>> reader) {
        return actions.through(operation, action -> {
            ActionTarget target = new ActionTarget(NotionActions.NOTION, action);
            JsonValue answer = called(new PreparedAction(target, input, true));
            return reader.apply(answer)
                    .orElseThrow(() -> new RemoteServiceException(
                            Kind.UNREADABLE,
                            "Tried to execute " + target + " but failed because: the answer makes no sense"));
        });
    }

    /** Calls what writes, once. */
    public <T> T write(Operation operation, ActionInput input, Function<JsonValue, Optional<T>> reader) {
        return actions.through(operation, action -> {
            ActionTarget target = new ActionTarget(NotionActions.NOTION, action);
            JsonValue answer = called(new PreparedAction(target, input, false));
            return reader.apply(answer)
                    .orElseThrow(() -> new FailedException(new ActionOutcome.Unknown(
                            target, choice.id(), target + " was answered, and the answer makes no sense")));
        });
    }

    private JsonValue called(PreparedAction action) {
        ActionOutcome outcome = port.call(action, choice);
        if (outcome instanceof ActionOutcome.Done done) {
            return done.result();
        }
        throw new FailedException(outcome);
    }

    /** Ends what consists of several calls; never leaves this module. */
    public static final class FailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ActionOutcome outcome;

        FailedException(ActionOutcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }

        public ActionOutcome outcome() {
            return outcome;
        }

        public boolean isUnknown() {
            return outcome instanceof ActionOutcome.Unknown;
        }

        /** Whether Notion knows no such page, or does not show it. */
        public boolean isNotFound() {
            return outcome instanceof ActionOutcome.Refused refused
                    && refused.code().equals("object_not_found");
        }
    }
}

package io.github.alloyconnections.domain.usecase.notion;

import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.PreparedAction;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.usecase.calling.ActionRuns;
import io.github.alloyconnections.domain.usecase.notion.NotionActions.Operation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Notion's operations through one connection that was chosen; an answer that is not understood is never taken for one. */
final class NotionCalls {

    private final ActionRuns runs;
    private final NotionActions actions;
    private final ActionRuns.Choice choice;

    NotionCalls(ActionRuns runs, NotionActions actions, ActionRuns.Choice choice) {
        this.runs = runs;
        this.actions = actions;
        this.choice = choice;
    }

    ConnectionId connection() {
        return choice.id();
    }

    NotionActions actions() {
        return actions;
    }

    /** Calls what only reads. */
    <T> T read(Operation operation, ActionInput input, Function<JsonValue, Optional<T>> reader) {
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
    <T> T write(Operation operation, ActionInput input, Function<JsonValue, Optional<T>> reader) {
        return actions.through(operation, action -> {
            ActionTarget target = new ActionTarget(NotionActions.NOTION, action);
            JsonValue answer = called(new PreparedAction(target, input, false));
            return reader.apply(answer)
                    .orElseThrow(() -> new FailedException(new ActionOutcome.Unknown(
                            target, choice.id(), target + " was answered, and the answer makes no sense")));
        });
    }

    private JsonValue called(PreparedAction action) {
        ActionOutcome outcome = runs.call(action, choice, List.of());
        if (outcome instanceof ActionOutcome.Done done) {
            return done.result();
        }
        throw new FailedException(outcome);
    }

    /** Ends what consists of several calls; never leaves this package. */
    static final class FailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ActionOutcome outcome;

        FailedException(ActionOutcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }

        ActionOutcome outcome() {
            return outcome;
        }

        boolean isUnknown() {
            return outcome instanceof ActionOutcome.Unknown;
        }

        /** Whether Notion knows no such page, or does not show it. */
        boolean isNotFound() {
            return outcome instanceof ActionOutcome.Refused refused
                    && refused.code().equals("object_not_found");
        }
    }
}

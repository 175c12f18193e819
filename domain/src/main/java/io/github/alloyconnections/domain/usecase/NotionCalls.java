package io.github.alloyconnections.domain.usecase;

import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.PreparedAction;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import java.util.List;

/** Notion's actions through one connection that was chosen. */
final class NotionCalls {

    static final ConnectorId NOTION = new ConnectorId("notion");

    private final ActionRuns runs;
    private final ActionRuns.Choice choice;

    NotionCalls(ActionRuns runs, ActionRuns.Choice choice) {
        this.runs = runs;
        this.choice = choice;
    }

    /** Calls what only reads. */
    JsonValue read(String action, ActionInput input) {
        return call(action, input, true);
    }

    /** Calls what writes, once. */
    JsonValue write(String action, ActionInput input) {
        return call(action, input, false);
    }

    private JsonValue call(String action, ActionInput input, boolean reads) {
        ActionTarget target = new ActionTarget(NOTION, new ActionId(action));
        ActionOutcome outcome = runs.call(new PreparedAction(target, input, reads), choice, List.of());
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

        /** Whether Notion knows no such page, or does not show it. */
        boolean isNotFound() {
            return outcome instanceof ActionOutcome.Refused refused
                    && refused.code().equals("object_not_found");
        }
    }
}

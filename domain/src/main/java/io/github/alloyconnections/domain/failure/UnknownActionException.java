package io.github.alloyconnections.domain.failure;

import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;

/** A connector has no action of that id. */
public final class UnknownActionException extends RefusalException {

    private static final long serialVersionUID = 1L;

    private final transient ConnectorId connector;
    private final transient List<ActionId> near;

    public UnknownActionException(ConnectorId connector, ActionId asked, List<ActionId> near) {
        super(connector + " has no action '" + asked + "'");
        this.connector = connector;
        this.near = List.copyOf(near);
    }

    /** The connector that was asked. */
    public ConnectorId connector() {
        return connector;
    }

    /** What may have been meant, best first. */
    public List<ActionId> near() {
        return near;
    }

    @Override
    public Failure explained(CallerWords words) {
        return failure(
                ErrorCode.UNKNOWN_ACTION,
                guess(near),
                NextStep.run(CommandName.ACTIONS.with(connector), "lists what can be called"));
    }
}

package io.github.alloyconnections.domain.port.driving;

import io.github.alloyconnections.domain.action.ActionDescription;
import io.github.alloyconnections.domain.action.ActionOrder;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionSummary;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.ChosenConnection;
import io.github.alloyconnections.domain.action.PreparedAction;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.selection.Decision;
import java.util.List;
import java.util.Optional;

/**
 * What can be called, and calling it.
 *
 * <p>All methods throw {@link io.github.alloyconnections.domain.failure.RemoteServiceException} when Alloy cannot be
 * asked, after which nothing has been carried out, and
 * {@link io.github.alloyconnections.domain.failure.UnknownActionException} for an action that does not exist.
 */
public interface ForCallingActions {

    /** A connector's actions, by id. */
    List<ActionSummary> actions(ConnectorId connector);

    /** What an action does and needs. */
    ActionDescription describe(ActionTarget target);

    /**
     * Checks the input, chooses and verifies the connection, and calls the action through it; a call that may write is
     * sent once at the most.
     */
    ActionOutcome call(ActionOrder order, ProbeListener watcher);

    /** Does all that {@link #call} does up to the call itself, and shows what would be sent. */
    ActionOutcome preview(ActionOrder order, ProbeListener watcher);

    /**
     * The connection that {@link #call} would go through: the one named, else the pin, else what works; probed.
     *
     * <p>For whoever makes several calls: {@link ChosenConnection#of} is what it chose, chosen once for all of them.
     */
    Decision choose(ConnectorId connector, Optional<ConnectionId> through, ProbeListener watcher);

    /**
     * Calls an action whose input the caller answers for: it is compared with no description, and the connection is not
     * probed again. What may write is sent once at the most.
     */
    ActionOutcome call(PreparedAction action, ChosenConnection through);
}

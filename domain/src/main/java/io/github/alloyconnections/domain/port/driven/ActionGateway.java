package io.github.alloyconnections.domain.port.driven;

import io.github.alloyconnections.domain.action.ActionAnswer;
import io.github.alloyconnections.domain.action.ActionDescription;
import io.github.alloyconnections.domain.action.ActionRequest;
import io.github.alloyconnections.domain.action.ActionSummary;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.PreparedAction;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import java.util.List;
import java.util.Optional;

/**
 * The actions of connectors at Alloy. Thread-safe.
 *
 * <p>What reads may be tried several times; what may write is sent once at the most, whatever becomes of it. All
 * methods but {@link #preview} throw {@link io.github.alloyconnections.domain.failure.RemoteServiceException}, after
 * which nothing has been carried out; with kind {@code NOT_FOUND} Alloy knows no such connector or action.
 */
public interface ActionGateway {

    /** A connector's actions, each id once, in Alloy's order. */
    List<ActionSummary> actions(ConnectorId connector, Owner owner);

    /** What an action needs; empty if Alloy describes no actions, kind {@code UNREADABLE} if it says nothing usable. */
    Optional<ActionDescription> describe(ActionTarget target, Owner owner);

    /** Whether an action that nobody describes is known, or by its name is taken, to change nothing; asks nobody. */
    boolean soundsLikeReading(ActionTarget target);

    /**
     * Calls an action.
     *
     * <p>Whatever says in the body of a successful answer that it failed has failed. Once a writing call was sent, an
     * answer that does not come, or makes no sense, is {@link ActionAnswer.Unknown} and no exception.
     */
    ActionAnswer call(PreparedAction action, ConnectionId through, Owner owner);

    /** What {@link #call} would send; sends nothing and throws nothing. */
    ActionRequest preview(PreparedAction action, ConnectionId through, Owner owner);
}

package io.github.alloyconnections.domain.port.driving;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.selection.RetireOutcome;
import io.github.alloyconnections.domain.selection.Retirement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Taking connections out of every choice for a while, without deleting them. */
public interface ForRetiringConnections {

    /**
     * Takes one out of every choice for this long. Refused for the pin and for what no list shows.
     *
     * @param time positive and at most {@link Retirement#LONGEST}
     * @throws io.github.alloyconnections.domain.failure.RemoteServiceException if Alloy cannot be asked for the list
     * @throws io.github.alloyconnections.domain.failure.ProjectFileException if it cannot be written down
     */
    RetireOutcome retire(ConnectorId connector, ConnectionId id, Duration time);

    /** The same for many, looked up at once: what became of each, in their order. */
    default List<RetireOutcome> retireAll(ConnectorId connector, List<ConnectionId> ids, Duration time) {
        return ids.stream().map(id -> retire(connector, id, time)).toList();
    }

    /** Takes it back; empty if it was not out. */
    Optional<Retirement> unretire(ConnectionId id);

    /** All that are out now, the first to come back first. */
    List<Retirement> retired();
}

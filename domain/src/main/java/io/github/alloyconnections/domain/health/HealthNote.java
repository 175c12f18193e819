package io.github.alloyconnections.domain.health;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import java.time.Instant;

/**
 * That a connection was found to be in this state, which was another one before; never that nothing could be learned.
 *
 * @param owner in whose context it was tried: one that works for its owner is another's wrong one
 * @param why what the probe showed, in one line
 */
public record HealthNote(
        Instant at, ConnectorId connector, ConnectionId id, Owner owner, HealthState state, String why) {

    public HealthNote {
        if (state == HealthState.UNKNOWN) {
            throw new IllegalArgumentException("state must not be UNKNOWN: nothing was learned");
        }
    }

    /** Whether the two are about one connection in one context. */
    public boolean isOfSame(HealthNote other) {
        return id.equals(other.id) && owner.equals(other.owner);
    }
}

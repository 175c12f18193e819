package io.github.alloyconnections.domain.health;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import java.time.Instant;
import java.util.Optional;

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

    /** What a probe in this owner's context showed; empty if nothing could be learned. */
    public static Optional<HealthNote> of(ConnectorId connector, ConnectionId id, Owner owner, Health health) {
        return health.state() == HealthState.UNKNOWN
                ? Optional.empty()
                : Optional.of(new HealthNote(
                        health.checkedAt(),
                        connector,
                        id,
                        owner,
                        health.state(),
                        health.reason().orElse(health.proof())));
    }

    /** Whether the two are about one connection in one context. */
    public boolean isOfSame(HealthNote other) {
        return id.equals(other.id) && owner.equals(other.owner);
    }
}

package io.github.alloyconnections.domain.service;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.health.HealthState;
import java.time.Instant;
import java.util.Optional;

/**
 * A pinned connection whose turn to be looked at again has come.
 *
 * @param id what is pinned
 * @param last how it was last found, by whomever; empty if it never was tried
 * @param vain how often in a row it was looked at and nothing was learned
 */
public record DueRecheck(UserId user, ConnectorId connector, ConnectionId id, Optional<Found> last, int vain) {

    /** How it was found, and when. */
    public record Found(HealthState state, Instant at) {}
}

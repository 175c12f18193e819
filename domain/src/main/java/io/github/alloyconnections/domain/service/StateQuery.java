package io.github.alloyconnections.domain.service;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.HealthState;
import java.time.Instant;
import java.util.Optional;

/**
 * Which users' connections are asked for, in the order of users.
 *
 * @param after where an earlier page ended, as it said so
 */
public record StateQuery(
        Optional<HealthState> state,
        Optional<ConnectorId> connector,
        Optional<Instant> checkedBefore,
        int limit,
        Optional<String> after) {

    public StateQuery {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be positive");
        }
    }
}

package io.github.alloyconnections.domain.service;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An answer as it was told, and when it was true.
 *
 * @param chosen what it comes to
 */
public record StoredAnswer(String body, Instant at, Chosen chosen) {

    /** None is told that is older than this, and so none is kept. */
    public static final Duration LONGEST = Duration.ofDays(1);

    /**
     * Which connection is to be used, and why.
     *
     * @param connection empty if none can be
     */
    public record Chosen(Optional<ConnectorId> connector, Optional<ConnectionId> connection, String why) {

        /** Nothing can be used. */
        public static Chosen nothing() {
            return new Chosen(Optional.empty(), Optional.empty(), "");
        }
    }

    /** One that comes to nothing. */
    public StoredAnswer(String body, Instant at) {
        this(body, at, Chosen.nothing());
    }
}

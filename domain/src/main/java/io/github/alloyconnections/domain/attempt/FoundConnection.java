package io.github.alloyconnections.domain.attempt;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import java.time.Instant;
import java.util.Optional;

/**
 * A connection that an attempt made, or may have made.
 *
 * @param name what Alloy calls it; may hold any Unicode, control characters included
 * @param renewed whether it was there before and only its time of change moved
 */
public record FoundConnection(ConnectionId id, Optional<String> name, Instant createdAt, boolean renewed) {

    /** One that was not there before. */
    public static FoundConnection fresh(Connection connection) {
        return new FoundConnection(connection.id(), connection.name(), connection.createdAt(), false);
    }

    /** One that was there before and was authorized anew. */
    public static FoundConnection renewed(Connection connection) {
        return new FoundConnection(connection.id(), connection.name(), connection.createdAt(), true);
    }
}

package io.github.alloyconnections.domain.attempt;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Listing;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The connections that were there before an attempt began, each with its time of change as far as it was known. */
public record Snapshot(Map<ConnectionId, Optional<Instant>> connections) {

    public Snapshot {
        connections = Map.copyOf(connections);
    }

    /** What this list shows. */
    public static Snapshot of(Listing listing) {
        Map<ConnectionId, Optional<Instant>> seen = new HashMap<>();
        listing.connections().forEach(connection -> seen.put(connection.id(), connection.updatedAt()));
        return new Snapshot(seen);
    }

    /** Whether the connection was there. */
    public boolean knows(Connection connection) {
        return connections.containsKey(connection.id());
    }

    /** Whether the connection was there, and was changed since. */
    public boolean showsChangeOf(Connection connection) {
        return knows(connection)
                && connection.updatedAt().isPresent()
                && !connection.updatedAt().equals(connections.get(connection.id()));
    }
}

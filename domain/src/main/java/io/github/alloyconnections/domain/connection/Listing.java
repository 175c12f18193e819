package io.github.alloyconnections.domain.connection;

import java.util.List;

/**
 * What one list of Alloy held, in no particular order.
 *
 * @param skipped rows that had no usable id
 */
public record Listing(List<Connection> connections, int skipped) {

    public Listing {
        connections = List.copyOf(connections);
        if (skipped < 0) {
            throw new IllegalArgumentException("skipped must not be negative");
        }
    }

    /** A list without rows. */
    public static Listing empty() {
        return new Listing(List.of(), 0);
    }
}

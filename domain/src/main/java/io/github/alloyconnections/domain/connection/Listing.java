package io.github.alloyconnections.domain.connection;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one list of Alloy held, in no particular order.
 *
 * @param skipped rows that had no usable id
 * @param untold rows that do not tell which connector's they are, so that they may be the wanted one's
 * @param notes what a person should know of how it was read
 */
public record Listing(List<Connection> connections, int skipped, int untold, List<String> notes) {

    public Listing {
        connections = List.copyOf(connections);
        notes = List.copyOf(notes);
        if (skipped < 0) {
            throw new IllegalArgumentException("skipped must not be negative");
        }
        if (untold < 0) {
            throw new IllegalArgumentException("untold must not be negative");
        }
    }

    /** A list whose rows all tell, and of which there is nothing to say. */
    public Listing(List<Connection> connections, int skipped) {
        this(connections, skipped, 0, List.of());
    }

    /** A list without rows. */
    public static Listing empty() {
        return new Listing(List.of(), 0);
    }

    /** The same, with so many rows that do not tell. */
    public Listing leavingUntold(int count) {
        return new Listing(connections, skipped, count, notes);
    }

    /** The same, with one thing more to know. */
    public Listing noting(String note) {
        return new Listing(
                connections,
                skipped,
                untold,
                Stream.concat(notes.stream(), Stream.of(note)).toList());
    }
}

package io.github.alloyconnections.adapter.alloy.wire;

import java.util.List;
import java.util.Optional;

/**
 * One answer with a list in it.
 *
 * @param skipped rows that were of no use
 */
public record RowPage<T>(List<T> rows, int skipped, Next next) {

    public RowPage {
        rows = List.copyOf(rows);
    }

    /**
     * How an answer says that there is more.
     *
     * @param more empty if it does not say so in so many words
     */
    public record Next(Optional<Boolean> more, Optional<String> offset, Optional<String> cursor) {

        /** There is no more; as the place to begin from, the beginning. */
        public static Next none() {
            return new Next(Optional.empty(), Optional.empty(), Optional.empty());
        }

        public boolean goesOn() {
            return more.orElseGet(() -> offset.isPresent() || cursor.isPresent());
        }

        /** Where to go on, if it was not said where, so many rows having been seen. */
        public Next orOffset(int seen) {
            boolean said = offset.isPresent() || cursor.isPresent();
            return said ? this : new Next(more, Optional.of(Integer.toString(seen)), Optional.empty());
        }
    }
}

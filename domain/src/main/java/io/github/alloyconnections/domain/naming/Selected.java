package io.github.alloyconnections.domain.naming;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a typed word selects. */
public sealed interface Selected {

    /**
     * These, in the order in which they are listed; one, unless several were allowed.
     *
     * @param note what should be known of it, such as that no list shows what an alias names
     */
    record Found(List<ConnectionId> ids, Optional<String> note) implements Selected {

        public Found {
            ids = List.copyOf(ids);
            if (ids.isEmpty()) {
                throw new IllegalArgumentException("ids must not be empty");
            }
        }
    }

    /** More than one, and one is wanted. */
    record Ambiguous(List<ConnectionEntry> candidates) implements Selected {

        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * Nothing.
     *
     * @param reason in words that stand behind what was typed
     * @param similar names and ids that may have been meant, best first
     */
    record Nothing(String reason, List<String> similar) implements Selected {

        public Nothing {
            similar = List.copyOf(similar);
        }
    }

    /** One of its own kind for each. */
    default <T> T match(Function<Found, T> found, Function<Ambiguous, T> ambiguous, Function<Nothing, T> nothing) {
        if (this instanceof Found one) {
            return found.apply(one);
        }
        return this instanceof Ambiguous several ? ambiguous.apply(several) : nothing.apply((Nothing) this);
    }
}

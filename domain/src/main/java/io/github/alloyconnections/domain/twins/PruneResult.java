package io.github.alloyconnections.domain.twins;

import io.github.alloyconnections.domain.connection.ConnectionId;
import java.util.List;
import java.util.Optional;

/**
 * What pruning did.
 *
 * @param deleted those that a list no longer showed afterwards, in the order in which they went
 * @param stopped why it ended early; empty if the plan was carried out to its end
 * @param journal where it is written down
 */
public record PruneResult(
        PrunePlan plan, List<ConnectionId> deleted, Optional<PruneStop> stopped, Optional<String> journal) {

    public PruneResult {
        deleted = List.copyOf(deleted);
    }

    /** Nothing was done yet. */
    public static PruneResult planned(PrunePlan plan) {
        return new PruneResult(plan, List.of(), Optional.empty(), Optional.empty());
    }
}

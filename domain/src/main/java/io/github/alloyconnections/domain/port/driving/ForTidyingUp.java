package io.github.alloyconnections.domain.port.driving;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.twins.JournalEntry;
import io.github.alloyconnections.domain.twins.PruneAgreement;
import io.github.alloyconnections.domain.twins.PruneListener;
import io.github.alloyconnections.domain.twins.PrunePlan;
import io.github.alloyconnections.domain.twins.PruneResult;
import io.github.alloyconnections.domain.twins.TwinGroup;
import io.github.alloyconnections.domain.twins.TwinSearch;
import io.github.alloyconnections.domain.usage.Rewriting;
import io.github.alloyconnections.domain.usage.UsageReport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finding connections that were made again and again, and deleting those nobody needs.
 *
 * <p>All methods but {@link #apply} are without side effects. They throw
 * {@link io.github.alloyconnections.domain.failure.RemoteServiceException} when Alloy cannot be asked at all, or refuses
 * the API key.
 */
public interface ForTidyingUp {

    /** Groups of twins, the largest first; those that no evidence joins to another are left out. */
    List<TwinGroup> twins(ConnectorId connector);

    /** The same, with what kept connections from saying whose they are. */
    default TwinSearch searchTwins(ConnectorId connector) {
        return new TwinSearch(twins(connector), Optional.empty(), false);
    }

    /** What pruning would keep and delete now, and why. */
    PrunePlan plan(ConnectorId connector, boolean byName, ProbeListener watcher);

    /**
     * What deleting this one connection, which a person has named, would mean. It is kept all the same, with the reason,
     * if it is pinned, used in the project, another owner's, or in no list; whatever else is worth knowing is a notice.
     */
    PrunePlan planFor(ConnectorId connector, ConnectionId id, ProbeListener watcher);

    /** The plan that somebody agreed to, made anew. */
    default PrunePlan again(PruneAgreement agreed, ProbeListener watcher) {
        return agreed.only()
                .map(one -> planFor(agreed.connector(), one, watcher))
                .orElseGet(() -> plan(agreed.connector(), agreed.byName(), watcher));
    }

    /**
     * Carries out a plan that somebody agreed to: one deletion at a time, each confirmed by a list, the survivor probed
     * after each. The first surprise ends it, and is part of the result.
     *
     * @param time after which no further deletion is begun
     * @throws io.github.alloyconnections.domain.failure.ProjectFileException if no journal can be begun; nothing was deleted
     */
    PruneResult apply(PrunePlan plan, Duration time, PruneListener watcher);

    /** What is written down of earlier deletions, newest first, the last word on each; bounded. */
    List<JournalEntry> history();

    /** Where the project writes these ids down; for none, those of the connector's connections and pin. */
    UsageReport uses(ConnectorId connector, Set<ConnectionId> ids);

    /**
     * Puts this id into every place of the project that names the connection in use till now, but for the pin itself, or
     * only shows it. What names another one, or cannot be changed safely, is left and told.
     *
     * @param pinned how the pin changes, which says what was in use
     */
    Rewriting everywhere(ConnectorId connector, ConnectionId to, PinChange pinned, boolean preview);
}

package io.github.alloyconnections.domain.usecase.tidying;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.port.driven.ConnectionDirectory;
import io.github.alloyconnections.domain.port.driven.Pause;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.twins.PrunePlan;
import io.github.alloyconnections.domain.twins.PruneStop.Kind;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Alloy's list shows while a plan is carried out, against what it should show. */
final class ListedConnections {

    /** A list may lag behind a deletion. */
    private static final List<Duration> PAUSES = List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2));

    private final ConnectionDirectory directory;
    private final Pause pauses;
    private final PrunePlan plan;
    private final Set<ConnectionId> expected;
    private Set<ConnectionId> seen = Set.of();

    ListedConnections(ConnectionDirectory directory, Pause pauses, PrunePlan plan) {
        this.directory = directory;
        this.pauses = pauses;
        this.plan = plan;
        this.expected = Stream.concat(
                        plan.keep().stream().map(kept -> kept.entry()),
                        plan.delete().stream().map(doomed -> doomed.entry()))
                .filter(ConnectionEntry::listed)
                .map(ConnectionEntry::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    ConnectorId connector() {
        return plan.connector();
    }

    /** Looks before anything is deleted. */
    void requireAsPlanned() {
        look();
        if (!seen.equals(expected)) {
            throw new StoppedException(Kind.WORLD_CHANGED, "the list changed since the plan was made: " + difference());
        }
    }

    /** Looks, a few times if need be, until this one is gone; tells whether it is. */
    boolean showsNoLonger(ConnectionId id) {
        for (Duration pause : PAUSES) {
            if (!pause.isZero()) {
                pauses.of(pause);
            }
            if (!showsAtOnce(id)) {
                return true;
            }
        }
        return false;
    }

    /** Looks once; tells whether this one is there. */
    boolean showsAtOnce(ConnectionId id) {
        look();
        boolean shown = seen.contains(id);
        if (!shown) {
            expected.remove(id);
        }
        return shown;
    }

    /** Compares with the last look. */
    void requireOnlyOursGone() {
        if (!seen.equals(expected)) {
            throw new StoppedException(
                    Kind.WORLD_CHANGED, "something else changed the list at the same time: " + difference());
        }
    }

    private void look() {
        seen = directory.list(plan.connector(), plan.owner()).connections().stream()
                .map(Connection::id)
                .collect(Collectors.toSet());
    }

    private String difference() {
        Set<ConnectionId> came = new HashSet<>(seen);
        came.removeAll(expected);
        Set<ConnectionId> went = new HashSet<>(expected);
        went.removeAll(seen);
        return came.stream()
                .findFirst()
                .map(id -> id + " is new")
                .or(() -> went.stream().findFirst().map(id -> id + " is gone"))
                .orElse("nothing");
    }
}

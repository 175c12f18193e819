package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.port.driven.UsageSearch;
import io.github.alloyconnections.domain.usage.Usage;
import io.github.alloyconnections.domain.usage.UsageReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Places that a test names. */
public final class InMemoryUsageSearch implements UsageSearch {

    private final List<Usage> usages = new ArrayList<>();
    private Optional<String> gap = Optional.empty();

    /** This id stands there. */
    public synchronized InMemoryUsageSearch mention(ConnectionId id, String file, int line) {
        usages.add(new Usage(id, false, file, OptionalInt.of(line)));
        return this;
    }

    /** A pin's variable, of whichever connector, holds this id. */
    public synchronized InMemoryUsageSearch pin(ConnectionId id, String variable) {
        usages.add(new Usage(id, true, variable, OptionalInt.empty()));
        return this;
    }

    /** A pin's variable holds this id in a file. */
    public synchronized InMemoryUsageSearch pin(ConnectionId id, String file, int line) {
        usages.add(new Usage(id, true, file, OptionalInt.of(line)));
        return this;
    }

    /** Something is not looked at. */
    public synchronized InMemoryUsageSearch overlook(String what) {
        gap = Optional.of(what);
        return this;
    }

    @Override
    public synchronized UsageReport find(Set<ConnectionId> ids) {
        return new UsageReport(
                usages.stream().filter(usage -> ids.contains(usage.id())).toList(), 1, gap);
    }
}

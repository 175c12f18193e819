package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.port.driven.TidyingPorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The fakes that pruning needs, over one in-memory list. */
public final class InMemoryTidying {

    private final InMemoryAccountIdentity identity;
    private final InMemoryConnectionRemoval removal;
    private final InMemoryPruneJournal journal = new InMemoryPruneJournal();
    private final InMemoryUsageSearch usages = new InMemoryUsageSearch();
    private final List<Duration> pauses = new ArrayList<>();

    InMemoryTidying(InMemoryConnectionDirectory directory, InMemoryConnectionProbe probe) {
        this.identity = new InMemoryAccountIdentity(probe);
        this.removal = new InMemoryConnectionRemoval(directory);
    }

    public InMemoryAccountIdentity identity() {
        return identity;
    }

    public InMemoryConnectionRemoval removal() {
        return removal;
    }

    public InMemoryPruneJournal journal() {
        return journal;
    }

    public InMemoryUsageSearch usages() {
        return usages;
    }

    /** What would have been waited. */
    public List<Duration> pauses() {
        return pauses;
    }

    TidyingPorts ports() {
        return new TidyingPorts(identity, removal, journal, usages, pauses::add);
    }
}

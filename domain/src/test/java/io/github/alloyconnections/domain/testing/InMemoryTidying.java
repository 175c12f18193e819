package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.port.driven.TidyingPorts;
import io.github.alloyconnections.domain.usage.Rewriting;
import io.github.alloyconnections.domain.usage.Rewriting.FileChange;
import io.github.alloyconnections.domain.usage.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The fakes that pruning needs, over one in-memory list. */
public final class InMemoryTidying {

    private final InMemoryAccountIdentity identity;
    private final InMemoryConnectionRemoval removal;
    private final InMemoryPruneJournal journal = new InMemoryPruneJournal();
    private final InMemoryUsageSearch usages = new InMemoryUsageSearch();
    private final List<String> edits = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private Consumer<Duration> meanwhile = time -> {};

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

    /** Every place that was changed, or was shown as one that would be. */
    public List<String> edits() {
        return edits;
    }

    private Rewriting edited(List<Usage> places, ConnectionId by, boolean preview) {
        places.forEach(usage -> edits.add(usage.place() + (preview ? " would name " : " names ") + by));
        return new Rewriting(
                places.stream()
                        .map(usage -> new FileChange(usage.source(), 1, ""))
                        .toList(),
                List.of(),
                Optional.empty());
    }

    /** What happens while it is waited, such as that the world changes, or that the wait is interrupted. */
    public InMemoryTidying whileWaiting(Consumer<Duration> then) {
        meanwhile = then;
        return this;
    }

    private void pause(Duration time) {
        pauses.add(time);
        meanwhile.accept(time);
    }

    TidyingPorts ports() {
        return new TidyingPorts(removal, journal, usages, this::edited, this::pause);
    }
}

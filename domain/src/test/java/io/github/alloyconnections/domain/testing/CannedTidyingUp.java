package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.port.driving.ForTidyingUp;
import io.github.alloyconnections.domain.twins.JournalEntry;
import io.github.alloyconnections.domain.twins.PruneListener;
import io.github.alloyconnections.domain.twins.PrunePlan;
import io.github.alloyconnections.domain.twins.PruneResult;
import io.github.alloyconnections.domain.twins.TwinGroup;
import io.github.alloyconnections.domain.twins.TwinSearch;
import io.github.alloyconnections.domain.usage.Rewriting;
import io.github.alloyconnections.domain.usage.UsageReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** For the tests of drivers: answers that a test sets, and which remembers what it was asked. */
public final class CannedTidyingUp implements ForTidyingUp {

    private final List<String> asked = new ArrayList<>();
    private List<TwinGroup> twins = List.of();
    private Optional<String> doubt = Optional.empty();
    private PrunePlan plan = new PrunePlan(Seed.NOTION, Seed.USER, false, List.of(), List.of(), List.of(), Seed.NOW);
    private Function<PrunePlan, PruneResult> result = PruneResult::planned;
    private Rewriting rewriting = new Rewriting(List.of(), List.of(), Optional.empty());
    private UsageReport uses = UsageReport.none();
    private List<JournalEntry> history = List.of();

    public CannedTidyingUp finds(TwinGroup... groups) {
        twins = List.of(groups);
        return this;
    }

    /** No connection said whose it is, for this reason. */
    public CannedTidyingUp doubts(String why) {
        doubt = Optional.of(why);
        return this;
    }

    @Override
    public TwinSearch searchTwins(ConnectorId connector) {
        return new TwinSearch(twins(connector), doubt, doubt.isPresent());
    }

    public CannedTidyingUp plans(PrunePlan made) {
        plan = made;
        return this;
    }

    public CannedTidyingUp ends(Function<PrunePlan, PruneResult> how) {
        result = how;
        return this;
    }

    public CannedTidyingUp sees(UsageReport report) {
        uses = report;
        return this;
    }

    public CannedTidyingUp remembers(JournalEntry... entries) {
        history = List.of(entries);
        return this;
    }

    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    private synchronized void remember(String question) {
        asked.add(question);
    }

    @Override
    public List<TwinGroup> twins(ConnectorId connector) {
        remember("twins " + connector);
        return twins;
    }

    @Override
    public PrunePlan plan(ConnectorId connector, boolean byName, ProbeListener watcher) {
        remember("plan " + connector + (byName ? " by name" : ""));
        return plan;
    }

    @Override
    public PrunePlan planFor(ConnectorId connector, ConnectionId id, ProbeListener watcher) {
        remember("plan " + connector + " " + id);
        return plan;
    }

    @Override
    public List<JournalEntry> history() {
        remember("history");
        return history;
    }

    @Override
    public PruneResult apply(PrunePlan agreed, Duration time, PruneListener watcher) {
        remember("apply " + agreed.delete().size());
        PruneResult done = result.apply(agreed);
        for (int i = 0; i < done.deleted().size(); i++) {
            watcher.deleted(done.deleted().get(i), i + 1, agreed.delete().size());
        }
        return done;
    }

    @Override
    public UsageReport uses(ConnectorId connector, Set<ConnectionId> ids) {
        remember("uses " + connector + " " + ids);
        return uses;
    }

    public CannedTidyingUp rewrites(Rewriting made) {
        rewriting = made;
        return this;
    }

    @Override
    public Rewriting everywhere(ConnectorId connector, ConnectionId to, PinChange pinned, boolean preview) {
        remember("everywhere " + to + (preview ? " shown" : ""));
        return rewriting;
    }
}

package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.finding.CheckReport;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.lock.LockChange;
import io.github.alloyconnections.domain.lock.LockChange.Effect;
import io.github.alloyconnections.domain.port.driving.ForChecking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** For the tests of drivers: answers that a test sets, and which remembers what it was asked. */
public final class CannedChecking implements ForChecking {

    public final List<String> asked = new ArrayList<>();
    public List<ConnectorId> used = List.of(Seed.NOTION, Seed.SLACK);
    public Supplier<CheckReport> report =
            () -> new CheckReport(List.of(), List.of(), InMemoryLock.FILE, true, List.of(), Seed.NOW);
    public Supplier<LockChange> change = () -> new LockChange(InMemoryLock.FILE, Effect.WRITTEN, Optional.empty());

    @Override
    public List<ConnectorId> connectors() {
        return used;
    }

    @Override
    public CheckReport check(List<ConnectorId> connectors, ProbeListener watcher) {
        asked.add("check " + connectors);
        return report.get();
    }

    @Override
    public LockChange update(List<ConnectorId> connectors, ProbeListener watcher) {
        asked.add("update " + connectors);
        return change.get();
    }
}

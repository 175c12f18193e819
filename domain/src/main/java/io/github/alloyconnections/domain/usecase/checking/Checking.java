package io.github.alloyconnections.domain.usecase.checking;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.finding.CheckReport;
import io.github.alloyconnections.domain.finding.FilePlace;
import io.github.alloyconnections.domain.finding.Finding;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.lock.LockChange;
import io.github.alloyconnections.domain.lock.LockEntry;
import io.github.alloyconnections.domain.lock.LockFile;
import io.github.alloyconnections.domain.lock.LockedConnection;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.port.driven.ProjectLock;
import io.github.alloyconnections.domain.port.driven.UsageSearch;
import io.github.alloyconnections.domain.port.driving.ForChecking;
import io.github.alloyconnections.domain.port.driving.ForChoosingConnections;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.usage.UsageReport;
import io.github.alloyconnections.domain.usecase.agreeing.TeamsChoice;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks connector by connector, and looks through the project's files once for all of them. */
public final class Checking implements ForChecking {

    /** Whoever has more than that in their sources knows by the first few. */
    private static final int MOST_PLACES = 500;

    private static final Comparator<Finding> ORDER = Comparator.comparing(
                    (Finding each) -> each.connector().value())
            .thenComparing(Finding::severity)
            .thenComparing(Finding::kind)
            .thenComparing(each -> each.place().map(FilePlace::file).orElse(""))
            .thenComparing(each -> each.place()
                    .map(FilePlace::line)
                    .map(line -> line.orElse(0))
                    .orElse(0));

    private final ChoosingPorts ports;
    private final ProjectLock agreed;
    private final UsageSearch usages;
    private final ForChoosingConnections choosing;
    private final ProbeBudget budget;
    private final Clock clock;

    public Checking(
            ChoosingPorts ports,
            ProjectLock agreed,
            UsageSearch usages,
            ForChoosingConnections choosing,
            ProbeBudget budget,
            Clock clock) {
        this.ports = ports;
        this.agreed = agreed;
        this.usages = usages;
        this.choosing = choosing;
        this.budget = budget;
        this.clock = clock;
    }

    @Override
    public List<ConnectorId> connectors() {
        Set<ConnectorId> used = new LinkedHashSet<>();
        agreed.read().map(LockFile::entries).orElse(List.of()).stream()
                .map(LockEntry::connection)
                .map(LockedConnection::connector)
                .forEach(used::add);
        listed().stream()
                .filter(connector -> ports.pins().read(connector).isPresent())
                .forEach(used::add);
        return used.stream().sorted(Comparator.comparing(ConnectorId::value)).toList();
    }

    /** While Alloy cannot be asked the lock alone tells; that it could not be asked each connector's check tells. */
    private List<ConnectorId> listed() {
        try {
            return ports.directory().listAll(ports.facts().owner()).connections().stream()
                    .map(Connection::connector)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
        } catch (RemoteServiceException e) {
            if (!e.passes()) {
                throw e;
            }
            return List.of();
        }
    }

    @Override
    public CheckReport check(List<ConnectorId> connectors, ProbeListener watcher) {
        Optional<LockFile> lock = agreed.read();
        List<ConnectorCheck> checks = connectors.stream()
                .distinct()
                .map(connector -> new ConnectorCheck(
                                ports, budget, clock, Agreement.on(connector, lock, ports.pins(), agreed.file()))
                        .run(watcher))
                .toList();
        List<Finding> findings = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        checks.forEach(check -> {
            findings.addAll(check.findings());
            notes.addAll(check.notes());
        });
        findings.addAll(hardCoded(checks, notes));
        return new CheckReport(
                checks.stream().map(ConnectorCheck::checked).toList(),
                findings.stream().sorted(ORDER).toList(),
                agreed.file(),
                lock.isPresent(),
                notes.stream().distinct().toList(),
                clock.instant());
    }

    private List<Finding> hardCoded(List<ConnectorCheck> checks, List<String> notes) {
        Map<ConnectionId, Agreement> whose = new LinkedHashMap<>();
        checks.forEach(check -> check.known().forEach(id -> whose.putIfAbsent(id, check.agreement())));
        UsageReport places = usages.find(whose.keySet()).without(agreed.file());
        places.gap().ifPresent(gap -> notes.add("not every file was looked at: " + gap));
        List<Finding> all = new HardCoded(whose).findings(places.usages());
        if (all.size() > MOST_PLACES) {
            notes.add((all.size() - MOST_PLACES) + " more places hold an id; 'alloy-connections used' shows them all");
        }
        return all.stream().limit(MOST_PLACES).toList();
    }

    @Override
    public LockChange update(List<ConnectorId> connectors, ProbeListener watcher) {
        return agreed.update(connectors.stream()
                .distinct()
                .flatMap(connector -> agreedNow(connector, watcher).stream())
                .toList());
    }

    private Optional<LockedConnection> agreedNow(ConnectorId connector, ProbeListener watcher) {
        SelectionPolicy policy = ports.pins()
                .read(connector)
                .flatMap(Pin::id)
                .<SelectionPolicy>map(SelectionPolicy.ById::new)
                .orElseGet(SelectionPolicy::working);
        Decision decision = choosing.decide(connector, policy, watcher);
        return decision.chosen()
                .map(ConnectionEntry::id)
                .map(id -> new TeamsChoice(ports.facts(), agreed).of(connector, id, decision));
    }
}

package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Connector;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.diagnosis.ConformanceReport;
import io.github.alloyconnections.domain.failure.UnknownConnectorException;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.pin.PinMode;
import io.github.alloyconnections.domain.pin.PinResult;
import io.github.alloyconnections.domain.pin.PinStatus;
import io.github.alloyconnections.domain.port.driving.Core;
import io.github.alloyconnections.domain.port.driving.ForBrowsingConnectors;
import io.github.alloyconnections.domain.port.driving.ForChoosingConnections;
import io.github.alloyconnections.domain.port.driving.ForDiagnosing;
import io.github.alloyconnections.domain.port.driving.ForPinningConnections;
import io.github.alloyconnections.domain.port.driving.ForRecordingDecisions;
import io.github.alloyconnections.domain.port.driving.ForVerifyingConnections;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.selection.Survey;
import io.github.alloyconnections.domain.testing.CannedChecking;
import io.github.alloyconnections.domain.testing.CannedNaming;
import io.github.alloyconnections.domain.testing.CannedOwners;
import io.github.alloyconnections.domain.testing.CannedRetiring;
import io.github.alloyconnections.domain.testing.CannedTidyingUp;
import io.github.alloyconnections.domain.testing.CannedWatching;
import io.github.alloyconnections.domain.testing.InMemorySettingsFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A core whose answers, failures and pauses a test sets, and which counts what it was asked. */
public final class FakeCore
        implements ForChoosingConnections,
                ForVerifyingConnections,
                ForPinningConnections,
                ForBrowsingConnectors,
                ForDiagnosing {

    final CannedTidyingUp tidying = new CannedTidyingUp();
    final CannedNaming naming = new CannedNaming();
    public final CannedOwners owners = new CannedOwners();
    public final CannedChecking checking = new CannedChecking();
    public final CannedWatching watching = new CannedWatching();
    public final CannedRetiring retiring = new CannedRetiring();
    final FakeActions actions = new FakeActions();
    final InMemorySettingsFile settingsFile = new InMemorySettingsFile();
    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final FakeConnecting connecting = new FakeConnecting();
    private volatile List<ConnectionEntry> listed = List.of();
    private volatile Runnable beforeAnswering = () -> {};
    private volatile List<ConnectionEntry> more = List.of();
    private volatile Optional<String> pin = Optional.empty();
    private volatile Optional<ConnectionId> previous = Optional.empty();
    private volatile Optional<Instant> replacedAt = Optional.empty();
    private volatile Function<SelectionPolicy, Decision> decision = policy -> Samples.chosen(policy.label());

    Core core() {
        return new Core(
                this,
                this,
                this,
                this,
                this,
                connecting,
                tidying,
                retiring,
                actions,
                naming,
                owners,
                checking,
                watching,
                ForRecordingDecisions.nothing());
    }

    FakeConnecting connecting() {
        return connecting;
    }

    public void whenAsked(Runnable action) {
        beforeAnswering = action;
    }

    public void failsWith(RuntimeException failure) {
        beforeAnswering = () -> {
            throw failure;
        };
    }

    public void decides(Function<SelectionPolicy, Decision> answer) {
        decision = answer;
    }

    /** Lists these besides the candidates of the decision. */
    void alsoLists(List<ConnectionEntry> entries) {
        more = List.copyOf(entries);
    }

    void isPinnedTo(String text) {
        pin = Optional.of(text);
    }

    void wasPinnedTo(ConnectionId id) {
        previous = Optional.of(id);
    }

    void wasPinnedUntil(ConnectionId id, Instant end) {
        wasPinnedTo(id);
        replacedAt = Optional.of(end);
    }

    /** So many connections, each a second younger than the one before. */
    void lists(int count) {
        lists(IntStream.range(0, count)
                .mapToObj(i -> new ConnectionId(String.format(Locale.ROOT, "%08x%016x", 0x69110206 + i, 7)))
                .map(id -> Samples.entry(id, Samples.NOTION, false))
                .toList());
    }

    void lists(List<ConnectionEntry> entries) {
        listed = List.copyOf(entries);
    }

    public int calls(String name) {
        return calls.computeIfAbsent(name, absent -> new AtomicInteger()).get();
    }

    /** How often anything was asked or done. */
    public int calls() {
        return calls.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    private void asked(String name) {
        calls.computeIfAbsent(name, absent -> new AtomicInteger()).incrementAndGet();
        beforeAnswering.run();
    }

    @Override
    public ConnectionOverview list(ConnectorId connector) {
        asked("list " + connector);
        if (!listed.isEmpty()) {
            return Samples.overview(listed.toArray(ConnectionEntry[]::new));
        }
        ConnectionId id = connector.equals(Samples.SLACK) ? Samples.OF_SLACK : Samples.NEWEST;
        return Samples.overview(Samples.entry(id, connector, pin.equals(Optional.of(id.value()))));
    }

    @Override
    public ConnectionOverview listAll() {
        asked("listAll");
        return Samples.overview(
                Samples.entry(Samples.NEWEST, Samples.NOTION, false),
                Samples.entry(Samples.OF_SLACK, Samples.SLACK, false));
    }

    @Override
    public Decision decide(ConnectorId connector, SelectionPolicy policy, ProbeListener watcher) {
        asked("decide " + connector + " " + policy.label());
        return decision.apply(policy);
    }

    /** All candidates are listed, and whatever a test adds. */
    @Override
    public Survey survey(ConnectorId connector, ProbeListener watcher) {
        Decision made = decide(connector, SelectionPolicy.working(), watcher);
        List<ConnectionEntry> entries = new ArrayList<>();
        made.candidates().forEach(each -> entries.add(each.entry()));
        entries.addAll(more);
        return new Survey(Samples.overview(entries.toArray(ConnectionEntry[]::new)), made);
    }

    @Override
    public Decision decideForUse(ConnectorId connector, ProbeListener watcher) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ConnectionOverview verify(
            ConnectorId connector, List<ConnectionId> ids, Optional<ActionId> action, ProbeListener watcher) {
        asked("verify " + connector + " " + ids);
        return Samples.overview(Samples.entry(ids.get(0), connector, false).with(Samples.health(HealthState.WORKING)));
    }

    @Override
    public ConnectionOverview verifyAll(ConnectorId connector, Optional<ActionId> action, ProbeListener watcher) {
        asked("verifyAll " + connector);
        return Samples.overview(
                Samples.entry(Samples.NEWEST, connector, false).with(Samples.health(HealthState.UNKNOWN)));
    }

    @Override
    public PinStatus status(ConnectorId connector) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Pin> pin(ConnectorId connector) {
        return pin.map(text -> new Pin("CONNECTION_ID", text, ".env:1"));
    }

    /** Looks at the project's file, and asks nobody. */
    @Override
    public PinChange preview(ConnectorId connector, ConnectionId id) {
        return change(Optional.of(id.value()), PinChange.Effect.PREVIEWED);
    }

    @Override
    public Optional<ConnectionId> previous(ConnectorId connector) {
        return previous;
    }

    @Override
    public Optional<Instant> replacedAt(ConnectorId connector) {
        return replacedAt;
    }

    @Override
    public PinResult use(ConnectorId connector, SelectionPolicy policy, PinMode mode, ProbeListener watcher) {
        asked("use " + connector + " " + policy.label() + " " + mode);
        Decision made = decision.apply(policy);
        Optional<PinChange> change =
                made.chosen().map(entry -> change(Optional.of(entry.id().value()), PinChange.Effect.WRITTEN));
        return new PinResult(made, change, mode == PinMode.FORCED);
    }

    @Override
    public PinResult usePrevious(ConnectorId connector, PinMode mode, ProbeListener watcher) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PinChange unpin(ConnectorId connector, PinMode mode) {
        if (mode != PinMode.PREVIEW) {
            asked("unpin " + connector + " " + mode);
        }
        return change(Optional.empty(), PinChange.Effect.WRITTEN);
    }

    @Override
    public List<Connector> connectors() {
        asked("connectors");
        return List.of(new Connector(Samples.NOTION, "Notion", List.of("productivity")));
    }

    @Override
    public ConnectorId resolve(String typed) {
        asked("resolve " + typed);
        if (typed.equalsIgnoreCase("slack")) {
            return Samples.SLACK;
        }
        throw new UnknownConnectorException(typed, List.of(Samples.SLACK));
    }

    @Override
    public List<Check> examine(ConnectorId connector) {
        asked("examine " + connector);
        return List.of(Check.passed(Check.Subject.KEY, "API key", "accepted"));
    }

    @Override
    public ConformanceReport conformance(ConnectorId connector) {
        throw new UnsupportedOperationException();
    }

    private static PinChange change(Optional<String> current, PinChange.Effect effect) {
        return new PinChange(
                "CONNECTION_ID",
                ".env",
                Optional.empty(),
                current,
                effect,
                "+CONNECTION_ID=" + current.orElse(""),
                List.of());
    }
}

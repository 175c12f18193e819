package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Connector;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.diagnosis.ConformanceReport;
import io.github.alloyconnections.domain.failure.UnknownConnectorException;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.pin.PinMode;
import io.github.alloyconnections.domain.pin.PinResult;
import io.github.alloyconnections.domain.pin.PinStatus;
import io.github.alloyconnections.domain.port.driving.Core;
import io.github.alloyconnections.domain.port.driving.ForBrowsingConnectors;
import io.github.alloyconnections.domain.port.driving.ForChoosingConnections;
import io.github.alloyconnections.domain.port.driving.ForConnecting;
import io.github.alloyconnections.domain.port.driving.ForDiagnosing;
import io.github.alloyconnections.domain.port.driving.ForPinningConnections;
import io.github.alloyconnections.domain.port.driving.ForRecordingDecisions;
import io.github.alloyconnections.domain.port.driving.ForVerifyingConnections;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A core for the tests of a driver: its answers are what the test says, and it remembers in which words it was asked.
 * What a driver's tests need by default, and how they set it, is theirs.
 */
public abstract class CannedCore
        implements ForChoosingConnections,
                ForVerifyingConnections,
                ForPinningConnections,
                ForBrowsingConnectors,
                ForDiagnosing {

    public final CannedTidyingUp tidying = new CannedTidyingUp();
    public final CannedRetiring retiring = new CannedRetiring();
    public final CannedNaming naming = new CannedNaming();
    public final CannedOwners owners = new CannedOwners();
    public final CannedChecking checking = new CannedChecking();
    public final CannedWatching watching = new CannedWatching();
    public final InMemorySettingsFile settingsFile = new InMemorySettingsFile();

    /** What was asked and done, in order. */
    public final List<String> asked = new CopyOnWriteArrayList<>();

    /** The pin there is. */
    public volatile Optional<Pin> pin = Optional.empty();

    /** Runs before every answer; may throw what the core would. */
    public volatile Runnable beforeAnswering = () -> {};

    public final CannedActions actions;
    private final ForConnecting connecting;

    protected CannedCore(CannedActions actions, ForConnecting connecting) {
        this.actions = actions;
        this.connecting = connecting;
    }

    /** What is listed of a connector, or of all if empty. */
    protected abstract ConnectionOverview overview(Optional<ConnectorId> connector);

    /** What is known of these once they are tried, or of all if empty. */
    protected abstract ConnectionOverview verified(ConnectorId connector, List<ConnectionId> ids);

    /** What is decided. */
    protected abstract Decision decision(SelectionPolicy policy);

    /** What becomes of the file when this id is pinned, or none. */
    protected abstract PinChange change(Optional<ConnectionId> id, PinChange.Effect effect);

    /** What pinning came to. */
    protected abstract PinResult pinned(Decision decision, PinMode mode);

    /** How the pin stands. */
    protected PinStatus standing() {
        throw new UnsupportedOperationException("no test of this driver looks at the pin's standing");
    }

    /** What the doctor finds. */
    protected List<Check> checks() {
        return List.of(Check.passed(Check.Subject.KEY, "API key", "accepted"));
    }

    /** Whether Alloy still answers as it did. */
    protected ConformanceReport conformance() {
        throw new UnsupportedOperationException("no test of this driver asks for conformance");
    }

    /** What can be connected. */
    protected List<Connector> catalogue() {
        return List.of(
                new Connector(Seed.NOTION, "Notion", List.of("productivity")),
                new Connector(new ConnectorId("zohoCRM"), "Zoho CRM", List.of("crm", "sales")));
    }

    /** What keeps decisions. */
    protected ForRecordingDecisions recording() {
        return ForRecordingDecisions.nothing();
    }

    /** Every conversation, over these answers. */
    public Core core() {
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
                recording());
    }

    /** How often this was asked or done. */
    public int calls(String words) {
        return Collections.frequency(asked, words);
    }

    /** How often anything was asked or done. */
    public int calls() {
        return asked.size();
    }

    /** Remembers it, and fails or waits if a test wants that. */
    protected final void asked(String words) {
        asked.add(words);
        beforeAnswering.run();
    }

    @Override
    public ConnectionOverview list(ConnectorId connector) {
        asked("list " + connector);
        return overview(Optional.of(connector));
    }

    @Override
    public ConnectionOverview listAll() {
        asked("listAll");
        return overview(Optional.empty());
    }

    @Override
    public Decision decide(ConnectorId connector, SelectionPolicy policy, ProbeListener watcher) {
        asked("decide " + connector + " " + policy.label());
        return decision(policy);
    }

    @Override
    public Decision decideForUse(ConnectorId connector, ProbeListener watcher) {
        asked("decideForUse " + connector);
        return decision(SelectionPolicy.working());
    }

    @Override
    public ConnectionOverview verify(
            ConnectorId connector, List<ConnectionId> ids, Optional<ActionId> action, ProbeListener watcher) {
        asked("verify " + connector + " " + ids + through(action));
        return verified(connector, ids);
    }

    @Override
    public ConnectionOverview verifyAll(ConnectorId connector, Optional<ActionId> action, ProbeListener watcher) {
        asked("verifyAll " + connector + through(action));
        return verified(connector, List.of());
    }

    private static String through(Optional<ActionId> action) {
        return action.map(named -> " " + named).orElse("");
    }

    @Override
    public PinStatus status(ConnectorId connector) {
        asked("status " + connector);
        return standing();
    }

    @Override
    public Optional<Pin> pin(ConnectorId connector) {
        return pin;
    }

    /** Looks at the project's file, and asks nobody. */
    @Override
    public PinChange preview(ConnectorId connector, ConnectionId id) {
        return change(Optional.of(id), PinChange.Effect.PREVIEWED);
    }

    @Override
    public Optional<ConnectionId> previous(ConnectorId connector) {
        return Optional.empty();
    }

    @Override
    public PinResult use(ConnectorId connector, SelectionPolicy policy, PinMode mode, ProbeListener watcher) {
        asked("use " + connector + " " + policy.label() + " " + mode);
        return pinned(decision(policy), mode);
    }

    @Override
    public PinResult usePrevious(ConnectorId connector, PinMode mode, ProbeListener watcher) {
        asked("usePrevious " + connector + " " + mode);
        return pinned(decision(SelectionPolicy.working()), mode);
    }

    @Override
    public PinChange unpin(ConnectorId connector, PinMode mode) {
        asked("unpin " + connector + " " + mode);
        return change(Optional.empty(), PinChange.Effect.WRITTEN);
    }

    @Override
    public List<Connector> connectors() {
        return catalogue();
    }

    @Override
    public ConnectorId resolve(String typed) {
        asked("resolve " + typed);
        return catalogue().stream()
                .map(Connector::id)
                .filter(id -> id.value().equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow(() -> new UnknownConnectorException(
                        typed, List.of(catalogue().get(0).id())));
    }

    @Override
    public List<Check> examine(ConnectorId connector) {
        asked("examine " + connector);
        return checks();
    }

    @Override
    public ConformanceReport conformance(ConnectorId connector) {
        asked("conformance " + connector);
        return conformance();
    }
}

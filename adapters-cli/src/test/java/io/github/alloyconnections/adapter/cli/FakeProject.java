package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Connector;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.diagnosis.ConformanceReport;
import io.github.alloyconnections.domain.failure.UnknownConnectorException;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeBudget;
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
import io.github.alloyconnections.domain.port.driving.ForSettingUp;
import io.github.alloyconnections.domain.port.driving.ForVerifyingConnections;
import io.github.alloyconnections.domain.port.host.ForOpeningProjects;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import io.github.alloyconnections.domain.settings.ProjectSettings.ServerSettings;
import io.github.alloyconnections.domain.settings.Setting;
import io.github.alloyconnections.domain.testing.CannedChecking;
import io.github.alloyconnections.domain.testing.CannedNaming;
import io.github.alloyconnections.domain.testing.CannedOwners;
import io.github.alloyconnections.domain.testing.CannedRetiring;
import io.github.alloyconnections.domain.testing.CannedTidyingUp;
import io.github.alloyconnections.domain.testing.CannedWatching;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.InMemorySettingsFile;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.usecase.choosing.SettingUp;
import io.github.alloyconnections.domain.usecase.recording.RecordingDecisions;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A project whose every answer a test can set, and which remembers what it was asked. */
public final class FakeProject
        implements ForOpeningProjects,
                OpenProject,
                ForChoosingConnections,
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
    /** The real one, over the seed in memory: what it keeps must be whole. */
    public final InMemoryProject recorded = InMemoryProject.ofSeed();

    private final ForRecordingDecisions recording =
            new RecordingDecisions(recorded.ports(), ProbeBudget.standard(), Seed.CLOCK);
    public final FakeNotion notion = new FakeNotion();
    public final FakeActions actions = new FakeActions();
    public final List<String> asked = new ArrayList<>();
    public final List<String> notices = new ArrayList<>();
    public Optional<String> whereabouts = Optional.empty();
    public final FakeConnecting connecting = new FakeConnecting();
    public Optional<URI> redirectUri = Optional.empty();
    public Optional<Overrides> overrides = Optional.empty();
    public Owner owner = Owner.of(new UserId("user-1"));
    /** As whom calls run if the command line names nobody; the same if empty. */
    public Optional<Owner> unsaid = Optional.empty();

    public List<Setting> shown = settingsShown();
    public Supplier<ConnectionOverview> overview =
            () -> Entries.overview(Entries.newest(), Entries.older(), Entries.oldest());
    ConformanceReport conformance = new ConformanceReport(List.of());
    public Supplier<Decision> decision = () -> Entries.chosen(
            Entries.newest().with(Entries.health(HealthState.WORKING)), Entries.passedOver(Entries.older()));
    public Optional<Pin> pin = Optional.empty();
    public Optional<PinChange> change = Optional.of(change(PinChange.Effect.WRITTEN));
    public boolean forced;
    public Supplier<PinStatus> status = () -> new PinStatus(Optional.empty(), Optional.empty(), owner, settingsShown());
    public List<Check> checks = List.of(Check.passed(Check.Subject.KEY, "API key", "accepted"));
    public Supplier<List<Connector>> catalogue = () -> List.of(
            new Connector(new ConnectorId("notion"), "Notion", List.of("productivity")),
            new Connector(new ConnectorId("zohoCRM"), "Zoho CRM", List.of("crm", "sales")));
    boolean closed;

    public static PinChange change(PinChange.Effect effect) {
        return new PinChange(
                "CONNECTION_ID",
                ".env",
                Optional.of(Entries.OLDER),
                Optional.of(Entries.NEWEST),
                effect,
                effect == PinChange.Effect.UNCHANGED
                        ? ""
                        : "-CONNECTION_ID=" + Entries.OLDER + "\n+CONNECTION_ID=" + Entries.NEWEST + "\n",
                List.of());
    }

    public static List<Setting> settingsShown() {
        return List.of(
                new Setting("ALLOY_API_KEY", "****7890", ".env:1"),
                new Setting("ALLOY_USER_ID", "user-1", "environment"),
                new Setting("OAUTH_REDIRECT_URI", "", "not set"));
    }

    @Override
    public OpenProject open(Overrides said) {
        if (unsaid.isPresent() && said.user().isEmpty()) {
            FakeProject other = new FakeProject();
            other.owner = unsaid.get();
            return other;
        }
        overrides = Optional.of(said);
        return this;
    }

    @Override
    public ProjectSettings settings() {
        ConnectorId notion = new ConnectorId("notion");
        return new ProjectSettings(
                notion,
                notion,
                owner,
                URI.create("https://production.runalloy.com"),
                ".env",
                redirectUri,
                new ServerSettings(3000, Duration.ofSeconds(5), List.of()),
                shown);
    }

    @Override
    public ForSettingUp settingUp() {
        return new SettingUp(settingsFile);
    }

    @Override
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
                recording);
    }

    @Override
    public List<String> notices() {
        return notices;
    }

    @Override
    public Optional<String> whereabouts() {
        return whereabouts;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public ConnectionOverview list(ConnectorId connector) {
        asked.add("list " + connector);
        return overview.get();
    }

    @Override
    public ConnectionOverview listAll() {
        asked.add("listAll");
        return overview.get();
    }

    @Override
    public Decision decide(ConnectorId connector, SelectionPolicy policy, ProbeListener watcher) {
        asked.add("decide " + connector + " " + policy.label());
        return decision.get();
    }

    @Override
    public Decision decideForUse(ConnectorId connector, ProbeListener watcher) {
        asked.add("decideForUse " + connector);
        return decision.get();
    }

    @Override
    public ConnectionOverview verify(
            ConnectorId connector, List<ConnectionId> ids, Optional<ActionId> action, ProbeListener watcher) {
        asked.add("verify " + connector + " " + ids
                + action.map(named -> " " + named).orElse(""));
        return overview.get();
    }

    @Override
    public ConnectionOverview verifyAll(ConnectorId connector, Optional<ActionId> action, ProbeListener watcher) {
        asked.add("verifyAll " + connector + action.map(named -> " " + named).orElse(""));
        return overview.get();
    }

    @Override
    public PinStatus status(ConnectorId connector) {
        asked.add("status " + connector);
        return status.get();
    }

    @Override
    public Optional<Pin> pin(ConnectorId connector) {
        return pin;
    }

    @Override
    public PinChange preview(ConnectorId connector, ConnectionId id) {
        return change.orElseThrow();
    }

    @Override
    public Optional<ConnectionId> previous(ConnectorId connector) {
        return Optional.empty();
    }

    @Override
    public PinResult use(ConnectorId connector, SelectionPolicy policy, PinMode mode, ProbeListener watcher) {
        asked.add("use " + connector + " " + policy.label() + " " + mode);
        return new PinResult(decision.get(), change, forced);
    }

    @Override
    public PinResult usePrevious(ConnectorId connector, PinMode mode, ProbeListener watcher) {
        asked.add("usePrevious " + connector + " " + mode);
        return new PinResult(decision.get(), change, forced);
    }

    @Override
    public PinChange unpin(ConnectorId connector, PinMode mode) {
        asked.add("unpin " + connector + " " + mode);
        return change.orElseThrow();
    }

    @Override
    public List<Connector> connectors() {
        return catalogue.get();
    }

    @Override
    public ConnectorId resolve(String typed) {
        asked.add("resolve " + typed);
        return connectors().stream()
                .map(Connector::id)
                .filter(id -> id.value().equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow(() -> new UnknownConnectorException(typed, List.of(new ConnectorId("notion"))));
    }

    @Override
    public List<Check> examine(ConnectorId connector) {
        asked.add("examine " + connector);
        return checks;
    }

    @Override
    public ConformanceReport conformance(ConnectorId connector) {
        asked.add("conformance " + connector);
        return conformance;
    }
}

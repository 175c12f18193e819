package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Connector;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.diagnosis.ConformanceReport;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.pin.PinMode;
import io.github.alloyconnections.domain.pin.PinResult;
import io.github.alloyconnections.domain.pin.PinStatus;
import io.github.alloyconnections.domain.port.driving.ForRecordingDecisions;
import io.github.alloyconnections.domain.port.driving.ForSettingUp;
import io.github.alloyconnections.domain.port.host.ForOpeningProjects;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import io.github.alloyconnections.domain.settings.ProjectSettings.ServerSettings;
import io.github.alloyconnections.domain.settings.Setting;
import io.github.alloyconnections.domain.testing.CannedActions;
import io.github.alloyconnections.domain.testing.CannedConnecting;
import io.github.alloyconnections.domain.testing.CannedCore;
import io.github.alloyconnections.domain.testing.InMemoryProject;
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
public final class FakeProject extends CannedCore implements ForOpeningProjects, OpenProject {

    /** The real one, over the seed in memory: what it keeps must be whole. */
    public final InMemoryProject recorded = InMemoryProject.ofSeed();

    private final ForRecordingDecisions recording =
            new RecordingDecisions(recorded.ports().choosing(), ProbeBudget.standard(), Seed.CLOCK);
    public final FakeNotion notion = new FakeNotion();
    public final List<String> notices = new ArrayList<>();
    public Optional<String> whereabouts = Optional.empty();
    public final CannedConnecting connecting;
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
    public Optional<PinChange> change = Optional.of(change(PinChange.Effect.WRITTEN));
    public boolean forced;
    public Supplier<PinStatus> status = () -> new PinStatus(Optional.empty(), Optional.empty(), owner, settingsShown());
    public List<Check> checks = List.of(Check.passed(Check.Subject.KEY, "API key", "accepted"));
    public Supplier<List<Connector>> catalogue = () -> List.of(
            new Connector(new ConnectorId("notion"), "Notion", List.of("productivity")),
            new Connector(new ConnectorId("zohoCRM"), "Zoho CRM", List.of("crm", "sales")));
    boolean closed;

    public FakeProject() {
        this(Attempts.connecting());
    }

    private FakeProject(CannedConnecting connecting) {
        super(new CannedActions(Entries.newest()), connecting);
        this.connecting = connecting;
    }

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
    protected ConnectionOverview overview(Optional<ConnectorId> connector) {
        return overview.get();
    }

    @Override
    protected ConnectionOverview verified(ConnectorId connector, List<ConnectionId> ids) {
        return overview.get();
    }

    @Override
    protected Decision decision(SelectionPolicy policy) {
        return decision.get();
    }

    @Override
    protected PinChange change(Optional<ConnectionId> id, PinChange.Effect effect) {
        return change.orElseThrow();
    }

    @Override
    protected PinResult pinned(Decision made, PinMode mode) {
        return new PinResult(made, change, forced);
    }

    @Override
    protected PinStatus standing() {
        return status.get();
    }

    @Override
    protected List<Check> checks() {
        return checks;
    }

    @Override
    protected ConformanceReport conformance() {
        return conformance;
    }

    @Override
    protected List<Connector> catalogue() {
        return catalogue.get();
    }

    @Override
    protected ForRecordingDecisions recording() {
        return recording;
    }
}

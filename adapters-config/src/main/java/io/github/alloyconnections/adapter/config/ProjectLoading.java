package io.github.alloyconnections.adapter.config;

import io.github.alloyconnections.adapter.config.dotenv.DotEnvDocument;
import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.adapter.config.git.GitIgnore;
import io.github.alloyconnections.adapter.config.lock.FileProjectLock;
import io.github.alloyconnections.adapter.config.marks.ConfMarks;
import io.github.alloyconnections.adapter.config.network.NetworkReading;
import io.github.alloyconnections.adapter.config.pin.DotEnvPinStore;
import io.github.alloyconnections.adapter.config.pin.PinSources;
import io.github.alloyconnections.adapter.config.project.FileFacts;
import io.github.alloyconnections.adapter.config.project.ProjectEdits;
import io.github.alloyconnections.adapter.config.project.ProjectUsages;
import io.github.alloyconnections.adapter.config.project.ProjectUsages.Scope;
import io.github.alloyconnections.adapter.config.settings.Durations;
import io.github.alloyconnections.adapter.config.settings.FilesSnapshot;
import io.github.alloyconnections.adapter.config.settings.KeyDestination;
import io.github.alloyconnections.adapter.config.settings.Locations;
import io.github.alloyconnections.adapter.config.settings.Origin;
import io.github.alloyconnections.adapter.config.settings.OwnProbes;
import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import io.github.alloyconnections.adapter.config.settings.RemoteSettings;
import io.github.alloyconnections.adapter.config.settings.Secret;
import io.github.alloyconnections.adapter.config.settings.SettingName;
import io.github.alloyconnections.adapter.config.settings.SettingReader;
import io.github.alloyconnections.adapter.config.settings.SettingText;
import io.github.alloyconnections.adapter.config.settings.ShownSettings;
import io.github.alloyconnections.adapter.config.settings.SourcedText;
import io.github.alloyconnections.adapter.config.settings.Sources;
import io.github.alloyconnections.adapter.config.settings.WebAddress;
import io.github.alloyconnections.adapter.config.state.FileAccountMemory;
import io.github.alloyconnections.adapter.config.state.FileAttemptStore;
import io.github.alloyconnections.adapter.config.state.FileHealthHistory;
import io.github.alloyconnections.adapter.config.state.FilePruneJournal;
import io.github.alloyconnections.adapter.config.state.FileRetiredConnections;
import io.github.alloyconnections.adapter.config.state.KeptAccessToken;
import io.github.alloyconnections.adapter.config.state.SeenWords;
import io.github.alloyconnections.domain.action.OwnProbe;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.port.driven.AttemptStore;
import io.github.alloyconnections.domain.port.driven.ProjectFacts;
import io.github.alloyconnections.domain.port.driven.UsageSearch;
import io.github.alloyconnections.domain.settings.Flaw;
import io.github.alloyconnections.domain.settings.Flaw.Kind;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import io.github.alloyconnections.domain.settings.ProjectSettings.ServerSettings;
import io.github.alloyconnections.domain.settings.Setting;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One reading of all settings. */
final class ProjectLoading {

    private static final Duration MILLISECOND = Duration.ofMillis(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final ProcessContext surroundings;
    private final Locations locations;
    private final Map<String, SourcedText> given;
    private final FilesSnapshot files;
    private final List<String> removed;
    private String pinVariable = SettingName.CONNECTION_ID;
    private final Optional<ProjectFileException> unreadable;
    private final DotEnvDocument envFile;
    private final Sources sources;
    private final SettingReader reader;

    ProjectLoading(
            ProcessContext surroundings,
            Locations locations,
            Map<String, SourcedText> given,
            FilesSnapshot files,
            List<String> removed) {
        this.removed = removed;
        this.surroundings = surroundings;
        this.locations = locations;
        this.given = given;
        this.files = files;
        Optional<DotEnvDocument> read = Optional.empty();
        Optional<ProjectFileException> failed = Optional.empty();
        try {
            read = Optional.of(locations.envFile().read());
        } catch (ProjectFileException failure) {
            failed = Optional.of(failure);
        }
        this.unreadable = failed;
        this.envFile = read.orElseGet(() -> DotEnvDocument.of(new byte[0]));
        this.sources = Sources.over(surroundings, locations, given, envFile);
        this.reader =
                new SettingReader(sources, name -> surroundings.variable(name).isPresent());
    }

    ConfiguredProject load(Optional<String> connectorFlag) {
        Optional<Secret> apiKey = reader.optional(SettingName.API_KEY, SettingText::apiKey);
        ServingSettings serving = ServingSettings.read(sources, reader, surroundings.workingDirectory());
        RemoteSettings remote = remote();
        ProbeBudget budget = budget();
        List<OwnProbe> probes = OwnProbes.read(sources, reader);
        Optional<String> account = reader.optional(SettingName.ACCOUNT, SettingText::account);
        ProjectSettings settings = settings(connectorFlag, remote);
        PinSources pinned = new PinSources(surroundings, locations, given);
        DotEnvPinStore pins = new DotEnvPinStore(pinned, settings.defaultConnector());
        ProjectRemarks remarks = new ProjectRemarks(surroundings, locations, sources, envFile);
        List<String> oddities = Stream.of(removed, remarks.oddities(pinVariable), serving.notices())
                .flatMap(List::stream)
                .toList();
        ProjectFacts facts = new FileFacts(
                settings,
                account,
                locations.envFile(),
                GitIgnore.in(surroundings),
                () -> remarks.all(oddities),
                locations.project().found(),
                network(remote.baseUrl())::checks);
        return new ConfiguredProject(
                settings,
                apiKey,
                remote,
                budget,
                pins,
                facts,
                files,
                attempts(remote),
                usages(),
                new FilePruneJournal(state(), remote.baseUrl()),
                new FileRetiredConnections(state(), remote.baseUrl()),
                new FileAccountMemory(state(), remote.baseUrl()),
                serving,
                new KeptAccessToken(state()),
                new DotEnvSettingsFile(pinned),
                probes,
                oddities,
                locations.project().found(),
                new ConfMarks(locations, state()),
                new ProjectEdits(surroundings, locations),
                new FileProjectLock(locations.lock(), state()),
                new FileHealthHistory(state(), remote.baseUrl()),
                new SeenWords(
                        new StateFolder(surroundings.cacheFolder()),
                        locations.envFile().directory()));
    }

    /** What one Alloy knows another does not, so that its attempts are no concern of the other's. */
    private AttemptStore attempts(RemoteSettings remote) {
        return new FileAttemptStore(state(), remote.baseUrl().getAuthority(), locations.envFile());
    }

    private UsageSearch usages() {
        boolean simulated = sources.find(SettingName.BASE_URL)
                .filter(url -> url.origin().kind() == Origin.Kind.SANDBOX)
                .isPresent();
        Scope scope = simulated ? Scope.SETTINGS : Scope.PROJECT;
        return new ProjectUsages(surroundings, locations, scope, ProjectUsages.Limits.standard());
    }

    private StateFolder state() {
        return new StateFolder(surroundings.stateFolder());
    }

    private ProjectSettings settings(Optional<String> connectorFlag, RemoteSettings remote) {
        ConnectorId standard = reader.required(SettingName.CONNECTOR, SettingText::connector);
        ConnectorId asked = asked(connectorFlag).orElse(standard);
        pinVariable = SettingName.pinOf(asked, standard);
        reader.refusePlaceholder(pinVariable);
        List<Setting> shown =
                ShownSettings.of(sources, pinVariable, network(remote.baseUrl()).shown());
        Optional<URI> redirect = reader.optional(SettingName.REDIRECT_URI, WebAddress::redirect);
        Optional<Owner> owner =
                reader.optional(SettingName.USER_ID, SettingText::user).map(Owner::of);
        ServerSettings server = server();
        List<Flaw> flaws = new ArrayList<>(reader.flaws());
        unreadable.ifPresent(failure -> flaws.add(
                new Flaw(Kind.PROJECT_FILE, locations.envFile().label(), String.valueOf(failure.getMessage()))));
        return new ProjectSettings(
                asked,
                standard,
                owner.orElseGet(Owner::key),
                remote.baseUrl(),
                locations.envFile().label(),
                redirect,
                server,
                shown,
                flaws,
                ProjectLoading::refusal);
    }

    /** A file that cannot be read explains all that is missing. */
    private static RuntimeException refusal(List<Flaw> flaws) {
        Optional<RuntimeException> unreadable = flaws.stream()
                .filter(flaw -> flaw.kind() == Kind.PROJECT_FILE)
                .findFirst()
                .map(flaw ->
                        new ProjectFileException(ProjectFileException.Kind.UNREADABLE, flaw.subject(), flaw.problem()));
        return unreadable.orElseGet(() ->
                new InvalidSettingsException(flaws.stream().map(Flaw::problem).toList()));
    }

    private Optional<ConnectorId> asked(Optional<String> flag) {
        Optional<ConnectorId> asked = flag.flatMap(ConnectorId::parse);
        if (flag.isPresent() && asked.isEmpty()) {
            ConfigAdapters.refuse(
                    List.of("--connector must be a connector such as notion: letters, digits, _, - or ."));
        }
        return asked;
    }

    private RemoteSettings remote() {
        URI baseUrl = reader.required(SettingName.BASE_URL, WebAddress::base);
        KeyDestination.check(baseUrl, sources, reader);
        return new RemoteSettings(
                baseUrl,
                reader.required(SettingName.API_VERSION, SettingText::version),
                reader.required(SettingName.TIMEOUT, text -> Durations.parse(text, MILLISECOND, HOUR)),
                network(baseUrl).settings());
    }

    private NetworkReading network(URI baseUrl) {
        return new NetworkReading(sources, baseUrl, surroundings.workingDirectory());
    }

    private ProbeBudget budget() {
        return new ProbeBudget(
                reader.required(SettingName.PROBE_CANDIDATES, text -> SettingText.number(text, 1, 100_000)),
                reader.required(SettingName.PROBE_TIME, text -> Durations.parse(text, MILLISECOND, HOUR)),
                reader.required(SettingName.PROBE_PARALLEL, text -> SettingText.number(text, 1, 16)));
    }

    private ServerSettings server() {
        return new ServerSettings(
                reader.required(SettingName.PORT, text -> SettingText.number(text, 0, 0xffff)),
                reader.required(SettingName.CACHE_TTL, text -> Durations.parse(text, Duration.ZERO, HOUR)),
                reader.optional(SettingName.ALLOWED_ORIGINS, SettingText::origins)
                        .orElse(List.of()));
    }
}

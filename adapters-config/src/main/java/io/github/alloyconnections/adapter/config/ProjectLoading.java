package io.github.alloyconnections.adapter.config;

import io.github.alloyconnections.adapter.config.ProjectUsages.Scope;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.port.driven.AttemptStore;
import io.github.alloyconnections.domain.port.driven.ProjectFacts;
import io.github.alloyconnections.domain.port.driven.PruneJournal;
import io.github.alloyconnections.domain.port.driven.UsageSearch;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import io.github.alloyconnections.domain.settings.ProjectSettings.ServerSettings;
import io.github.alloyconnections.domain.settings.Setting;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One reading of all settings. */
final class ProjectLoading {

    private static final Duration MILLISECOND = Duration.ofMillis(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Surroundings surroundings;
    private final Locations locations;
    private final Map<String, Sourced> given;
    private final FilesSnapshot files;
    private final Sources sources;
    private final SettingReader reader;

    ProjectLoading(Surroundings surroundings, Locations locations, Map<String, Sourced> given, FilesSnapshot files) {
        this.surroundings = surroundings;
        this.locations = locations;
        this.given = given;
        this.files = files;
        this.sources = Sources.read(surroundings, locations, given);
        this.reader = new SettingReader(sources);
    }

    ConfiguredProject load(Optional<String> connectorFlag) {
        Optional<Secret> apiKey = reader.optional(SettingName.API_KEY, SettingText::apiKey);
        Optional<Secret> accessToken = reader.optional(SettingName.ACCESS_TOKEN, SettingText::accessToken);
        RemoteSettings remote = remote();
        ProbeBudget budget = budget();
        ProjectSettings settings = settings(connectorFlag, remote);
        ConfigAdapters.refuse(reader.problems());
        PinSources pinned = new PinSources(surroundings, locations, given);
        DotEnvPinStore pins = new DotEnvPinStore(pinned, settings.defaultConnector());
        ProjectFacts facts = new FileFacts(
                settings, locations.envFile(), GitIgnore.in(surroundings), network(remote.baseUrl())::checks);
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
                journal(remote),
                accessToken,
                new DotEnvSettingsFile(pinned));
    }

    /** What one Alloy knows another does not, so that its attempts are no concern of the other's. */
    private AttemptStore attempts(RemoteSettings remote) {
        StateFolder state = new StateFolder(surroundings.stateFolder());
        return new FileAttemptStore(state, remote.baseUrl().getAuthority(), locations.envFile());
    }

    private UsageSearch usages() {
        boolean simulated = sources.find(SettingName.BASE_URL)
                .filter(url -> url.origin().kind() == Origin.Kind.SANDBOX)
                .isPresent();
        Scope scope = simulated ? Scope.SETTINGS : Scope.PROJECT;
        return new ProjectUsages(surroundings, locations, scope, ProjectUsages.Limits.standard());
    }

    private PruneJournal journal(RemoteSettings remote) {
        return new FilePruneJournal(new StateFolder(surroundings.stateFolder()), remote.baseUrl());
    }

    private ProjectSettings settings(Optional<String> connectorFlag, RemoteSettings remote) {
        ConnectorId standard = reader.required(SettingName.CONNECTOR, SettingText::connector);
        ConnectorId asked = asked(connectorFlag).orElse(standard);
        List<Setting> shown = ShownSettings.of(
                sources,
                SettingName.pinOf(asked, standard),
                network(remote.baseUrl()).shown());
        return new ProjectSettings(
                asked,
                standard,
                reader.optional(SettingName.USER_ID, SettingText::user)
                        .map(Owner::of)
                        .orElseGet(Owner::key),
                remote.baseUrl(),
                locations.envFile().label(),
                reader.optional(SettingName.REDIRECT_URI, WebAddress::redirect),
                server(),
                shown);
    }

    private Optional<ConnectorId> asked(Optional<String> flag) {
        Optional<ConnectorId> asked = flag.flatMap(ConnectorId::parse);
        if (flag.isPresent() && asked.isEmpty()) {
            reader.problem("--connector must be a connector such as notion: letters, digits, _, - or .");
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

package io.github.alloyconnections.app;

import io.github.alloyconnections.adapter.config.ServingSettings;
import io.github.alloyconnections.adapter.mcp.McpAdapter;
import io.github.alloyconnections.adapter.mcp.McpOptions;
import io.github.alloyconnections.adapter.web.WebAdapter;
import io.github.alloyconnections.adapter.web.WebMount;
import io.github.alloyconnections.adapter.web.WebOptions;
import io.github.alloyconnections.domain.attempt.OAuthUrl;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.port.host.ForGrantingAccess;
import io.github.alloyconnections.domain.port.host.ForRunningServers;
import io.github.alloyconnections.domain.port.host.ForServingUsers;
import io.github.alloyconnections.domain.port.host.Listening;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.port.host.RunningServer;
import io.github.alloyconnections.domain.settings.DatabaseAddress;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import io.github.alloyconnections.sandbox.world.Presets;
import io.github.alloyconnections.wiring.ProjectOpener;
import io.github.alloyconnections.wiring.ProjectSandbox;
import io.github.alloyconnections.wiring.UserProjects;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/** Starts what keeps running: the JSON API over a project, and the simulator by itself. */
final class Servers implements ForRunningServers {

    private static final String ASSISTANTS = "/mcp";

    private final ProjectOpener projects;
    private final Clock clock;
    private final String version;

    Servers(ProjectOpener projects, Clock clock, String version) {
        this.projects = projects;
        this.clock = clock;
        this.version = version;
    }

    @Override
    public RunningServer serve(Overrides overrides, Listening listening) {
        ProjectOpener opener = listening.log().map(this::telling).orElse(projects);
        LiveProject live = LiveProject.open(opener, overrides);
        try {
            OpenProject project = live.get();
            Optional<ServerToken> token = ServerToken.of(live, listening);
            WebOptions options = encrypted(options(listening, project, token), listening, live);
            // Where it listens is known when it does; assistants that ask before that are led to the command line.
            AtomicReference<Optional<URI>> pages = new AtomicReference<>(Optional.empty());
            Optional<ForServingUsers> users = users(listening, live);
            WebAdapter web = start(options, live, List.of(assistants(live, pages)), users);
            pages.set(Optional.of(web.address()));
            List<String> notices = new ArrayList<>(project.notices());
            web.exposure().ifPresent(notices::add);
            return new Served(web, List.copyOf(notices), token, live, users);
        } catch (RuntimeException e) {
            live.close();
            throw e;
        }
    }

    @Override
    public <T> T granting(
            Overrides overrides, Optional<DatabaseAddress> database, Function<ForGrantingAccess, T> work) {
        try (LiveProject live = LiveProject.open(projects, overrides)) {
            DatabaseAddress address = database.or(live.lastGood().serving()::database)
                    .orElseThrow(() -> new InvalidSettingsException(List.of(
                            "access tokens are of a service for many users, and no database is named for one: set"
                                    + " ALLOY_CONNECTIONS_DATABASE, or say --database, to its address:"
                                    + " jdbc:postgresql://HOST/NAME?user=USER")));
            try (UserProjects users = UserProjects.open(address, live::now, clock)) {
                return work.apply(users.access());
            }
        }
    }

    /** Opened only where a database is named: without one, nothing of it is loaded. */
    private Optional<ForServingUsers> users(Listening listening, LiveProject live) {
        ServingSettings settings = live.lastGood().serving();
        return listening
                .database()
                .or(settings::database)
                .map(address -> UserProjects.open(address, live::now, clock)
                        .rechecking()
                        .telling());
    }

    private WebAdapter start(
            WebOptions options, LiveProject live, List<WebMount> mounts, Optional<ForServingUsers> users) {
        try {
            return WebAdapter.start(options, live, clock, mounts, users);
        } catch (RuntimeException e) {
            users.ifPresent(ForServingUsers::close);
            throw e;
        }
    }

    private WebOptions options(Listening listening, OpenProject project, Optional<ServerToken> token) {
        int port = listening.port().orElseGet(() -> project.settings().port());
        WebOptions options = new WebOptions(listening.host(), port, version)
                .telling(listening.log().orElse(line -> {}));
        return token.map(options::guardedBy).orElse(options);
    }

    private ProjectOpener telling(Consumer<String> log) {
        return projects.telling(line -> log.accept("Alloy: " + line));
    }

    private WebOptions encrypted(WebOptions options, Listening listening, LiveProject live) {
        ServingSettings settings = live.lastGood().serving();
        Optional<Path> certificate = listening.certificate().map(projects::file).or(settings::certificate);
        Optional<Path> key = listening.key().map(projects::file).or(settings::key);
        if (certificate.isPresent() != key.isPresent()) {
            throw new InvalidSettingsException(List.of("to speak TLS the server needs a certificate and its key: "
                    + (key.isEmpty()
                            ? "--tls-key or ALLOY_CONNECTIONS_TLS_KEY is missing"
                            : "--tls-cert or ALLOY_CONNECTIONS_TLS_CERT is missing")));
        }
        return certificate.isPresent() ? options.encryptedWith(certificate.get(), key.orElseThrow()) : options;
    }

    /** Over HTTP an assistant may only read: whoever may change something has the API. */
    private WebMount assistants(LiveProject project, AtomicReference<Optional<URI>> pages) {
        return new WebMount(
                ASSISTANTS,
                () -> McpAdapter.over(McpOptions.reading(version).beside(pages::get), project)
                        .servlet(ASSISTANTS));
    }

    @Override
    public RunningServer simulate(String preset, int port) {
        Sandbox sandbox = Sandbox.start(options(preset, port));
        return new Running(sandbox.baseUrl(), exports(sandbox), sandbox::close);
    }

    private SandboxOptions options(String preset, int port) {
        SandboxOptions options = ProjectSandbox.options(preset, clock);
        try {
            return options.withPort(port);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(List.of(String.valueOf(e.getMessage())));
        }
    }

    /** Lines for a shell, after which every command speaks to this simulator. */
    private static List<String> exports(Sandbox sandbox) {
        List<String> lines = new ArrayList<>();
        lines.add("export ALLOY_BASE_URL=" + sandbox.baseUrl());
        lines.add("export ALLOY_API_KEY=" + sandbox.apiKey());
        lines.add("export ALLOY_USER_ID=" + sandbox.userId().orElse(""));
        sandbox.pin().ifPresent(id -> lines.add("export CONNECTION_ID=" + id));
        return List.copyOf(lines);
    }

    @Override
    public List<Preset> presets() {
        return Presets.names().stream()
                .map(name -> new Preset(name, Presets.description(name)))
                .toList();
    }

    /** The web module, and what it stands on. */
    private record Served(
            WebAdapter web,
            List<String> notices,
            Optional<ServerToken> token,
            LiveProject live,
            Optional<ForServingUsers> users)
            implements RunningServer {

        @Override
        public URI address() {
            return web.address();
        }

        @Override
        public Optional<OAuthUrl> entrance() {
            return web.entrance().map(URI::toString).flatMap(OAuthUrl::parse);
        }

        @Override
        public Optional<String> tokenPlace() {
            return token.map(ServerToken::place);
        }

        @Override
        public void close() {
            web.close();
            users.ifPresent(ForServingUsers::close);
            live.close();
        }
    }

    private record Running(URI address, List<String> notices, Runnable ending) implements RunningServer {

        @Override
        public void close() {
            ending.run();
        }
    }
}

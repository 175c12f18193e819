package io.github.alloyconnections.app;

import io.github.alloyconnections.adapter.mcp.McpAdapter;
import io.github.alloyconnections.adapter.mcp.McpOptions;
import io.github.alloyconnections.adapter.web.WebAdapter;
import io.github.alloyconnections.adapter.web.WebMount;
import io.github.alloyconnections.adapter.web.WebOptions;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.port.host.ForRunningServers;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.port.host.RunningServer;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import io.github.alloyconnections.sandbox.world.Presets;
import io.github.alloyconnections.wiring.ProjectOpener;
import io.github.alloyconnections.wiring.ProjectSandbox;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

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
    public RunningServer serve(Overrides overrides, String host, Optional<Integer> port) {
        LiveProject live = LiveProject.open(projects, overrides);
        try {
            OpenProject project = live.get();
            int chosen = port.orElseGet(() -> project.settings().port());
            WebOptions options = new WebOptions(host, chosen, version).guardedBy(live.accessToken());
            // Where it listens is known when it does; assistants that ask before that are led to the command line.
            AtomicReference<Optional<URI>> pages = new AtomicReference<>(Optional.empty());
            WebAdapter web = WebAdapter.start(options, live, clock, List.of(assistants(live, pages)));
            pages.set(Optional.of(web.address()));
            return new Running(web.address(), project.notices(), () -> {
                web.close();
                live.close();
            });
        } catch (RuntimeException e) {
            live.close();
            throw e;
        }
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

    private record Running(URI address, List<String> notices, Runnable ending) implements RunningServer {

        @Override
        public void close() {
            ending.run();
        }
    }
}

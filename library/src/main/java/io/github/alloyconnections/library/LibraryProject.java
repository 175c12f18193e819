package io.github.alloyconnections.library;

import io.github.alloyconnections.adapter.alloy.AlloyAdapters;
import io.github.alloyconnections.adapter.alloy.AlloySettings;
import io.github.alloyconnections.adapter.config.ConfigAdapters;
import io.github.alloyconnections.adapter.config.ConfiguredProject;
import io.github.alloyconnections.adapter.config.SandboxEndpoint;
import io.github.alloyconnections.adapter.config.Secret;
import io.github.alloyconnections.adapter.config.Surroundings;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.port.driven.TidyingPorts;
import io.github.alloyconnections.domain.port.driving.Connectivity;
import io.github.alloyconnections.domain.usecase.ConnectionsCore;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A project as a program opens it: its settings read, its Alloy or a simulator in its place, the core over both. */
record LibraryProject(Connectivity core, ConnectorId connector, AlloyAdapters alloy, Optional<Sandbox> sandbox)
        implements AutoCloseable {

    static LibraryProject open(AlloyOptions options) {
        Optional<Sandbox> sandbox = options.overrides().sandbox().map(preset -> simulator(preset, options.clock()));
        try {
            return open(options, sandbox);
        } catch (RuntimeException e) {
            sandbox.ifPresent(Sandbox::close);
            throw e;
        }
    }

    private static LibraryProject open(AlloyOptions options, Optional<Sandbox> sandbox) {
        ConfiguredProject project = sandbox.map(running -> simulated(options, running))
                .orElseGet(() -> ConfigAdapters.in(options.surroundings()).load(options.overrides()));
        AlloyAdapters alloy = AlloyAdapters.over(
                new AlloySettings(
                        project.remote().baseUrl(),
                        project.apiKey().map(Secret::reveal),
                        project.remote().apiVersion(),
                        project.remote().timeout()),
                options.clock());
        Connectivity core = ConnectionsCore.over(ports(alloy, project), project.budget(), options.clock());
        ConnectorId connector = options.overrides()
                .connector()
                .map(typed -> core.browsing().resolve(typed))
                .orElse(project.settings().connector());
        return new LibraryProject(core, connector, alloy, sandbox);
    }

    private static ConnectionsCore.DrivenPorts ports(AlloyAdapters alloy, ConfiguredProject project) {
        return new ConnectionsCore.DrivenPorts(
                alloy.directory(),
                alloy.probe(),
                alloy.catalog(),
                project.pins(),
                project.facts(),
                alloy.authorization(),
                project.attempts(),
                new TidyingPorts(
                        alloy.identity(),
                        alloy.removal(),
                        project.pruneJournal(),
                        project.usages(),
                        LibraryProject::pause),
                alloy.actions());
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RemoteServiceException(
                    RemoteServiceException.Kind.INTERRUPTED,
                    "Tried to wait for Alloy's list but failed because: it was interrupted");
        }
    }

    /** A world that has one pinned already lends that pin to a project that has none. */
    private static ConfiguredProject simulated(AlloyOptions options, Sandbox running) {
        Surroundings own = options.surroundings();
        ConfiguredProject project = ConfigAdapters.in(own).loadForSandbox(options.overrides(), endpoint(running));
        boolean pinned =
                project.pins().read(project.settings().defaultConnector()).isPresent();
        if (pinned || running.pin().isEmpty()) {
            return project;
        }
        Map<String, String> lent = new HashMap<>(own.environment());
        lent.put("CONNECTION_ID", running.pin().get());
        Surroundings with = new Surroundings(lent, own.home(), own.workingDirectory());
        return ConfigAdapters.in(with).loadForSandbox(options.overrides(), endpoint(running));
    }

    private static Sandbox simulator(String preset, Clock clock) {
        try {
            return Sandbox.start(SandboxOptions.of(preset, clock));
        } catch (IllegalArgumentException e) {
            InvalidSettingsException reported = new InvalidSettingsException(List.of(String.valueOf(e.getMessage())));
            reported.initCause(e);
            throw reported;
        }
    }

    private static SandboxEndpoint endpoint(Sandbox sandbox) {
        return new SandboxEndpoint(
                sandbox.baseUrl(), Secret.of(sandbox.apiKey()), sandbox.userId().map(UserId::new));
    }

    @Override
    public void close() {
        alloy.close();
        sandbox.ifPresent(Sandbox::close);
    }
}

package io.github.alloyconnections.wiring;

import io.github.alloyconnections.adapter.alloy.AlloyAdapters;
import io.github.alloyconnections.adapter.alloy.http.AlloySettings;
import io.github.alloyconnections.adapter.alloy.network.AlloyNetwork;
import io.github.alloyconnections.adapter.config.ConfigAdapters;
import io.github.alloyconnections.adapter.config.ConfiguredProject;
import io.github.alloyconnections.adapter.config.file.OwnWrites;
import io.github.alloyconnections.adapter.config.settings.NetworkSettings;
import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import io.github.alloyconnections.adapter.config.settings.Secret;
import io.github.alloyconnections.domain.action.OwnProbe;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.port.driven.ConnectionProbe;
import io.github.alloyconnections.domain.port.driven.DrivenPorts;
import io.github.alloyconnections.domain.port.driven.PinStore;
import io.github.alloyconnections.domain.port.driven.TidyingPorts;
import io.github.alloyconnections.domain.port.driving.Core;
import io.github.alloyconnections.domain.port.host.ForOpeningProjects;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.domain.usecase.ConnectionsCore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Opens projects: their settings, their Alloy or a simulator in its place, and the core over both. */
public final class ProjectOpener implements ForOpeningProjects {

    private final ProcessContext surroundings;
    private final Clock clock;
    private final OwnWrites writes;
    private final Optional<Consumer<String>> log;
    private final boolean noting;

    /** In these surroundings, by this clock. */
    public ProjectOpener(ProcessContext surroundings, Clock clock) {
        this(surroundings, clock, new OwnWrites(), Optional.empty(), false);
    }

    private ProjectOpener(
            ProcessContext surroundings,
            Clock clock,
            OwnWrites writes,
            Optional<Consumer<String>> log,
            boolean noting) {
        this.surroundings = surroundings;
        this.clock = clock;
        this.writes = writes;
        this.log = log;
        this.noting = noting;
    }

    /** The same, telling of each call to Alloy in a line without anything that was sent or answered. */
    public ProjectOpener telling(Consumer<String> listener) {
        return new ProjectOpener(surroundings, clock, writes, Optional.of(listener), noting);
    }

    /** The same, keeping what a run has seen for shells to complete words with; a simulator's connections end with it. */
    public ProjectOpener noting() {
        return new ProjectOpener(surroundings, clock, writes, log, true);
    }

    /** The file that a person named in the current folder. */
    public Path file(String name) {
        return surroundings.workingDirectory().resolve(name).normalize();
    }

    /** Opens the project; if it asks for a simulator, that one ends with it. */
    @Override
    public OpenProject open(Overrides overrides) {
        Optional<ProjectSandbox> sandbox = simulator(overrides);
        try {
            return open(overrides, sandbox).owning(sandbox);
        } catch (RuntimeException e) {
            sandbox.ifPresent(ProjectSandbox::close);
            throw e;
        }
    }

    /** The simulator these overrides ask for, started. */
    public Optional<ProjectSandbox> simulator(Overrides overrides) {
        return overrides.sandbox().map(preset -> ProjectSandbox.start(preset, clock));
    }

    /** How often what was opened here has written into the files of its project. */
    public long ownWrites() {
        return writes.count();
    }

    /** Opens the project against a simulator that outlives it, or against Alloy. */
    public Opened open(Overrides overrides, Optional<ProjectSandbox> sandbox) {
        return open(overrides, sandbox, Optional.empty());
    }

    /** The same again; where Alloy is to be spoken to as before, through the same client. */
    public Opened open(Overrides overrides, Optional<ProjectSandbox> sandbox, Optional<Opened> before) {
        ConfigAdapters config = ConfigAdapters.in(surroundings, writes);
        ConfiguredProject project = sandbox.map(s -> config.loadForSandbox(overrides, s.endpoint()))
                .orElseGet(() -> config.load(overrides));
        Connected connected =
                Connected.to(settings(project), project.probes(), before.map(Opened::connected), this::adapters);
        AlloyAdapters alloy = connected.alloy();
        Optional<Sightings> seen =
                Optional.of(new Sightings(project.words())).filter(wanted -> noting && sandbox.isEmpty());
        PinStore pins = sandbox.map(
                        s -> s.pinsOver(project.pins(), project.settings().defaultConnector(), writes))
                .orElse(project.pins());
        Core core = ConnectionsCore.over(
                new DrivenPorts(
                        new ChoosingPorts(
                                watched(seen, alloy.directory(), Sightings::over),
                                probe(alloy, project),
                                watched(seen, alloy.catalog(), Sightings::over),
                                alloy.identity(),
                                alloy.users(),
                                pins,
                                project.facts(),
                                project.retired(),
                                sandbox.map(ProjectSandbox::accounts).orElse(project.accounts()),
                                watched(seen, project.marks(), Sightings::over),
                                sandbox.map(ProjectSandbox::history).orElse(project.history())),
                        alloy.authorization(),
                        project.attempts(),
                        tidying(alloy, project, seen),
                        watched(seen, alloy.actions(), Sightings::over),
                        alloy.shapes(),
                        project.lock()),
                project.budget(),
                clock);
        return new Opened(
                project,
                core,
                connected,
                new KnownPins(pins::read),
                notices(surroundings, sandbox, project),
                seen,
                Optional.empty());
    }

    private AlloyAdapters adapters(AlloySettings settings, List<OwnProbe> probes, LateBudget budget) {
        return AlloyAdapters.over(settings, clock, probes, log, budget);
    }

    private static List<String> notices(
            ProcessContext surroundings, Optional<ProjectSandbox> sandbox, ConfiguredProject project) {
        return Stream.of(
                        surroundings.notice().stream(),
                        sandbox.map(ProjectSandbox::notice).stream(),
                        project.notices().stream())
                .flatMap(said -> said)
                .toList();
    }

    /** What says how to probe may be wrong where all else is right. */
    static ConnectionProbe probe(AlloyAdapters alloy, ConfiguredProject project) {
        if (project.settings().flaws().isEmpty()) {
            return alloy.probe();
        }
        return (id, connector, owner, action) -> {
            project.settings().obstacleToProbes(connector).ifPresent(wrong -> {
                throw wrong;
            });
            return alloy.probe().probe(id, connector, owner, action);
        };
    }

    /** The port, with somebody looking over its shoulder, if anybody does. */
    private static <T> T watched(Optional<Sightings> seen, T port, BiFunction<Sightings, T, T> over) {
        return seen.map(all -> over.apply(all, port)).orElse(port);
    }

    private static TidyingPorts tidying(AlloyAdapters alloy, ConfiguredProject project, Optional<Sightings> seen) {
        return new TidyingPorts(
                watched(seen, alloy.removal(), Sightings::over),
                project.pruneJournal(),
                project.usages(),
                project.edits(),
                ProjectOpener::pause);
    }

    static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RemoteServiceException(
                    RemoteServiceException.Kind.INTERRUPTED,
                    "Tried to wait for Alloy's list but failed because: it was interrupted");
        }
    }

    private static AlloySettings settings(ConfiguredProject project) {
        return new AlloySettings(
                project.remote().baseUrl(),
                // Where something is wrong, not even by mistake can a key go anywhere.
                project.apiKey()
                        .filter(key -> project.settings().obstacle().isEmpty())
                        .map(Secret::reveal),
                project.remote().apiVersion(),
                project.remote().timeout(),
                network(project.remote().network()),
                project.settings().obstacle());
    }

    private static AlloyNetwork network(NetworkSettings network) {
        return new AlloyNetwork(
                network.proxy()
                        .map(proxy -> new AlloyNetwork.Proxy(
                                proxy.secure(),
                                proxy.host(),
                                proxy.port(),
                                proxy.credentials().map(Secret::reveal),
                                proxy.setting())),
                network.authorities().map(given -> new AlloyNetwork.Authorities(given.file(), given.setting())),
                network.stores(),
                network.obstacle());
    }
}

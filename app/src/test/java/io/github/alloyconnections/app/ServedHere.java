package io.github.alloyconnections.app;

import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import io.github.alloyconnections.domain.port.host.Listening;
import io.github.alloyconnections.domain.port.host.RunningServer;
import io.github.alloyconnections.domain.settings.DatabaseAddress;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.wiring.ProjectOpener;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What the program would serve, in the tests' own process; a process of its own takes a second to start. */
public final class ServedHere {

    private ServedHere() {}

    /** The web module over one of the sandbox's worlds, in which time goes faster. */
    public static RunningServer sandboxed(Path folder, Map<String, String> variables, String preset, String host) {
        return sandboxed(folder, variables, preset, host, new HurriedClock());
    }

    /** The same at real time, for who makes so many calls that Alloy's limit of calls a minute counts. */
    public static RunningServer unhurried(Path folder, String preset) {
        return sandboxed(folder, Map.of(), preset, "127.0.0.1", Clock.systemUTC());
    }

    /** What the folder's own files say, at real time, telling of requests and calls. */
    public static RunningServer project(Path folder, Consumer<String> told) {
        return project(folder, told, Optional.empty());
    }

    /** The same, for many users besides where their state is kept. */
    public static RunningServer project(Path folder, Consumer<String> told, Optional<DatabaseAddress> database) {
        Listening listening =
                Listening.at("127.0.0.1", Optional.of(0)).trustingLocalUsers().keepingIn(database);
        return serve(folder, Map.of(), Overrides.none(), listening.telling(told), Clock.systemUTC());
    }

    /** As the program serves when nobody says otherwise: for who shows the token, or comes by its address. */
    public static RunningServer guarded(Path folder, String preset) {
        return serve(
                folder,
                Map.of(),
                Overrides.none().withSandbox(preset),
                Listening.at("127.0.0.1", Optional.of(0)),
                new HurriedClock());
    }

    private static RunningServer sandboxed(
            Path folder, Map<String, String> variables, String preset, String host, Clock clock) {
        return serve(folder, variables, Overrides.none().withSandbox(preset), host, clock);
    }

    private static RunningServer serve(
            Path folder, Map<String, String> variables, Overrides overrides, String host, Clock clock) {
        return serve(
                folder, variables, overrides, Listening.at(host, Optional.of(0)).trustingLocalUsers(), clock);
    }

    private static RunningServer serve(
            Path folder, Map<String, String> variables, Overrides overrides, Listening listening, Clock clock) {
        ProcessContext surroundings = new ProcessContext(variables, folder.resolve("home"), folder);
        return new Servers(new ProjectOpener(surroundings, clock), clock, "test").serve(overrides, listening);
    }
}

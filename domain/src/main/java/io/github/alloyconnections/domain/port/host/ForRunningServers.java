package io.github.alloyconnections.domain.port.host;

import io.github.alloyconnections.domain.settings.DatabaseAddress;
import io.github.alloyconnections.domain.settings.Overrides;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Starts the servers that a command line can ask for. */
public interface ForRunningServers {

    /**
     * The web module over this project, which takes changed files without a restart.
     *
     * @throws java.io.UncheckedIOException if the port is taken
     */
    RunningServer serve(Overrides overrides, Listening listening);

    /**
     * Does this with the access tokens of a project's service for many users, and lets go of its state.
     *
     * @param database where that is kept; empty for the setting
     * @throws io.github.alloyconnections.domain.failure.InvalidSettingsException if no database is named
     */
    <T> T granting(Overrides overrides, Optional<DatabaseAddress> database, Function<ForGrantingAccess, T> work);

    /** The simulator alone; port 0 for any free one. */
    RunningServer simulate(String preset, int port);

    /** The simulator's presets, each with one line on what it is for. */
    List<Preset> presets();

    /** A preset of the simulator. */
    record Preset(String name, String description) {}
}

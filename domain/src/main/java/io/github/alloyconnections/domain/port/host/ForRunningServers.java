package io.github.alloyconnections.domain.port.host;

import io.github.alloyconnections.domain.settings.Overrides;
import java.util.List;

/** Starts the servers that a command line can ask for. */
public interface ForRunningServers {

    /**
     * The web module over this project, which takes changed files without a restart.
     *
     * @throws java.io.UncheckedIOException if the port is taken
     */
    RunningServer serve(Overrides overrides, Listening listening);

    /** The simulator alone; port 0 for any free one. */
    RunningServer simulate(String preset, int port);

    /** The simulator's presets, each with one line on what it is for. */
    List<Preset> presets();

    /** A preset of the simulator. */
    record Preset(String name, String description) {}
}

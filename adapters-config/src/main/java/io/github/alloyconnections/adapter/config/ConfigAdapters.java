package io.github.alloyconnections.adapter.config;

import io.github.alloyconnections.adapter.config.file.Leftovers;
import io.github.alloyconnections.adapter.config.file.OwnWrites;
import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.adapter.config.settings.FilesSnapshot;
import io.github.alloyconnections.adapter.config.settings.GivenSettings;
import io.github.alloyconnections.adapter.config.settings.Locations;
import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import io.github.alloyconnections.adapter.config.settings.SandboxEndpoint;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.settings.Overrides;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The door of this module: what a project's files, its environment and its flags say, and where its pin is kept. */
public final class ConfigAdapters {

    private final ProcessContext surroundings;
    private final OwnWrites writes;

    private ConfigAdapters(ProcessContext surroundings, OwnWrites writes) {
        this.surroundings = surroundings;
        this.writes = writes;
    }

    /** For a process, or a test, in these surroundings. */
    public static ConfigAdapters in(ProcessContext surroundings) {
        return in(surroundings, new OwnWrites());
    }

    /** The same; what is written into the files of what is loaded is added to this count. */
    public static ConfigAdapters in(ProcessContext surroundings, OwnWrites writes) {
        return new ConfigAdapters(surroundings, writes);
    }

    /**
     * Reads and checks every setting; what is wrong is told to whoever uses it.
     *
     * @throws InvalidSettingsException if the overrides themselves are wrong
     */
    public ConfiguredProject load(Overrides overrides) {
        return load(overrides, Optional.empty());
    }

    /** The same, with a running simulator in place of Alloy; its address, key and user outrank all settings. */
    public ConfiguredProject loadForSandbox(Overrides overrides, SandboxEndpoint sandbox) {
        return load(overrides, Optional.of(sandbox));
    }

    private ConfiguredProject load(Overrides overrides, Optional<SandboxEndpoint> sandbox) {
        refuse(surroundings.problems());
        refuse(GivenSettings.problems(overrides));
        Locations locations = Locations.of(surroundings, overrides, writes);
        overrides
                .envFile()
                .filter(named -> Files.isDirectory(locations.envFile().path()))
                .ifPresent(folder -> refuse(List.of("--env-file names " + folder + ", which is a folder.")));
        if (overrides.configFile().isPresent()
                && !Files.exists(locations.projectConf().path())) {
            refuse(List.of("--config names " + locations.projectConf().label() + ", which does not exist."));
        }
        List<String> removed = Sweeping.beside(locations, surroundings);
        // Before the files are read: a change in between is then noticed rather than missed.
        FilesSnapshot files = new FilesSnapshot(locations.stamps());
        return new ProjectLoading(surroundings, locations, GivenSettings.of(overrides, sandbox), files, removed)
                .load(overrides.connector());
    }

    static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
    }

    /** Removes, at every start, what runs that were killed left beside the project's files. */
    private static final class Sweeping {

        private Sweeping() {}

        /** What was removed, each in a sentence: between the two runs a copy of a key may have been taken elsewhere. */
        static List<String> beside(Locations locations, ProcessContext surroundings) {
            StateFolder state = new StateFolder(surroundings.stateFolder());
            return Stream.of(locations.envFile().path(), locations.projectConf().path())
                    .flatMap(Leftovers::folders)
                    .distinct()
                    .flatMap(folder -> Leftovers.remove(folder, state).stream())
                    .map(Sweeping::told)
                    .toList();
        }

        private static String told(Path leftover) {
            return "Removed " + leftover.getFileName()
                    + ", an unfinished copy that a run which was killed had left; if it was committed or copied meanwhile,"
                    + " so was what it held.";
        }
    }
}

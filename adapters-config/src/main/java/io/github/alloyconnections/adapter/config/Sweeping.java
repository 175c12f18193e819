package io.github.alloyconnections.adapter.config;

import io.github.alloyconnections.adapter.config.file.Leftovers;
import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.adapter.config.settings.Locations;
import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Removes, at every start, what runs that were killed left beside the project's files. */
final class Sweeping {

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

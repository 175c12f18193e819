package io.github.alloyconnections.adapter.cli.command;

import io.github.alloyconnections.adapter.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * What a hook meets: a project, a folder of the program's state, and a program that notes each start; their names are such
 * that a script must quote them.
 */
record HookedFolder(Path state, Path project) {

    /**
     * Made in this folder, for what is run on this line.
     *
     * @param more what the program does besides, as a script
     */
    static HookedFolder in(Path folder, CommandLineRun line, String more) throws IOException {
        Path state = Files.createDirectories(folder.resolve("it's/state"));
        Path project = Files.createDirectories(folder.resolve("100%/my project"));
        Files.createDirectories(project.resolve("src/deep"));
        Path program = Files.writeString(
                folder.resolve("program"), "#!/bin/sh\necho \"$@\" >>'" + folder.resolve("started") + "'\n" + more);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        line.environment = Map.of("ALLOY_CONNECTIONS_LAUNCHER", program.toString());
        line.following.place = state.toString();
        return new HookedFolder(state, project);
    }
}

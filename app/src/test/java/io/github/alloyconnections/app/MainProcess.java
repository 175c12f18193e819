package io.github.alloyconnections.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program in a process of its own, which can be ended by force. */
final class MainProcess {

    private MainProcess() {}

    /** To be started in this folder; it knows no settings of who runs the tests. */
    static ProcessBuilder in(Path folder, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(words));
        ProcessBuilder program = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("stderr").toFile());
        program.environment().keySet().removeIf(name -> name.startsWith("ALLOY_") || name.startsWith("XDG_"));
        return program;
    }
}

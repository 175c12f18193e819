package io.github.alloyconnections.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Commands and pages over ever longer lists: time and memory, and how they grow. */
final class LongLists {

    private static final List<List<String>> COMMANDS =
            List.of(List.of("list"), List.of("list", "-o", "json"), List.of("list", "--limit", "20"), List.of("which"));
    private static final int PASSES = 3;

    private final Path launcher;
    private final Path folder;

    LongLists(Path launcher, Path folder) {
        this.launcher = launcher;
        this.folder = folder;
    }

    /** One run of a command. */
    private record Run(double seconds, Optional<Footprint> used) {}

    /** Prints a table of commands and one of pages. */
    void print(List<Integer> sizes) throws Exception {
        System.out.println(
                "| command | connections | seconds | processor s | most memory MiB |\n|---|---|---|---|---|");
        for (int size : sizes) {
            try (ManyConnections alloy = ManyConnections.start(size)) {
                for (List<String> command : COMMANDS) {
                    row(command, size, run(command, alloy.settings(folder.toString())));
                }
            }
        }
        System.out.println("\n| request | connections | first ms | again ms |\n|---|---|---|---|");
        for (int size : sizes) {
            try (ManyConnections alloy = ManyConnections.start(size);
                    MeasuredServer server = MeasuredServer.ours(launcher, alloy.settings(folder.toString()), folder)) {
                pages(server, size);
            }
        }
    }

    private Run run(List<String> words, Map<String, String> settings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(settings);
        long start = System.nanoTime();
        Process process = builder.start();
        Optional<Footprint> used = Footprint.atTheEndOf(process);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + " ended with " + process.exitValue());
        }
        return new Run((System.nanoTime() - start) / 1e9, used);
    }

    private static void row(List<String> command, int size, Run run) {
        System.out.println("| `" + String.join(" ", command) + "` | " + size + " | " + Times.rounded(run.seconds())
                + " | "
                + run.used()
                        .map(used -> Times.rounded(used.processor().toMillis() / 1_000.0) + " | " + used.most())
                        .orElse(" | ")
                + " |");
    }

    private static void pages(MeasuredServer server, int size) throws IOException, InterruptedException {
        for (String path : List.of("/api/connections", "/", "/?q=77", "/?sort=name")) {
            long first = millis(server, path);
            long least = Long.MAX_VALUE;
            for (int pass = 0; pass < PASSES; pass++) {
                least = Math.min(least, millis(server, path));
            }
            System.out.println("| " + path + " | " + size + " | " + first + " | " + least + " |");
        }
    }

    private static long millis(MeasuredServer server, String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        server.get(path);
        return (System.nanoTime() - start) / 1_000_000;
    }
}

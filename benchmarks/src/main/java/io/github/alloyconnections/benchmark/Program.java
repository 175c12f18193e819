package io.github.alloyconnections.benchmark;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A command line that can be started again and again.
 *
 * @param settings environment variables on top of this process's own
 */
public record Program(List<String> command, Map<String, String> settings, Path folder) {

    private static final String TIMED = "\"$@\" </dev/null >/dev/null 2>&1; code=$?; times; exit $code";

    /** A whole run; what it prints is thrown away. */
    Ran run() throws IOException, InterruptedException {
        List<String> timed = new ArrayList<>(List.of("sh", "-c", TIMED, "sh"));
        timed.addAll(command);
        long start = System.nanoTime();
        Process process = builder(timed).redirectError(Redirect.DISCARD).start();
        int code = process.waitFor();
        long nanos = System.nanoTime() - start;
        if (code != 0) {
            throw new IllegalStateException(command + " ended with " + code);
        }
        return new Ran(nanos, cpuNanos(process));
    }

    /** The second line of {@code times}: the user's and the system's minutes and seconds of the shell's children. */
    private static long cpuNanos(Process shell) throws IOException {
        List<String> told = new String(shell.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                .lines()
                .toList();
        double seconds = 0;
        for (String time : told.get(1).strip().split(" +", -1)) {
            String[] parts = time.replace("s", "").split("m", -1);
            seconds += Integer.parseInt(parts[0]) * 60 + Double.parseDouble(parts[1].replace(',', '.'));
        }
        return (long) (seconds * 1e9);
    }

    /** Starts it and leaves it running; its standard output can be read. */
    Process start() throws IOException {
        return builder(command).redirectError(Redirect.DISCARD).start();
    }

    private ProcessBuilder builder(List<String> line) {
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.environment().putAll(settings);
        return builder;
    }
}

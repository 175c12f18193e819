package io.github.alloyconnections.benchmark;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A command line that can be started again and again.
 *
 * @param settings environment variables on top of this process's own
 */
record Program(List<String> command, Map<String, String> settings, Path folder) {

    /** How long a whole run takes; what it prints is thrown away. */
    long nanos() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = builder()
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        int code = process.waitFor();
        long nanos = System.nanoTime() - start;
        if (code != 0) {
            throw new IllegalStateException(command + " ended with " + code);
        }
        return nanos;
    }

    /** Starts it and leaves it running; its standard output can be read. */
    Process start() throws IOException {
        return builder().redirectError(Redirect.DISCARD).start();
    }

    private ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(settings);
        return builder;
    }
}

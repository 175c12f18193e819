package io.github.alloyconnections.app;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The launcher, run as a stranger would: a process of its own, in a folder of its own. */
public final class Launched {

    /** The tests run in the module's folder; the launcher is in the one above. */
    static final Path LAUNCHER =
            Path.of("..", "alloy-connections").toAbsolutePath().normalize();

    private final Path folder;
    private final List<String> command = new ArrayList<>();
    private Map<String, String> environment = Map.of();

    /** What a process printed, and how it ended. */
    public record Ended(int code, String out, String err) {}

    private Launched(Path folder, List<String> command) {
        this.folder = folder;
        this.command.addAll(command);
    }

    static Launched in(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        return new Launched(folder, command);
    }

    /** A shell script, to which the launcher is {@code $0}. */
    static Launched by(Path folder, String script) {
        return new Launched(folder, List.of("sh", "-c", script, LAUNCHER.toString()));
    }

    Launched with(Map<String, String> variables) {
        environment = variables;
        return this;
    }

    Process start() throws IOException {
        return builder()
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(folder.resolve("stdout").toFile())
                .start();
    }

    /** With both streams for the test; messages go to a file. */
    Process talk() throws IOException {
        return builder().start();
    }

    private ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> variables = builder.environment();
        variables.keySet().removeIf(name -> name.startsWith("ALLOY_") || name.startsWith("CONNECTION_ID"));
        variables.put("HOME", folder.toString());
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        // Nothing can be kept there, so no archive is made, unless a test wants one.
        variables.put("XDG_CACHE_HOME", "/dev/null");
        variables.putAll(environment);
        return builder.redirectError(folder.resolve("stderr").toFile());
    }

    Ended run() {
        try {
            Process process = start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("it did not end: " + command);
            }
            return new Ended(process.exitValue(), read("stdout"), read("stderr"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}

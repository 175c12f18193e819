package io.github.alloyconnections.app.kills;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.app.CommandHere;
import io.github.alloyconnections.app.CommandHere.Ended;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A project and a simulator for one round, and the program as a process of its own in it. */
final class DoomedProject implements AutoCloseable {

    static final String NEWEST = "69110206d6d6670fb17451f8";
    static final String OTHER = "691008a937951a87de6d633e";

    /** As killed writers leave it beside a file, and as the state folder's writers do. */
    private static final String COPY = ".*\\.alloy-connections-\\d+\\.tmp";

    /** What a shell makes of SIGKILL, and Java too. */
    private static final int BY_KILL = 128 + 9;

    private static final int PATIENCE = 20;
    private static final String JAR = "../app/target/alloy-connections.jar";

    private final Path folder;
    private final Sandbox sandbox;
    private final Map<String, String> variables;
    private Optional<Process> begun = Optional.empty();

    DoomedProject(Path above, Duration latency) throws IOException {
        folder = Files.createTempDirectory(above, "doomed").toRealPath();
        sandbox = Sandbox.start(SandboxOptions.of("seed", Clock.systemUTC()).withLatency(latency));
        variables = Map.of(
                "HOME", Files.createDirectories(folder.resolve("home")).toString(),
                "PATH", "/usr/bin:/bin",
                "ALLOY_BASE_URL", sandbox.baseUrl().toString(),
                "ALLOY_API_KEY", sandbox.apiKey(),
                "ALLOY_USER_ID", sandbox.userId().orElse(""));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    String text(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another one once the file was replaced. */
    String key(String name) {
        try {
            return String.valueOf(
                    Files.readAttributes(file(name), BasicFileAttributes.class).fileKey());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long size(String name) {
        return file(name).toFile().length();
    }

    void write(String name, String text) {
        try {
            Files.writeString(file(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command, killed or not, with what is piped in from a file. */
    Process start(String input, String... words) throws IOException {
        write("stdin", input);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                new File(JAR).getAbsolutePath(),
                "io.github.alloyconnections.app.Main"));
        command.addAll(List.of(words));
        ProcessBuilder program = new ProcessBuilder(command).directory(folder.toFile());
        program.environment().clear();
        program.environment().putAll(variables);
        Process started = program.redirectInput(Redirect.from(file("stdin").toFile()))
                .redirectOutput(file("stdout").toFile())
                .redirectError(file("stderr").toFile())
                .start();
        begun = Optional.of(started);
        return started;
    }

    /** Whether the command ended by itself, before it could be killed. */
    boolean hasEnded() {
        return begun.orElseThrow().exitValue() != BY_KILL;
    }

    /** The same in this process, where nobody kills it. */
    Ended here(String... words) {
        return CommandHere.run(folder, variables, "", words);
    }

    /** How often the simulator was sent such a request. */
    long asked(String method, String path) {
        return sandbox.requests().stream()
                .filter(request ->
                        request.method().equals(method) && request.path().matches(path))
                .count();
    }

    /** What is listed now, of the connector. */
    List<String> listed(String connector) {
        return here("list", "--connector", connector, "-o", "id").out().lines().toList();
    }

    /** Unfinished copies, wherever they lie. */
    List<Path> copies() {
        return files(file -> file.getFileName().toString().matches(COPY));
    }

    /** Nothing, while so much changes that they cannot be listed. */
    List<Path> files(Predicate<Path> wanted) {
        for (int again = 0; again < PATIENCE; again++) {
            try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(Files::isRegularFile).filter(wanted).toList();
            } catch (IOException | UncheckedIOException changing) {
                Thread.onSpinWait();
            }
        }
        return List.of();
    }

    /** As if the dead had been so for a while: what is fresh may be a living writer's. */
    void age() {
        copies().forEach(copy -> {
            try {
                Files.setLastModifiedTime(copy, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    void assertNothingIsLeft() {
        assertThat(copies()).as("unfinished copies after the next start").isEmpty();
    }

    /** Nothing but the file that it belongs into holds this text. */
    void assertNowhere(String secret) {
        assertThat(files(file -> !file.endsWith("stdin") && holds(file, secret)))
                .isEmpty();
    }

    private static boolean holds(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}

package io.github.alloyconnections.app;

import static org.awaitility.Awaitility.await;

import io.github.alloyconnections.app.Launched.Ended;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A copy of the launcher and the program in a folder of its own, with a cache of its own, on a JDK that notes how it was
 * started and beside a {@code cksum} that notes that it was asked.
 */
public final class Installation {

    private final Path folder;
    private final Path home;
    private final Path cache;
    private final Map<String, String> variables = new HashMap<>();

    private Installation(Path folder) {
        this.folder = folder;
        this.home = folder.resolve("home");
        this.cache = folder.resolve("cache");
    }

    public static Installation in(Path folder, Path jdk) throws IOException {
        Installation made = new Installation(folder);
        Files.createDirectories(made.jar().getParent());
        Files.copy(Launched.LAUNCHER, made.home.resolve("alloy-connections"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(Launched.LAUNCHER.resolveSibling("app/target/alloy-connections.jar"), made.jar());
        Path noting = folder.resolve("jdk");
        script(
                noting.resolve("bin/java"),
                "printf '%s ' \"$@\" >>'" + made.started() + "'; echo >>'" + made.started() + "'; exec '" + jdk
                        + "/bin/java' \"$@\"");
        Files.copy(jdk.resolve("release"), noting.resolve("release"));
        script(
                folder.resolve("bin/cksum"),
                "echo summed >>'" + made.summed() + "'; PATH=/usr/bin:/bin exec cksum \"$@\"");
        // Other tests keep this machine busy, and who yields to all of them comes to no end.
        script(folder.resolve("bin/nice"), "shift 2; exec \"$@\"");
        made.variables.put("JAVA_HOME", noting.toString());
        made.variables.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        made.variables.put("XDG_CACHE_HOME", made.cache.toString());
        return made;
    }

    static void script(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    Installation with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    Installation without(String variable) {
        variables.remove(variable);
        return this;
    }

    Path home() {
        return home;
    }

    Path cache() {
        return cache;
    }

    Path jar() {
        return home.resolve("app/target/alloy-connections.jar");
    }

    private Path started() {
        return folder.resolve("started");
    }

    private Path summed() {
        return folder.resolve("summed");
    }

    /** Runs a command; what was noted before is forgotten. */
    public Ended run(String command) {
        try {
            Files.deleteIfExists(started());
            Files.deleteIfExists(summed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Launched.by(folder, "exec '" + home + "/alloy-connections' " + command)
                .with(variables)
                .run();
    }

    /** Begins a command, and stays until what makes starts quicker is there: the leader of a group of processes. */
    public Process begin(String command) throws IOException {
        String stay = "\"$0\" " + command + "; until ls '" + cache
                + "'/*/*/*.size >/dev/null 2>&1; do sleep 0.05; done; sleep 0.2";
        return Launched.by(
                        folder,
                        "exec setsid sh -c '" + stay.replace("'", "'\\''") + "' '" + home + "/alloy-connections'")
                .with(variables)
                .start();
    }

    /** Runs a command until what makes starts quicker is there and known. */
    public void settle(String command) {
        await().atMost(Duration.ofSeconds(150))
                .pollInterval(Duration.ofSeconds(3))
                .until(() -> {
                    run(command);
                    return !named("seen-").isEmpty();
                });
    }

    /** How the last run started Java. */
    public String java() throws IOException {
        return Files.readString(started());
    }

    /** Whether the last run summed the program up, instead of remembering it. */
    boolean hasSummed() {
        return Files.exists(summed());
    }

    /** The one archive that is kept. */
    Path archive() throws IOException {
        return Stream.concat(named(".jsa").stream(), named(".aot").stream())
                .filter(file -> !file.toString().endsWith(".size"))
                .findFirst()
                .orElseThrow();
    }

    public List<Path> named(String part) throws IOException {
        if (!Files.isDirectory(cache)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(cache)) {
            return files.filter(file -> file.getFileName().toString().contains(part))
                    .toList();
        }
    }
}

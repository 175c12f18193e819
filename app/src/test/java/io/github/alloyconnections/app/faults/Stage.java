package io.github.alloyconnections.app.faults;

import io.github.alloyconnections.app.CommandHere;
import io.github.alloyconnections.app.CommandHere.Ended;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A project of its own and an Alloy of its own, for one command. */
final class Stage implements AutoCloseable {

    static final String DOT_ENV = "# mine\r\nCONNECTION_ID=" + PublishedAnswers.NEWEST + "\nOTHER='x  y' # stays";
    /** For each call; a machine with much to do answers within it. */
    private static final String CONF = "timeout = 2s\n";

    private final FaultyAlloy alloy = new FaultyAlloy();
    private final Path folder;
    private final Map<String, String> variables = new HashMap<>();

    Stage(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder.resolve("home"));
            Files.writeString(folder.resolve(".env"), DOT_ENV);
            Files.writeString(folder.resolve("alloy-connections.conf"), CONF);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        variables.put("HOME", folder.resolve("home").toString());
        variables.put("PATH", "/usr/bin:/bin");
        variables.put("ALLOY_BASE_URL", alloy.url());
    }

    FaultyAlloy alloy() {
        return alloy;
    }

    Path folder() {
        return folder;
    }

    Map<String, String> variables() {
        return variables;
    }

    /** Runs what comes before it, and then, once Alloy is as {@code broken} leaves it, the command itself. */
    Ended run(Invocation invocation, Runnable broken) {
        if (!invocation.command().equals("setup")) {
            variables.put("ALLOY_API_KEY", FaultyAlloy.KEY);
            variables.put("ALLOY_USER_ID", FaultyAlloy.USER);
        }
        invocation.before().forEach(earlier -> command(earlier, ""));
        alloy.forgetWhatWasAsked();
        broken.run();
        return command(invocation.words(), invocation.input());
    }

    private Ended command(List<String> words, String input) {
        // Relative names of files would be meant from the folder of the tests.
        String[] placed = words.stream()
                .map(word -> word.replace("{folder}", folder.toString()))
                .toArray(String[]::new);
        return CommandHere.run(folder, variables, input, placed);
    }

    byte[] dotEnv() {
        return read(folder.resolve(".env"));
    }

    /** All files but the one that the key belongs into. */
    List<Path> files() {
        return filesBut(folder, ".env");
    }

    /** All files within a folder but those of this name. */
    static List<Path> filesBut(Path folder, String name) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals(name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        alloy.close();
    }
}

package io.github.alloyconnections.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A JDK that the program can run on. */
record Jdk(String version, Path home) {

    private static final int OLDEST = 17;

    /** Those of this machine, by version: the one this runs on, and what stands in the usual folder. */
    static Iterable<Jdk> all() throws IOException {
        Map<String, Jdk> found = new TreeMap<>();
        Path usual = Path.of("/usr/lib/jvm");
        try (Stream<Path> folders = Files.isDirectory(usual) ? Files.list(usual) : Stream.empty()) {
            Stream.concat(folders, Stream.of(Path.of(System.getProperty("java.home"))))
                    .flatMap(folder -> at(folder).stream())
                    .forEach(jdk -> found.putIfAbsent(jdk.version(), jdk));
        }
        return found.values();
    }

    /** The one this runs on. */
    static Iterable<Jdk> own() {
        return at(Path.of(System.getProperty("java.home"))).stream().toList();
    }

    private static Optional<Jdk> at(Path folder) {
        if (!Files.isExecutable(folder.resolve("bin/java"))) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(folder.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.substring("JAVA_VERSION=".length()).replace("\"", ""))
                    .filter(version -> Runtime.Version.parse(version).feature() >= OLDEST)
                    .findFirst()
                    .map(version -> new Jdk(version, folder));
        } catch (IOException | RuntimeException notOne) {
            return Optional.empty();
        }
    }
}

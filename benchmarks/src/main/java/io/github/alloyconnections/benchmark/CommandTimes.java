package io.github.alloyconnections.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whole processes, in turn, so that what else the machine does falls on all alike. */
final class CommandTimes {

    private static final String BARE = "bare JVM";
    private static final int ARCHIVE_SECONDS = 90;

    private final Path launcher;
    private final Path folder;
    private final Options options;
    private final Map<String, Program> subjects = new LinkedHashMap<>();

    CommandTimes(Path launcher, Path folder, Options options) {
        this.launcher = launcher;
        this.folder = folder;
        this.options = options;
    }

    /** Prints a table of medians against the given server of the API. */
    void print(Map<String, String> settings) throws IOException, InterruptedException {
        subjects.clear();
        for (Jdk jdk : Jdk.all()) {
            add(jdk, settings);
        }
        for (String rival : options.rivals()) {
            subjects.put("`" + rival + "`", new Program(List.of("sh", "-c", rival), settings, folder));
        }
        Map<String, Times> times = measured();
        System.out.println("| command | median ms | least ms | × bare JVM of the same JDK |");
        System.out.println("|---|---|---|---|");
        times.forEach((name, time) -> System.out.println("| " + name + " | " + Times.rounded(time.medianMillis())
                + " | " + Times.rounded(time.leastMillis()) + " | " + ratio(name, time, times) + " |"));
    }

    private void add(Jdk jdk, Map<String, String> settings) throws IOException, InterruptedException {
        String on = ", JDK " + jdk.version();
        subjects.put(
                BARE + on,
                new Program(
                        List.of(
                                jdk.home() + "/bin/java",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                HelloWorld.class.getName()),
                        Map.of(),
                        folder));
        Map<String, String> first = with(settings, jdk, "/dev/null");
        Map<String, String> archived =
                with(settings, jdk, folder.resolve("cache").toString());
        makeArchive(jdk, archived);
        for (String command : List.of("which", "list", "env")) {
            subjects.put(command + on + ", no archive", ours(command, first));
            subjects.put(command + on, ours(command, archived));
        }
    }

    private Program ours(String command, Map<String, String> settings) {
        return new Program(List.of(launcher.toString(), command), settings, folder);
    }

    private static Map<String, String> with(Map<String, String> settings, Jdk jdk, String cache) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("JAVA_HOME", jdk.home().toString());
        all.put("XDG_CACHE_HOME", cache);
        return all;
    }

    private void makeArchive(Jdk jdk, Map<String, String> settings) throws IOException, InterruptedException {
        ours("list", settings).nanos();
        for (int second = 0; second < ARCHIVE_SECONDS; second++) {
            try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
                if (files.anyMatch(file -> file.getFileName()
                        .toString()
                        .matches(jdk.version().replace(".", "\\.") + "-.*\\.jsa\\.size"))) {
                    return;
                }
            }
            Thread.sleep(1000);
        }
        throw new IllegalStateException("no archive came for JDK " + jdk.version());
    }

    private Map<String, Times> measured() throws IOException, InterruptedException {
        Map<String, long[]> nanos = new LinkedHashMap<>();
        for (int round = -1; round < options.runs(); round++) {
            for (Map.Entry<String, Program> subject : subjects.entrySet()) {
                long took = subject.getValue().nanos();
                if (round >= 0) {
                    nanos.computeIfAbsent(subject.getKey(), any -> new long[options.runs()])[round] = took;
                }
            }
        }
        Map<String, Times> times = new LinkedHashMap<>();
        nanos.forEach((name, all) -> times.put(name, Times.of(all)));
        return times;
    }

    private static String ratio(String name, Times time, Map<String, Times> all) {
        String[] parts = name.split(", ", -1);
        Times bare = parts.length > 1 ? all.get(BARE + ", " + parts[1]) : null;
        return bare == null ? "" : Times.ratio(time.medianMillis(), bare.medianMillis());
    }
}

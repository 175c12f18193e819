package io.github.alloyconnections.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whole processes, in turn, so that what else the machine does falls on all alike. */
final class CommandTimes {

    private static final String BARE = "bare JVM";
    private static final List<String> COMMANDS = List.of("--version", "list", "which", "env");
    private static final int ARCHIVE_SECONDS = 150;

    private final Path launcher;
    private final Path folder;
    private final Options options;
    private final Map<String, Program> subjects = new LinkedHashMap<>();

    CommandTimes(Path launcher, Path folder, Options options) {
        this.launcher = launcher;
        this.folder = folder;
        this.options = options;
    }

    /** Prints a table against the given server of the API. */
    void print(Map<String, String> settings) throws IOException, InterruptedException {
        subjects.clear();
        for (Jdk jdk : options.quick() ? Jdk.own() : Jdk.all()) {
            add(jdk, settings);
        }
        for (String rival : options.rivals()) {
            subjects.put("`" + rival + "`", new Program(List.of("sh", "-c", rival), settings, folder));
        }
        Map<String, List<Ran>> all = measured();
        System.out.println("| command | least ms | median ms | CPU ms | × bare JVM of the same JDK |");
        System.out.println("|---|---|---|---|---|");
        all.forEach((name, runs) -> System.out.println("| " + name
                + " | " + Times.rounded(times(runs, Ran::nanos).leastMillis())
                + " | " + Times.rounded(times(runs, Ran::nanos).medianMillis())
                + " | " + Times.rounded(times(runs, Ran::cpuNanos).medianMillis())
                + " | " + ratio(name, runs, all) + " |"));
    }

    private void add(Jdk jdk, Map<String, String> settings) throws IOException, InterruptedException {
        String on = ", JDK " + jdk.version();
        subjects.put(BARE + on, bare(jdk));
        Map<String, String> archived = with(settings, jdk, folder.resolve("cache"));
        makeArchive(jdk, archived);
        for (String command : COMMANDS) {
            subjects.put(command + on, ours(command, archived));
        }
        // Nothing can be kept there.
        subjects.put("list" + on + ", no archive", ours("list", with(settings, jdk, Path.of("/dev/null"))));
        subjects.put("list" + on + ", first run ever", firstEver(with(settings, jdk, folder.resolve("never"))));
    }

    private Program bare(Jdk jdk) {
        return new Program(
                List.of(
                        jdk.home() + "/bin/java",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HelloWorld.class.getName()),
                Map.of(),
                folder);
    }

    private Program ours(String command, Map<String, String> settings) {
        return new Program(List.of(launcher.toString(), command), settings, folder);
    }

    /** Begins to make an archive, too, which must neither be there in the next round nor be made beside it. */
    private Program firstEver(Map<String, String> settings) {
        String afresh = "rm -rf \"$XDG_CACHE_HOME\"; mkdir \"$XDG_CACHE_HOME\"; \"$0\" list; code=$?;"
                + " kill $(cat \"$XDG_CACHE_HOME\"/*/*/making.lock/pid) 2>/dev/null; exit $code";
        return new Program(List.of("sh", "-c", afresh, launcher.toString()), settings, folder);
    }

    private static Map<String, String> with(Map<String, String> settings, Jdk jdk, Path cache) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("JAVA_HOME", jdk.home().toString());
        all.put("XDG_CACHE_HOME", cache.toString());
        return all;
    }

    /** Lets the launcher make it, and remember it. */
    private void makeArchive(Jdk jdk, Map<String, String> settings) throws IOException, InterruptedException {
        for (int second = 0; second < ARCHIVE_SECONDS; second++) {
            ours("list", settings).run();
            try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
                if (files.anyMatch(file -> file.getFileName().toString().equals("seen-commands-" + jdk.version()))) {
                    return;
                }
            }
            Thread.sleep(1000);
        }
        throw new IllegalStateException("no archive came for JDK " + jdk.version());
    }

    private Map<String, List<Ran>> measured() throws IOException, InterruptedException {
        Map<String, List<Ran>> all = new LinkedHashMap<>();
        for (int round = -1; round < options.runs(); round++) {
            for (Map.Entry<String, Program> subject : subjects.entrySet()) {
                Ran ran = subject.getValue().run();
                if (round >= 0) {
                    all.computeIfAbsent(subject.getKey(), any -> new ArrayList<>())
                            .add(ran);
                }
            }
        }
        return all;
    }

    private static Times times(List<Ran> runs, Function<Ran, Long> of) {
        return Times.of(runs.stream().mapToLong(of::apply).toArray());
    }

    private static String ratio(String name, List<Ran> runs, Map<String, List<Ran>> all) {
        String[] parts = name.split(", ", -1);
        List<Ran> bare = parts.length > 1 ? all.get(BARE + ", " + parts[1]) : null;
        return bare == null
                ? ""
                : Times.ratio(
                        times(runs, Ran::nanos).medianMillis(),
                        times(bare, Ran::nanos).medianMillis());
    }
}

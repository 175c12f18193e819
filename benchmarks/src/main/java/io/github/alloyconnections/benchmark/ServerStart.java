package io.github.alloyconnections.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** How long a server takes from its start to its first answers, and what memory it holds, idle and after load. */
final class ServerStart {

    private static final int IDLE_MILLIS = 6_000;
    private static final int ARCHIVE_SECONDS = 120;

    private final Path launcher;
    private final Path folder;
    private final int runs;
    private final int seconds;

    ServerStart(Path launcher, Path folder, int runs, int seconds) {
        this.launcher = launcher;
        this.folder = folder;
        this.runs = runs;
        this.seconds = seconds;
    }

    /** Lets the launcher make its archive beside a server, which would else be made beside what is measured. */
    private void makeArchive(Map<String, String> settings) throws Exception {
        try (MeasuredServer server = MeasuredServer.ours(launcher, settings, folder)) {
            server.get("/health/live");
            for (int second = 0; second < ARCHIVE_SECONDS; second++) {
                try (Stream<Path> files = Files.walk(folder)) {
                    if (files.anyMatch(file -> file.getFileName().toString().matches("servers-.*\\.size"))) {
                        return;
                    }
                }
                TimeUnit.SECONDS.sleep(1);
            }
        }
        throw new IllegalStateException("no archive came for servers");
    }

    /** Prints two tables. */
    void print(Map<String, String> settings) throws Exception {
        makeArchive(settings);
        long[] live = new long[runs];
        long[] connections = new long[runs];
        for (int run = -1; run < runs; run++) {
            long start = System.nanoTime();
            try (MeasuredServer server = MeasuredServer.ours(launcher, settings, folder)) {
                server.get("/health/live");
                long alive = System.nanoTime() - start;
                server.get("/api/connections");
                if (run >= 0) {
                    live[run] = alive;
                    connections[run] = System.nanoTime() - start;
                }
            }
        }
        System.out.println("| from the start to | median ms | least ms |\n|---|---|---|");
        row("/health/live", Times.of(live));
        row("/api/connections", Times.of(connections));
        memory(settings);
    }

    private static void row(String path, Times times) {
        System.out.println("| " + path + " | " + Times.rounded(times.medianMillis()) + " | "
                + Times.rounded(times.leastMillis()) + " |");
    }

    private void memory(Map<String, String> settings) throws Exception {
        try (MeasuredServer server = MeasuredServer.ours(launcher, settings, folder)) {
            server.get("/api/connections");
            TimeUnit.MILLISECONDS.sleep(IDLE_MILLIS);
            String idle = held(server);
            Load load = Load.here();
            load.on(server.at("/api/connections"), seconds);
            load.on(server.at("/api/decision"), seconds);
            TimeUnit.MILLISECONDS.sleep(IDLE_MILLIS);
            System.out.println("\n| memory (resident), MiB | idle | after load |\n|---|---|---|");
            System.out.println("| serve | " + idle + " | " + held(server) + " |");
        }
    }

    private static String held(MeasuredServer server) {
        return server.footprint().map(each -> Long.toString(each.mebibytes())).orElse("unknown");
    }
}

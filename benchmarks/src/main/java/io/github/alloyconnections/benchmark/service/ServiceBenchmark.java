package io.github.alloyconnections.benchmark.service;

import static io.github.alloyconnections.benchmark.Options.orUsage;
import static io.github.alloyconnections.benchmark.Options.value;

import io.github.alloyconnections.benchmark.Times;
import io.github.alloyconnections.benchmark.Wrk;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Three instances over one database: what they answer as users grow, what they ask of Alloy, and what faults cost. */
public final class ServiceBenchmark {

    private static final int INSTANCES = 3;
    private static final int PER_MINUTE = 60;
    private static final int FREE = 6_000;
    private static final int CALLERS = 16;
    private static final int WARM = 300_000;
    private static final UserName MODEL = new UserName(0x5eed_5eed_5eedL);

    private final Path launcher;
    private final Path folder;
    private final Options options;
    private long warmed;

    private ServiceBenchmark(Path launcher, Path folder, Options options) {
        this.launcher = launcher;
        this.folder = folder;
        this.options = options;
    }

    /**
     * What was asked for.
     *
     * @param users how many there are in the end
     * @param seconds how long it is asked at each size
     * @param warm after how many answers it counts
     * @param away how long Alloy is away
     */
    private record Options(long users, int seconds, long warm, Duration away) {

        private static final long MILLION = 1_000_000;
        private static final long FIRST = 10_000;
        private static final int GROWTH = 10;

        static Options parse(String... args) {
            boolean quick = List.of(args).contains("--quick");
            long users = quick ? MILLION / GROWTH : MILLION;
            int seconds = quick ? 5 : 20;
            for (Iterator<String> left = List.of(args).iterator(); left.hasNext(); ) {
                String option = left.next();
                switch (option) {
                    case "--service", "--quick" -> {}
                    case "--users" -> users = Long.parseLong(value(option, left));
                    case "--seconds" -> seconds = Integer.parseInt(value(option, left));
                    default -> throw new IllegalArgumentException("unknown option " + option);
                }
            }
            return new Options(users, seconds, quick ? WARM / GROWTH : WARM, Duration.ofSeconds(quick ? 10 : 60));
        }

        List<Long> sizes() {
            List<Long> sizes = new ArrayList<>();
            for (long size = FIRST; size < users; size *= GROWTH) {
                sizes.add(size);
            }
            sizes.add(users);
            return sizes;
        }
    }

    /** Prints Markdown on standard output; ends with 1 if something was lost, doubled or told to the wrong one. */
    public static void main(String[] args) throws Exception {
        Options options = orUsage(() -> Options.parse(args));
        Path folder = Files.createTempDirectory("alloy-connections-benchmark");
        boolean right;
        try {
            right = new ServiceBenchmark(Path.of(System.getProperty("launcher")), folder, options).print();
        } finally {
            delete(folder);
        }
        System.exit(right ? 0 : 1);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private boolean print() throws Exception {
        System.out.println("Processors: " + Runtime.getRuntime().availableProcessors() + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", JDK "
                + System.getProperty("java.version") + "; " + INSTANCES + " instances, PostgreSQL that writes through, "
                + "and the callers on the same processors.\n");
        try (ServiceDatabase database = ServiceDatabase.start(folder);
                AlloyWithALimit alloy = AlloyWithALimit.start(PER_MINUTE);
                ToldEvents events = ToldEvents.start()) {
            boolean kept = growth(database, alloy);
            System.out.println("\n## Faults, with " + FREE + " calls a minute\n");
            alloy.limit(FREE);
            try (Fleet fleet = Fleet.start(launcher, folder, INSTANCES, settings(database, alloy, events, FREE))) {
                return new ServiceFaults(fleet, database, alloy, events, options.users(), options.away()).print()
                        && kept;
            }
        }
    }

    private Map<String, String> settings(
            ServiceDatabase database, AlloyWithALimit alloy, ToldEvents events, int perMinute) {
        Map<String, String> settings = new HashMap<>(settings(database, alloy, perMinute));
        settings.put("ALLOY_CONNECTIONS_WEBHOOK_URL", events.address());
        settings.put("ALLOY_CONNECTIONS_WEBHOOK_SECRET", "whsec_YmVuY2htYXJrLXNlY3JldC1vZi1ub2JvZHktYXQtYWxs");
        settings.put("ALLOY_CONNECTIONS_WEBHOOK_ANYWHERE", "true");
        return settings;
    }

    private static Map<String, String> settings(ServiceDatabase database, AlloyWithALimit alloy, int perMinute) {
        return Map.of(
                "ALLOY_BASE_URL", alloy.address(),
                "ALLOY_CONNECTIONS_DATABASE", database.address(),
                "ALLOY_CONNECTIONS_CALLS_PER_MINUTE", Integer.toString(perMinute));
    }

    /** Whether Alloy was never called above its limit, and every re-check done once. */
    private boolean growth(ServiceDatabase database, AlloyWithALimit alloy) throws Exception {
        try (Fleet fleet = Fleet.start(launcher, folder, INSTANCES, settings(database, alloy, PER_MINUTE))) {
            System.out.println("## Decisions from what is stored\n");
            System.out.println("| users | filled in s | database MiB | a second | p50 ms | p99 ms | not answered |"
                    + " instances' µs each | × the first |");
            System.out.println("|---|---|---|---|---|---|---|---|---|");
            model(fleet);
            long filled = 0;
            double first = 0;
            for (long size : options.sizes()) {
                long start = System.nanoTime();
                database.copy(MODEL, filled, size - 1);
                long took = Duration.ofNanos(System.nanoTime() - start).toSeconds();
                filled = size;
                warm(fleet, size);
                first = row(fleet, database, size, took, first);
            }
            int most = alloy.mostInAMinute();
            Map<String, Integer> tried = alloy.probed();
            MODEL.connections().forEach(tried::remove);
            int mostTried =
                    tried.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            System.out.println("\nMeanwhile re-checks took what calls there were: " + alloy.calls() + " calls, at most "
                    + most + " in any minute, of " + PER_MINUTE + "; " + alloy.refused() + " were refused. "
                    + tried.size() + " pinned connections were looked at again, each at most " + mostTried
                    + " time. All instances hold " + fleet.mebibytes() + " MiB.");
            tried.values().removeIf(times -> times == 1);
            if (!tried.isEmpty()) {
                System.out.println("\nLooked at more than once: " + tried);
            }
            return most <= PER_MINUTE && alloy.refused() == 0 && mostTried <= 1;
        }
    }

    /** By the number of answers: on a busy machine a time says little of what has been compiled. */
    private void warm(Fleet fleet, long users) throws Exception {
        do {
            warmed += (long) (load(fleet, users, options.seconds()).perSecond() * options.seconds());
        } while (warmed < options.warm());
    }

    private double row(Fleet fleet, ServiceDatabase database, long size, long took, double first) throws Exception {
        Duration before = fleet.used();
        WrkOnUsers.Result result = load(fleet, size, options.seconds());
        double micros = fleet.used().minus(before).toNanos() / 1_000.0 / (result.perSecond() * options.seconds());
        double base = first == 0 ? result.perSecond() : first;
        System.out.println("| " + String.format(Locale.ROOT, "%,d", size) + " | " + took + " | " + database.mebibytes()
                + " | " + Times.rounded(result.perSecond()) + " | " + Times.rounded(result.p50()) + " | "
                + Times.rounded(result.p99()) + " | " + result.failed() + " | " + Times.rounded(micros) + " | "
                + Times.ratio(result.perSecond(), base) + " |");
        return base;
    }

    /** With wrk where it is installed, else with threads of this process, which cost more. */
    private WrkOnUsers.Result load(Fleet fleet, long users, int seconds) throws Exception {
        if (Wrk.isInstalled()) {
            return WrkOnUsers.on(fleet.addresses(), users, seconds, folder);
        }
        Asked asked = new Asked();
        Callers callers = Callers.start(fleet, users, CALLERS, asked);
        Thread.sleep(seconds * 1_000L);
        callers.end();
        return new WrkOnUsers.Result(
                asked.perSecond(seconds), asked.p50(), asked.p99(), asked.wrongAnswers(), Duration.ZERO);
    }

    /** One user pins and asks; what the service writes down of that is what all others get. */
    private static void model(Fleet fleet) throws IOException, InterruptedException {
        URI address = fleet.at(0);
        HttpResponse<String> pinned = fleet.send(fleet.request(address.resolve("/api/users/" + MODEL.id() + "/pin"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"connector\":\"notion\"}")));
        HttpResponse<String> decided = fleet.send(fleet.request(address.resolve(Callers.question(MODEL.id()))));
        if (pinned.statusCode() != 200 || decided.statusCode() != 200) {
            throw new IllegalStateException(pinned.body() + decided.body());
        }
    }
}

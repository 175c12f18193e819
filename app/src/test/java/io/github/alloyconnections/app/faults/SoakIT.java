package io.github.alloyconnections.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A server for minutes or hours, with many clients and an Alloy that breaks and mends: scripts/soak.sh. */
@EnabledIfSystemProperty(named = "soak", matches = "PT.+")
@Timeout(value = 48, unit = TimeUnit.HOURS)
class SoakIT {

    private static final int CLIENTS = 64;
    private static final List<String> PATHS = List.of(
            "/api/connections",
            "/api/decision",
            "/api/connections?probe=true",
            "/api/twins",
            "/api/connectors",
            "/api/health",
            "/");
    /** Each about as long as a coffee, so that caches run out and breakers rest and try. */
    private static final Duration PHASE = Duration.ofSeconds(12);

    private static final Duration RECOVERY = Duration.ofSeconds(30);

    private final Random random = new Random(Long.getLong("seed", System.nanoTime()));
    private final Map<String, Latencies> latencies = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> statuses = new ConcurrentHashMap<>();
    private volatile String phase = "warm-up";
    private volatile boolean over;

    @TempDir
    private Path folder;

    /** What the process holds, after the garbage was collected. */
    private record Level(long heapMiB, int threads, int handles) {

        static Level now() {
            System.gc();
            long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
            String[] open = Objects.requireNonNullElse(new File("/proc/self/fd").list(), new String[0]);
            return new Level(used, ManagementFactory.getThreadMXBean().getThreadCount(), open.length);
        }
    }

    @Test
    void it_stays_level_and_honest() throws Exception {
        long end =
                System.nanoTime() + Duration.parse(System.getProperty("soak")).toNanos();
        List<Fault> faults = Faults.all().stream()
                .filter(fault -> fault.meaning() != Meaning.HARMLESS && !fault.refusesConnections())
                .toList();
        List<Level> levels = new ArrayList<>();
        List<Long> recoveries = new ArrayList<>();
        int mostAsked = 0;
        try (ServedProject served = new ServedProject(folder)) {
            List<Thread> clients = clients(served);
            TimeUnit.NANOSECONDS.sleep(PHASE.toNanos());
            while (System.nanoTime() < end) {
                Fault fault = faults.get(random.nextInt(faults.size()));
                served.alloy().forgetWhatWasAsked();
                phase = fault.meaning().name();
                served.alloy().breakAt(Endpoint.ANY, fault);
                TimeUnit.NANOSECONDS.sleep(PHASE.toNanos());
                mostAsked = Math.max(mostAsked, served.alloy().asked().size());
                served.alloy().mend();
                phase = "mending";
                recoveries.add(recovered(served, fault));
                phase = "well";
                TimeUnit.NANOSECONDS.sleep(PHASE.toNanos());
                levels.add(Level.now());
                served.alloy().forgetWhatWasAsked();
            }
            over = true;
            for (Thread client : clients) {
                client.join();
            }
        }
        report(levels, recoveries, mostAsked);
        assertLevel(levels);
    }

    private List<Thread> clients(ServedProject served) {
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int first = i;
            Thread client = new Thread(() -> ask(served, first), "client-" + i);
            client.start();
            clients.add(client);
        }
        return clients;
    }

    private void ask(ServedProject served, int first) {
        for (int i = first; !over; i++) {
            String path = PATHS.get(i % PATHS.size());
            String during = phase;
            long start = System.nanoTime();
            int status = served.status(path);
            latencies.computeIfAbsent(during, each -> new Latencies()).add(System.nanoTime() - start);
            statuses.computeIfAbsent(during + " " + status, each -> new LongAdder())
                    .increment();
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Until the list is right again for whoever wants it as it is now, in milliseconds. */
    private static long recovered(ServedProject served, Fault fault) throws InterruptedException {
        long start = System.nanoTime();
        while (served.status("/api/connectors") != 200 || served.status("/api/decision") != 200) {
            assertThat(System.nanoTime() - start).as("back after %s", fault).isLessThan(RECOVERY.toNanos());
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private void report(List<Level> levels, List<Long> recoveries, int mostAsked) {
        System.out.println("statuses by phase " + new TreeMap<>(statuses));
        new TreeMap<>(latencies).forEach((during, times) -> System.out.println(during + ": " + times));
        System.out.println("levels " + levels);
        System.out.println(
                "back after ms " + recoveries + ", most calls to a broken Alloy in " + PHASE + ": " + mostAsked);
    }

    private long count(String each) {
        return statuses.getOrDefault(each, new LongAdder()).sum();
    }

    private void assertLevel(List<Level> levels) {
        assertThat(statuses.keySet()).allSatisfy(each -> assertThat(each).matches(".* (200|503|401|403)"));
        // Our own limit of calls a minute may be used up by the trouble before; that is said, too.
        assertThat(count("well 200")).as("good answers while all is well").isGreaterThan(9 * count("well 503"));
        Level first = levels.get(Math.min(1, levels.size() - 1));
        Level last = levels.get(levels.size() - 1);
        assertThat(last.heapMiB()).as("MiB after %s", first).isLessThan(first.heapMiB() + first.heapMiB() / 2 + 16);
        assertThat(last.threads()).as("threads after %s", first).isLessThan(first.threads() + 64);
        assertThat(last.handles()).as("handles after %s", first).isLessThan(first.handles() + 128);
    }
}

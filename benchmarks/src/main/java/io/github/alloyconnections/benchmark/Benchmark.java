package io.github.alloyconnections.benchmark;

import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Runs everything against a simulated Alloy that answers at once, and again against one that takes its time. */
public final class Benchmark {

    private static final List<Duration> LATENCIES = List.of(Duration.ZERO, Duration.ofMillis(50));

    private Benchmark() {}

    /** Prints Markdown on standard output. */
    public static void main(String[] args) throws Exception {
        Options options = Options.orUsage(() -> Options.parse(args));
        Path launcher = Path.of(System.getProperty("launcher"));
        Path folder = Files.createTempDirectory("alloy-connections-benchmark");
        System.out.println("Processors: " + Runtime.getRuntime().availableProcessors() + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", driver on JDK "
                + System.getProperty("java.version"));
        for (Duration latency : options.quick() ? LATENCIES.subList(0, 1) : LATENCIES) {
            try (Sandbox alloy =
                    Sandbox.start(SandboxOptions.of("seed", Clock.systemUTC()).withLatency(latency))) {
                System.out.println("\n## Alloy answers in " + latency.toMillis() + " ms\n");
                new CommandTimes(launcher, folder, options).print(settings(alloy, folder));
                System.out.println();
                new ServerLoad(launcher, folder, options).print(settings(alloy, folder));
            }
        }
    }

    private static Map<String, String> settings(Sandbox alloy, Path folder) {
        return Map.of(
                "HOME", folder.toString(),
                "ALLOY_BASE_URL", alloy.baseUrl().toString(),
                "ALLOY_API_KEY", alloy.apiKey(),
                "ALLOY_USER_ID", alloy.userId().orElse(""));
    }
}

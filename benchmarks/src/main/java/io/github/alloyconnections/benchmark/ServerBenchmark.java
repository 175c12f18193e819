package io.github.alloyconnections.benchmark;

import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The server alone: its start, its memory, its load, and what long lists cost, without the commands' own times. */
public final class ServerBenchmark {

    private static final int MILLION = 1_000_000;

    private ServerBenchmark() {}

    /** Prints Markdown on standard output. */
    public static void main(String[] args) throws Exception {
        boolean quick = List.of(args).contains("--quick");
        List<Integer> sizes = new ArrayList<>(quick ? List.of(1_000, 100_000) : List.of(1_000, 10_000, 100_000));
        List<URI> rivals = new ArrayList<>();
        for (Iterator<String> left = List.of(args).iterator(); left.hasNext(); ) {
            String option = left.next();
            switch (option) {
                case "--quick" -> {}
                case "--million" -> sizes.add(MILLION);
                case "--rival-url" -> rivals.add(URI.create(left.next()));
                default -> throw new IllegalArgumentException("unknown option " + option);
            }
        }
        Path launcher = Path.of(System.getProperty("launcher"));
        Path folder = Files.createTempDirectory("alloy-connections-benchmark");
        System.out.println("Processors: " + Runtime.getRuntime().availableProcessors() + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", JDK "
                + System.getProperty("java.version") + "\n\n## The server\n");
        try (Sandbox alloy = Sandbox.start(SandboxOptions.of("seed", Clock.systemUTC()))) {
            Map<String, String> settings = Map.of(
                    "HOME", folder.toString(),
                    "ALLOY_BASE_URL", alloy.baseUrl().toString(),
                    "ALLOY_API_KEY", alloy.apiKey(),
                    "ALLOY_USER_ID", alloy.userId().orElse(""));
            new ServerStart(launcher, folder, quick ? 3 : 7, quick ? 2 : 5).print(settings);
            System.out.println();
            new ServerLoad(launcher, folder, quick ? 1 : 3, rivals).print(settings);
        }
        System.out.println("\n## Long lists\n");
        new LongLists(launcher, folder).print(sizes);
    }
}

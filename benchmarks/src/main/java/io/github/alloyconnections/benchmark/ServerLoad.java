package io.github.alloyconnections.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** Requests a second of the server, beside a bare server of the same library that sends the same bytes. */
final class ServerLoad {

    private static final int CALLERS = 32;
    private static final int PASSES = 3;

    private final Path launcher;
    private final Path folder;
    private final Options options;
    private final HttpClient client = HttpClient.newHttpClient();

    ServerLoad(Path launcher, Path folder, Options options) {
        this.launcher = launcher;
        this.folder = folder;
        this.options = options;
    }

    /** Prints a table against the given server of the API. */
    void print(Map<String, String> settings) throws Exception {
        Process ours =
                new Program(List.of(launcher.toString(), "serve", "--port", "0", "-o", "id"), settings, folder).start();
        try {
            URI server = URI.create(firstLine(ours));
            Path body = Files.writeString(folder.resolve("body"), text(server.resolve("/api/connections")));
            Process bare = bare(body).start();
            try {
                table(subjects(server, URI.create(firstLine(bare))));
            } finally {
                bare.destroy();
            }
        } finally {
            ours.destroy();
        }
    }

    private Program bare(Path body) {
        return new Program(
                List.of(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareServer.class.getName(),
                        body.toString()),
                Map.of(),
                folder);
    }

    private static String firstLine(Process process) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = reader.readLine();
        if (line == null) {
            throw new IllegalStateException("a server ended before it said where it listens");
        }
        return line;
    }

    private String text(URI uri) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body();
    }

    private Map<String, URI> subjects(URI server, URI bare) {
        Map<String, URI> subjects = new LinkedHashMap<>();
        subjects.put("bare server, the bytes of /api/connections", bare);
        for (String path : List.of("/api/connections", "/api/decision", "/health/live")) {
            subjects.put(path, server.resolve(path));
        }
        options.rivalUrls().forEach(rival -> subjects.put(rival.toString(), rival));
        return subjects;
    }

    /** One pass to warm up, then some that count, in turn; each subject's middle pass is printed. */
    private void table(Map<String, URI> subjects) throws Exception {
        Map<String, List<Times>> passes = new LinkedHashMap<>();
        for (int pass = -1; pass < PASSES; pass++) {
            for (Map.Entry<String, URI> subject : subjects.entrySet()) {
                Times times = load(subject.getValue());
                if (pass >= 0) {
                    passes.computeIfAbsent(subject.getKey(), any -> new ArrayList<>())
                            .add(times);
                }
            }
        }
        System.out.println("| request | a second | p50 ms | p99 ms | × bare |");
        System.out.println("|---|---|---|---|---|");
        double base = 0;
        for (Map.Entry<String, List<Times>> all : passes.entrySet()) {
            all.getValue().sort(Comparator.comparingInt(Times::count));
            Times times = all.getValue().get(PASSES / 2);
            double perSecond = times.count() / (double) options.seconds();
            base = base == 0 ? perSecond : base;
            System.out.println("| " + all.getKey() + " | " + Times.rounded(perSecond) + " | "
                    + Times.rounded(times.quantile(0.5)) + " | " + Times.rounded(times.quantile(0.99)) + " | "
                    + Times.ratio(perSecond, base) + " |");
        }
    }

    private Times load(URI uri) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(options.seconds());
            Callable<long[]> caller = () -> calls(uri, end);
            LongStream all = LongStream.empty();
            for (Future<long[]> calls : callers.invokeAll(Collections.nCopies(CALLERS, caller))) {
                all = LongStream.concat(all, LongStream.of(calls.get()));
            }
            return Times.of(all.toArray());
        } finally {
            callers.shutdownNow();
        }
    }

    private long[] calls(URI uri, long end) throws IOException, InterruptedException {
        LongStream.Builder took = LongStream.builder();
        HttpRequest request = HttpRequest.newBuilder(uri).build();
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(uri + " answered " + answer.statusCode());
            }
            took.add(System.nanoTime() - start);
        }
        return took.build().toArray();
    }
}

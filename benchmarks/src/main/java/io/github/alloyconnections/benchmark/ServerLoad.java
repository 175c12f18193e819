package io.github.alloyconnections.benchmark;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests a second of the server, beside a bare server of the same library that sends the same bytes. */
final class ServerLoad {

    private static final int PASSES = 3;
    private static final int MICROS = 1_000_000;
    private static final int WARM = 40_000;
    private static final int MOST_WARMING = 10;

    private final Path launcher;
    private final Path folder;
    private final int seconds;
    private final List<URI> rivals;
    private final Load load = Load.here();

    /** An address, and the server behind it where that is a process of ours. */
    private record Subject(URI address, Optional<MeasuredServer> server) {

        Duration used() {
            return server.flatMap(MeasuredServer::footprint)
                    .map(Footprint::processor)
                    .orElse(Duration.ZERO);
        }
    }

    /** One pass, and the server's own processor time in it. */
    private record Pass(Load.Result result, Duration server) {

        double microsOfARequest(int seconds) {
            return server.toMillis() / 1_000.0 * MICROS / (result.perSecond() * seconds);
        }

        /** The callers' share of what both used. */
        double callers() {
            double own = result.caller().toMillis();
            return own / Math.max(1, own + server.toMillis());
        }
    }

    ServerLoad(Path launcher, Path folder, Options options) {
        this(launcher, folder, options.seconds(), options.rivalUrls());
    }

    ServerLoad(Path launcher, Path folder, int seconds, List<URI> rivals) {
        this.launcher = launcher;
        this.folder = folder;
        this.seconds = seconds;
        this.rivals = List.copyOf(rivals);
    }

    /** Prints a table against the given server of the API. */
    void print(Map<String, String> settings) throws Exception {
        try (MeasuredServer ours = MeasuredServer.ours(launcher, settings, folder)) {
            Path body = Files.writeString(folder.resolve("body"), ours.get("/api/connections"));
            try (MeasuredServer bare = MeasuredServer.start(bare(body))) {
                table(subjects(ours, bare));
            }
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

    private Map<String, Subject> subjects(MeasuredServer ours, MeasuredServer bare) {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        subjects.put("bare server, the bytes of /api/connections", new Subject(bare.at("/"), Optional.of(bare)));
        for (String path : List.of("/api/connections", "/api/decision", "/health/live")) {
            subjects.put(path, new Subject(ours.at(path), Optional.of(ours)));
        }
        rivals.forEach(rival -> subjects.put(rival.toString(), new Subject(rival, Optional.empty())));
        return subjects;
    }

    /** Warms up, then makes passes that count, in turn; each subject's middle pass is printed. */
    private void table(Map<String, Subject> subjects) throws Exception {
        Map<String, List<Pass>> passes = new LinkedHashMap<>();
        for (Subject subject : subjects.values()) {
            warm(subject);
        }
        for (int pass = 0; pass < PASSES; pass++) {
            for (Map.Entry<String, Subject> subject : subjects.entrySet()) {
                passes.computeIfAbsent(subject.getKey(), any -> new ArrayList<>())
                        .add(pass(subject.getValue()));
            }
        }
        System.out.println("Callers: " + load.name() + ".\n");
        System.out.println(
                "| request | a second | p50 ms | p99 ms | server's µs a request | callers' share | × bare |");
        System.out.println("|---|---|---|---|---|---|---|");
        double base = 0;
        for (Map.Entry<String, List<Pass>> all : passes.entrySet()) {
            all.getValue().sort(Comparator.comparingDouble(pass -> pass.result().perSecond()));
            Pass middle = all.getValue().get(PASSES / 2);
            base = base == 0 ? middle.result().perSecond() : base;
            System.out.println(row(all.getKey(), middle, base));
        }
    }

    /** By the number of answers: on a busy machine a time says little of what has been compiled. */
    private void warm(Subject subject) throws Exception {
        double answers = 0;
        for (int pass = 0; pass < MOST_WARMING && answers < WARM; pass++) {
            answers += load.on(subject.address(), seconds).perSecond() * seconds;
        }
    }

    private Pass pass(Subject subject) throws Exception {
        Duration before = subject.used();
        Load.Result result = load.on(subject.address(), seconds);
        return new Pass(result, subject.used().minus(before));
    }

    private String row(String name, Pass pass, double base) {
        Load.Result result = pass.result();
        boolean known = !pass.server().isZero();
        String limit =
                load.isLimited(result.caller().toMillis() / 1_000.0 / seconds) ? " (the callers are the limit)" : "";
        return "| " + name + " | " + Times.rounded(result.perSecond()) + " | " + Times.rounded(result.p50()) + " | "
                + Times.rounded(result.p99()) + " | " + (known ? Times.rounded(pass.microsOfARequest(seconds)) : "")
                + " | " + (known ? Math.round(100 * pass.callers()) + " %" : "") + limit + " | "
                + Times.ratio(result.perSecond(), base) + " |";
    }
}

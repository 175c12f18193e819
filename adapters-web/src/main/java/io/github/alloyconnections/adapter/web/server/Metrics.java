package io.github.alloyconnections.adapter.web.server;

import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.question.Workers;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the server has done so far, as Prometheus reads it. Labels are the server's own routes, never what a caller
 * sent: neither ids nor secrets can get in, and their number is bounded.
 */
public final class Metrics {

    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final String BEGAN = Metrics.class.getName() + ".began";
    private static final String ROUTE = Metrics.class.getName() + ".route";
    private static final double NANOS = 1e9;
    private static final long NANOS_OF_MILLI = 1_000_000;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE");

    private final Map<String, LongAdder> requests = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> nanos = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final Supplier<Workers.Load> workers;
    private final Consumer<String> log;

    public Metrics(Supplier<Workers.Load> workers) {
        this(workers, line -> {});
    }

    /** The same, which tells of each request as it counts it: in the same words, so that nothing a caller sent gets in. */
    public Metrics(Supplier<Workers.Load> workers, Consumer<String> log) {
        this.workers = workers;
        this.log = log;
    }

    public List<Route> routes() {
        return List.of(Route.get("/metrics", this::answer));
    }

    /** Called before everything else. */
    public void begin(Context request) {
        request.attribute(BEGAN, System.nanoTime());
    }

    /** Names the route that was found. */
    static void route(Context request, Route route) {
        request.attribute(ROUTE, route.path());
    }

    /** Called when the answer is known. */
    public void end(Context request) {
        String route = request.attribute(ROUTE) instanceof String known ? known : "none";
        // A method may be any word that a caller likes.
        String method =
                METHODS.contains(request.method().name()) ? request.method().name() : "other";
        String labels = "method=\"" + method + "\",route=\"" + route + "\",status=\"" + request.statusCode() + "\"";
        add(requests, labels, 1);
        if (request.attribute(BEGAN) instanceof Long began) {
            long took = System.nanoTime() - began;
            add(nanos, "route=\"" + route + "\"", took);
            add(counts, "route=\"" + route + "\"", 1);
            log.accept(method + " " + route + " " + request.statusCode() + " " + took / NANOS_OF_MILLI + " ms");
        }
    }

    /** Called when the web server itself turned away what is no request at all, or too large for one. */
    public void refused(int status) {
        add(requests, "method=\"other\",route=\"none\",status=\"" + status + "\"", 1);
        log.accept("refused before any route " + status);
    }

    private CompletableFuture<Reply> answer(Context request) {
        byte[] body = text().getBytes(StandardCharsets.UTF_8);
        return CompletableFuture.completedFuture(new Reply(200, TYPE, body, Map.of()));
    }

    private String text() {
        StringBuilder out = new StringBuilder();
        head(out, "http_requests_total", "counter", "Requests answered.");
        new TreeMap<>(requests).forEach((labels, count) -> line(out, "http_requests_total", labels, count.sum()));
        head(out, "http_request_duration_seconds", "summary", "How long answers took.");
        new TreeMap<>(nanos)
                .forEach((labels, sum) -> line(out, "http_request_duration_seconds_sum", labels, sum.sum() / NANOS));
        new TreeMap<>(counts)
                .forEach((labels, count) -> line(out, "http_request_duration_seconds_count", labels, count.sum()));
        workers(out, workers.get());
        return out.toString();
    }

    private static void workers(StringBuilder out, Workers.Load load) {
        head(out, "questions_total", "counter", "Questions put to the core, by how they ended.");
        line(out, "questions_total", "outcome=\"answered\"", load.answered());
        line(out, "questions_total", "outcome=\"failed\"", load.failed());
        line(out, "questions_total", "outcome=\"turned_away\"", load.turnedAway());
        head(out, "questions_waiting", "gauge", "Questions that wait for a thread.");
        out.append("alloy_connections_questions_waiting ")
                .append(load.waiting())
                .append('\n');
    }

    private static void head(StringBuilder out, String name, String type, String help) {
        out.append("# HELP alloy_connections_")
                .append(name)
                .append(' ')
                .append(help)
                .append('\n');
        out.append("# TYPE alloy_connections_")
                .append(name)
                .append(' ')
                .append(type)
                .append('\n');
    }

    private static void line(StringBuilder out, String name, String labels, Number value) {
        String number =
                value instanceof Double seconds ? String.format(Locale.ROOT, "%.6f", seconds) : value.toString();
        out.append("alloy_connections_").append(name);
        out.append('{').append(labels).append("} ").append(number).append('\n');
    }

    private static void add(Map<String, LongAdder> sums, String labels, long amount) {
        sums.computeIfAbsent(labels, absent -> new LongAdder()).add(amount);
    }
}

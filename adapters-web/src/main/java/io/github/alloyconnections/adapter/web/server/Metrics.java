package io.github.alloyconnections.adapter.web.server;

import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.question.Workers;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the server has done so far, as Prometheus reads it. Labels are the server's own routes, never what a caller
 * sent: neither ids nor secrets can get in, and their number is bounded.
 *
 * <p>The library that counts takes longer to load than many requests to answer. So the first request has it made beside
 * itself, and what ends before it is there waits to be counted.
 */
public final class Metrics {

    private static final String BEGAN = Metrics.class.getName() + ".began";
    private static final String ROUTE = Metrics.class.getName() + ".route";
    private static final double NANOS = 1e9;
    private static final long NANOS_OF_MILLI = 1_000_000;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE");

    private final Supplier<Workers.Load> workers;
    private final Consumer<String> log;
    private final AtomicReference<Optional<Counts>> counts = new AtomicReference<>(Optional.empty());
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Queue<Ended> early = new ConcurrentLinkedQueue<>();

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
        long took = request.attribute(BEGAN) instanceof Long began ? System.nanoTime() - began : 0;
        count(new Ended(method, route, request.statusCode(), took));
        log.accept(method + " " + route + " " + request.statusCode() + " " + took / NANOS_OF_MILLI + " ms");
    }

    private record Ended(String method, String route, int status, long nanos) {

        void in(Counts counts) {
            counts.request(method, route, Integer.toString(status));
            counts.took(route, nanos / NANOS);
        }
    }

    private void count(Ended ended) {
        Optional<Counts> made = counts.get();
        if (made.isPresent()) {
            ended.in(made.get());
            return;
        }
        early.add(ended);
        if (asked.compareAndSet(false, true)) {
            Thread making = new Thread(this::made, "metrics");
            making.setDaemon(true);
            making.start();
        }
    }

    /** With all that has ended so far. */
    private synchronized Counts made() {
        Counts all = counts.get().orElseGet(() -> new Counts(workers));
        counts.set(Optional.of(all));
        for (Ended ended = early.poll(); ended != null; ended = early.poll()) {
            ended.in(all);
        }
        return all;
    }

    private CompletableFuture<Reply> answer(Context request) {
        String accepted = Optional.ofNullable(request.header("Accept")).orElse("");
        Counts.Written written = made().written(accepted);
        return CompletableFuture.completedFuture(new Reply(200, written.type(), written.body(), Map.of()));
    }
}

package io.github.alloyconnections.adapter.web.server;

import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.question.Workers;
import io.javalin.http.Context;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Queue<Ended> early = new ConcurrentLinkedQueue<>();
    private volatile Optional<Counts> counts = Optional.empty();

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
        count(new Ended(method, route, request.statusCode(), OptionalLong.of(took)));
        log.accept(method + " " + route + " " + request.statusCode() + " " + took / NANOS_OF_MILLI + " ms");
    }

    /** How long it took is not known of what was turned away. */
    private record Ended(String method, String route, int status, OptionalLong nanos) {

        void in(Counts counts) {
            counts.request(method, route, Integer.toString(status));
            nanos.ifPresent(took -> counts.took(route, took / NANOS));
        }
    }

    /** Called when the web server itself turned away what is no request at all, or too large for one. */
    public void refused(int status) {
        count(new Ended("other", "none", status, OptionalLong.empty()));
        log.accept("refused before any route " + status);
    }

    private void count(Ended ended) {
        Optional<Counts> made = counts;
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
        Counts all = counts.orElseGet(() -> new Counts(workers));
        counts = Optional.of(all);
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

    /** The library's side: what is counted, and how it is written. Thread-safe. */
    private static final class Counts {

        private static final String PREFIX = "alloy_connections_";

        /** From what a cache answers to what a caller has given up on; Alloy itself takes some hundred milliseconds. */
        private static final double[] SECONDS = {
            0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30
        };

        private final PrometheusRegistry registry = new PrometheusRegistry();
        private final Counter requests;
        private final Histogram durations;

        Counts(Supplier<Workers.Load> workers) {
            requests = Counter.builder()
                    .name(PREFIX + "http_requests_total")
                    .help("Requests answered.")
                    .labelNames("method", "route", "status")
                    .register(registry);
            durations = Histogram.builder()
                    .name(PREFIX + "http_request_duration_seconds")
                    .help("How long answers took.")
                    .labelNames("route")
                    .classicOnly()
                    .classicUpperBounds(SECONDS)
                    .withoutExemplars()
                    .register(registry);
            questions(workers);
        }

        private void questions(Supplier<Workers.Load> workers) {
            CounterWithCallback.builder()
                    .name(PREFIX + "questions_total")
                    .help("Questions put to the core, by how they ended.")
                    .labelNames("outcome")
                    .callback(told -> {
                        Workers.Load load = workers.get();
                        told.call((double) load.answered(), "answered");
                        told.call((double) load.failed(), "failed");
                        told.call((double) load.turnedAway(), "turned_away");
                    })
                    .register(registry);
            GaugeWithCallback.builder()
                    .name(PREFIX + "questions_waiting")
                    .help("Questions that wait for a thread.")
                    .callback(told -> told.call(workers.get().waiting()))
                    .register(registry);
        }

        void request(String method, String route, String status) {
            requests.labelValues(method, route, status).inc();
        }

        void took(String route, double seconds) {
            durations.labelValues(route).observe(seconds);
        }

        /** All of it, in the form that the caller accepts. */
        Written written(String accepted) {
            ExpositionFormatWriter open = OpenMetricsTextFormatWriter.builder()
                    .setExemplarsOnAllMetricTypesEnabled(false)
                    .build();
            ExpositionFormatWriter writer = open.accepts(accepted) ? open : PrometheusTextFormatWriter.create();
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            try {
                writer.write(text, registry.scrape());
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return new Written(writer.getContentType(), text.toByteArray());
        }

        /** A text and what it is. */
        @SuppressWarnings("ArrayRecordComponent") // handed on at once
        record Written(String type, byte[] body) {}
    }
}

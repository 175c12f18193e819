package io.github.alloyconnections.adapter.web.server;

import io.github.alloyconnections.adapter.web.question.Workers;
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
import java.util.function.Supplier;

/** The library's side of {@link Metrics}: what is counted, and how it is written. Thread-safe. */
final class Counts {

    private static final String PREFIX = "alloy_connections_";

    /** From what a cache answers to what a caller has given up on; Alloy itself takes some hundred milliseconds. */
    private static final double[] SECONDS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30
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
                    told.call(load.answered(), "answered");
                    told.call(load.failed(), "failed");
                    told.call(load.turnedAway(), "turned_away");
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

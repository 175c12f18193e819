package io.github.alloyconnections.benchmark.service;

import io.github.alloyconnections.benchmark.Times;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** How questions went. Thread-safe. */
final class Asked {

    private final Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final LongAdder wrong = new LongAdder();

    void answered(int status, boolean stale, long took) {
        count(stale ? status + " stale" : Integer.toString(status));
        nanos.add(took);
    }

    /** Nobody was there, or the connection was cut: a balancer asks another instance. */
    void unanswered() {
        count("unanswered");
    }

    private void count(String outcome) {
        outcomes.computeIfAbsent(outcome, any -> new LongAdder()).increment();
    }

    /** An answer for somebody else, or one that nobody documented. */
    void wrong() {
        wrong.increment();
    }

    long wrongAnswers() {
        return wrong.sum();
    }

    private Times times() {
        return Times.of(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    double perSecond(double seconds) {
        return nanos.size() / seconds;
    }

    double p50() {
        return times().quantile(0.5);
    }

    double p99() {
        return times().quantile(0.99);
    }

    /** All outcomes with their numbers. */
    String outcomes() {
        Map<String, String> sorted = new TreeMap<>();
        outcomes.forEach((name, number) -> sorted.put(name, String.format(Locale.ROOT, "%,d", number.sum())));
        return sorted.toString().replaceAll("[{}]", "");
    }
}

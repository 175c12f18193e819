package io.github.alloyconnections.app.faults;

import java.util.Arrays;

/** How long things took, a bounded sample of them. Thread-safe. */
final class Latencies {

    private static final int MOST = 1 << 18;

    private final long[] nanos = new long[MOST];
    private long count;

    synchronized void add(long time) {
        nanos[(int) (count++ % MOST)] = time;
    }

    private double millis(double share) {
        int kept = (int) Math.min(count, MOST);
        long[] sorted = Arrays.copyOf(nanos, kept);
        Arrays.sort(sorted);
        return kept == 0 ? 0 : sorted[(int) Math.min(kept - 1, kept * share)] / 1e6;
    }

    @Override
    public synchronized String toString() {
        return "%d answers, p50 %.0f ms, p99 %.0f ms, longest %.0f ms"
                .formatted(count, millis(0.5), millis(0.99), millis(1));
    }
}

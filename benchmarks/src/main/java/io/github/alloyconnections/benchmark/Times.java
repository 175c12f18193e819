package io.github.alloyconnections.benchmark;

import java.util.Arrays;
import java.util.Locale;

/** Durations in nanoseconds, sorted. */
public final class Times {

    private final long[] sorted;

    private Times(long[] sorted) {
        this.sorted = sorted;
    }

    int count() {
        return sorted.length;
    }

    public static Times of(long[] any) {
        long[] sorted = any.clone();
        Arrays.sort(sorted);
        return new Times(sorted);
    }

    double medianMillis() {
        return quantile(0.5);
    }

    public double quantile(double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    double leastMillis() {
        return quantile(0);
    }

    public static String rounded(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    }

    public static String ratio(double value, double base) {
        return String.format(Locale.ROOT, "%.2f", value / base);
    }
}

package io.github.alloyconnections.adapter.alloy.http;

import java.time.Duration;

/**
 * How often and how fast Alloy is called.
 *
 * @param tries of one read, the first included
 * @param firstPause before the second try; it doubles before the third
 * @param noNewTryAfter the time of one read after which it is not tried again
 * @param patience how long may be waited for rate limits, in all, until there was a calm
 * @param calm how long nobody must have waited before the patience is whole again
 * @param perMinute how many calls the bucket of a minute holds
 * @param inFlight how many calls are under way at once
 */
public record Pacing(
        int tries,
        Duration firstPause,
        Duration noNewTryAfter,
        Duration patience,
        Duration calm,
        int perMinute,
        int inFlight) {

    /** As Alloy's limits, as far as they are known, ask for. */
    public static Pacing standard() {
        return new Pacing(
                3, Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofMinutes(1), 60, 4);
    }

    /** The pause after the try of this number, the first being 1. */
    Duration pauseAfter(int attempt) {
        return firstPause.multipliedBy(1L << (attempt - 1));
    }
}

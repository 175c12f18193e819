package io.github.alloyconnections.adapter.alloy.wire;

import java.time.Duration;

/** Says things the way messages say them. */
public final class Words {

    private Words() {}

    /** A duration in the coarsest unit that does not lie, rounded up. */
    public static String of(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1_000) {
            return Math.max(1, millis) + " ms";
        }
        long seconds = (millis + 999) / 1_000;
        long minutes = (seconds + 59) / 60;
        return seconds < 120 ? seconds + " s" : minutes < 120 ? minutes + " min" : (minutes + 59) / 60 + " h";
    }
}

package io.github.alloyconnections.adapter.web.page.part;

import io.github.alloyconnections.domain.failure.Failure;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A time that Alloy has asked for, in which nothing is to be asked.
 *
 * @param left in seconds, as the page is made
 */
public record AskedPause(Instant until, long left) {

    /** What a failure that was met just now asks for. */
    static Optional<AskedPause> after(Failure failure, Instant now) {
        return failure.retryAfter().map(wait -> new AskedPause(now.plus(wait), 0).at(now));
    }

    /** The same, as it is later. */
    AskedPause at(Instant now) {
        long whole = Duration.between(now, until).plusMillis(999).toSeconds();
        return new AskedPause(until, Math.max(0, whole));
    }

    boolean isOver() {
        return left == 0;
    }

    /** The time of day at which it is over, for who has no scripts. */
    public String utc() {
        return until.truncatedTo(ChronoUnit.SECONDS).toString().replaceFirst(".*T(.*)Z", "$1 UTC");
    }
}

package io.github.alloyconnections.adapter.web.question;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.alloyconnections.adapter.web.http.Freshness;
import java.time.Duration;

/**
 * How many answers are asked for anew only because a caller wants them so: some at once, and one more every few seconds.
 * An answer takes several calls, and callers must not spend for others what Alloy allows in a minute.
 */
final class NewAnswers {

    private static final int AT_ONCE = 4;
    private static final long EACH_NANOS = Duration.ofSeconds(5).toNanos();

    private final Ticker ticker;
    private long spentUntil;

    NewAnswers(Ticker ticker) {
        this.ticker = ticker;
        this.spentUntil = ticker.read() - AT_ONCE * EACH_NANOS;
    }

    /** What was wanted, if it can be had; else what the cache has. */
    Freshness granted(Freshness wanted) {
        return wanted == Freshness.NEW && isLeft() ? Freshness.NEW : Freshness.USUAL;
    }

    private synchronized boolean isLeft() {
        long now = ticker.read();
        long spent = Math.max(spentUntil, now - AT_ONCE * EACH_NANOS) + EACH_NANOS;
        if (spent > now) {
            return false;
        }
        spentUntil = spent;
        return true;
    }
}

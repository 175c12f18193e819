package io.github.alloyconnections.domain.service;

import io.github.alloyconnections.domain.service.DueRecheck.Found;
import java.time.Duration;
import java.time.Instant;

/**
 * When pinned connections are looked at again: within the period, some earlier than others so that they spread over it; dead
 * ones four times as often; and one of which nothing was learned after a minute, then two, four, and so on.
 *
 * @param period the longest that one which works is left alone
 */
public record RecheckPlan(Duration period) {

    private static final int SOONER = 4;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 10;

    public RecheckPlan {
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("period must be positive");
        }
    }

    /**
     * When one that was found so is to be looked at again; no longer after it than the period.
     *
     * @param spread from 0 to 1, of which each has another
     */
    public Instant after(Found found, double spread) {
        Duration most = found.state().isDead() ? period.dividedBy(SOONER) : period;
        return found.at().plus(part(most, 0.8 + 0.15 * spread));
    }

    /**
     * When to look again after nothing was learned.
     *
     * @param before how often in a row that was so before
     */
    public Instant afterNothing(Instant now, int before, double spread) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(before, MOST_DOUBLINGS));
        Duration most = period.dividedBy(SOONER);
        return now.plus(part(pause.compareTo(most) < 0 ? pause : most, 0.8 + 0.4 * spread));
    }

    private static Duration part(Duration whole, double share) {
        return Duration.ofMillis((long) (whole.toMillis() * share));
    }
}

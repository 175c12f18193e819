package io.github.alloyconnections.adapter.alloy.http;

import java.time.Duration;

/**
 * The time in which anybody waits for a rate limit, counted once however many wait side by side; whole again after a calm.
 * Not thread-safe.
 */
final class Patience {

    private final Duration whole;
    private final Duration calm;
    private long waitedUntil;
    private long left;

    Patience(Duration whole, Duration calm, long now) {
        this.whole = whole;
        this.calm = calm;
        this.waitedUntil = now;
        this.left = whole.toNanos();
    }

    Duration whole() {
        return whole;
    }

    /** Whether what is left of it lasts for such a wait, in nanoseconds. */
    boolean lastsFor(long now, long wait) {
        return more(now, wait) <= left(now);
    }

    /** Spends what of such a wait nobody else waits through anyway; false if there is too little left. */
    boolean spend(long now, long wait) {
        long more = more(now, wait);
        left = left(now);
        if (more > left) {
            return false;
        }
        left -= more;
        waitedUntil = Math.max(waitedUntil, now + wait);
        return true;
    }

    private long more(long now, long wait) {
        return Math.max(0, now + wait - Math.max(now, waitedUntil));
    }

    private long left(long now) {
        return now - waitedUntil >= calm.toNanos() ? whole.toNanos() : left;
    }
}

package io.github.alloyconnections.adapter.alloy.http;

import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.adapter.alloy.wire.Words;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Lets calls through at the pace that Alloy bears: the one place where anybody waits for a rate limit.
 *
 * <p>Two things hold a call back: the bucket of a minute, which may be spent in a burst and refills steadily, and a
 * moment before which Alloy asked not to be called. All calls of one instance share one patience: the time in which
 * anybody waits, counted once however many wait side by side. A wait that does not fit into what is left of it fails at
 * once, unsent. So a run of many probes waits no longer than a single call would, and a long-running server, whose
 * patience is whole again after a calm, tells its callers to come back instead of queueing them.
 */
final class RateLimiter {

    /** What Alloy asks for beyond this is told to the caller, but Alloy may be asked again by then. */
    private static final Duration LONGEST_HOLD = Duration.ofMinutes(10);

    /** Alloy may be back long before what it asked for is over: so often one call tries that. */
    private static final Duration TRIAL = Duration.ofMinutes(1);

    private final Pacing pacing;
    private final Ticker ticker;
    private final long interval;

    private long bucketFullAt;
    private long heldUntil;
    private long trialAt = Long.MAX_VALUE;
    private long waitedUntil;
    private long patienceLeft;
    private Kind heldBecause = Kind.RATE_LIMITED;

    RateLimiter(Pacing pacing, Ticker ticker) {
        this.pacing = pacing;
        this.ticker = ticker;
        this.interval = Duration.ofMinutes(1).toNanos() / pacing.perMinute();
        long now = ticker.nanos();
        this.bucketFullAt = now;
        this.heldUntil = now;
        this.waitedUntil = now;
        this.patienceLeft = pacing.patience().toNanos();
    }

    /** Waits for this call's turn, or fails at once if that would take too long; tells whether it tries a hold. */
    boolean pass() throws InterruptedException {
        Duration wait = turn(true);
        while (!wait.isZero()) {
            ticker.sleep(wait);
            wait = turn(false);
        }
        return isTrial();
    }

    private synchronized boolean isTrial() {
        return ticker.nanos() < heldUntil;
    }

    /** The call that tried it has shown that Alloy answers again. */
    synchronized void lift() {
        heldUntil = ticker.nanos();
    }

    /** Lets nobody through for so long; tells whether what is left of the patience lasts until then. */
    synchronized boolean hold(Duration wait, Kind because) {
        Duration bounded = wait.compareTo(LONGEST_HOLD) > 0 ? LONGEST_HOLD : wait;
        long until = ticker.nanos() + bounded.toNanos();
        long now = ticker.nanos();
        if (until > heldUntil) {
            heldUntil = until;
            heldBecause = because;
            trialAt = until - now > 2 * TRIAL.toNanos() ? now + TRIAL.toNanos() : Long.MAX_VALUE;
        }
        return moreToWait(now, heldUntil - now) <= patienceLeft(now);
    }

    private synchronized Duration turn(boolean first) {
        long now = ticker.nanos();
        long forBucket = first ? Math.max(0, bucketFullAt - (pacing.perMinute() - 1) * interval - now) : 0;
        long forAlloy = untilCallable(now);
        long wait = Math.max(forBucket, forAlloy);
        if (wait > 0) {
            spendPatience(now, wait, forAlloy >= forBucket);
        }
        if (first) {
            bucketFullAt = Math.max(bucketFullAt, now) + interval;
        }
        return Duration.ofNanos(wait);
    }

    private long untilCallable(long now) {
        if (heldUntil > now && now >= trialAt) {
            trialAt = now + TRIAL.toNanos();
            return 0;
        }
        return Math.max(0, Math.min(heldUntil, trialAt) - now);
    }

    private void spendPatience(long now, long wait, boolean forAlloy) {
        long more = moreToWait(now, wait);
        patienceLeft = patienceLeft(now);
        if (more > patienceLeft) {
            throw tooLong(Duration.ofNanos(wait), Duration.ofNanos(Math.max(wait, heldUntil - now)), forAlloy);
        }
        patienceLeft -= more;
        waitedUntil = Math.max(waitedUntil, now + wait);
    }

    /** What of a wait nobody else waits through anyway. */
    private long moreToWait(long now, long wait) {
        return Math.max(0, now + wait - Math.max(now, waitedUntil));
    }

    private long patienceLeft(long now) {
        boolean calm = now - waitedUntil >= pacing.calm().toNanos();
        return calm ? pacing.patience().toNanos() : patienceLeft;
    }

    private AlloyFailure tooLong(Duration wait, Duration asked, boolean forAlloy) {
        String who = forAlloy
                ? "Alloy asks not to be called for another " + Words.of(asked)
                        + (asked.equals(wait) ? "" : " (it is tried again in " + Words.of(wait) + ")")
                : "our own limit of " + pacing.perMinute() + " calls a minute is used up for another " + Words.of(wait);
        String reason = who + ", and no run waits more than " + Words.of(pacing.patience()) + " in all";
        Kind kind = forAlloy ? heldBecause : Kind.RATE_LIMITED;
        return new AlloyFailure(
                        new AlloyFailure.Problem(kind, reason, 0, List.of(), Optional.of(wholeSeconds(wait)), false))
                .beforeSending();
    }

    /** Rounded up, for whoever comes back too early comes back twice. */
    private static Duration wholeSeconds(Duration wait) {
        return Duration.ofSeconds(wait.plusNanos(999_999_999).toSeconds());
    }
}

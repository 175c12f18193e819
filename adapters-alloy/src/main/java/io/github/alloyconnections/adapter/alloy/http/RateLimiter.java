package io.github.alloyconnections.adapter.alloy.http;

import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.adapter.alloy.wire.Words;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driven.service.CallBudget;
import io.github.alloyconnections.domain.service.CallPace;
import io.github.alloyconnections.domain.service.CallTurn;
import io.github.alloyconnections.domain.service.CallTurn.Granted;
import io.github.alloyconnections.domain.service.CallTurn.Held;
import io.github.alloyconnections.domain.service.CallTurn.Later;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets calls through at the pace that Alloy bears: the one place where anybody waits for a rate limit.
 *
 * <p>Two things hold a call back: the calls of a minute, and a moment before which Alloy asked not to be called. Where others
 * share them, the budget says of both; else this client's own bucket, which may be spent in a burst and refills steadily. All
 * calls of one instance share one patience: the time in which anybody waits, counted once however many wait side by side. A
 * wait that does not fit into what is left of it fails at once, unsent. So a run of many probes waits no longer than a single
 * call would, and a long-running server, whose patience is whole again after a calm, tells its callers to come back instead
 * of queueing them.
 */
final class RateLimiter {

    /** While the budget cannot be asked: three instances that spend this part, and its refill, are within the whole. */
    private static final int CAREFUL_PART = 6;

    private final Ticker ticker;
    private final Sharing sharing;
    private final OwnBucket own;
    private final OwnHold held;
    private final Patience patience;
    private @Nullable OwnBucket careful;

    /** One client's own calls of a minute, which may be spent in a burst and refill steadily. Not thread-safe. */
    private static final class OwnBucket {

        private final int perMinute;
        private final long interval;
        private long fullAt;

        OwnBucket(int perMinute, long now) {
            this.perMinute = perMinute;
            this.interval = Duration.ofMinutes(1).toNanos() / perMinute;
            this.fullAt = now;
        }

        int perMinute() {
            return perMinute;
        }

        /** How long until the next call is in it, in nanoseconds. */
        long waitFor(long now) {
            return Math.max(0, fullAt - (perMinute - 1) * interval - now);
        }

        /** Takes a call, which may be made when that wait is over. */
        void take(long now) {
            fullAt = Math.max(fullAt, now) + interval;
        }
    }

    RateLimiter(Pacing pacing, Ticker ticker, Sharing sharing) {
        this.ticker = ticker;
        this.sharing = sharing;
        long now = ticker.nanos();
        this.own = new OwnBucket(pacing.perMinute(), now);
        this.held = new OwnHold(now);
        this.patience = new Patience(sharing.isAwaited() ? pacing.patience() : Duration.ZERO, pacing.calm(), now);
    }

    /** Waits for this call's turn, or fails at once if that would take too long; tells whether it tries a hold. */
    boolean pass() throws InterruptedException {
        Optional<CallBudget> budget = sharing.budget().get();
        return budget.isPresent() ? within(budget.get()) : alone(own);
    }

    private boolean within(CallBudget budget) throws InterruptedException {
        CallTurn turn = budget.take(sharing.priority());
        while (turn instanceof Later later) {
            spend(later, budget.pace().perMinute());
            ticker.sleep(later.pause());
            turn = budget.take(sharing.priority());
        }
        return turn instanceof Granted granted ? granted.trial() : alone(careful(budget.pace()));
    }

    private synchronized OwnBucket careful(CallPace pace) {
        OwnBucket known = careful;
        if (known == null) {
            known = new OwnBucket(Math.max(1, pace.perMinute() / CAREFUL_PART), ticker.nanos());
            careful = known;
        }
        return known;
    }

    private boolean alone(OwnBucket bucket) throws InterruptedException {
        Duration wait = turn(bucket, true);
        while (!wait.isZero()) {
            ticker.sleep(wait);
            wait = turn(bucket, false);
        }
        return isTrial();
    }

    private synchronized boolean isTrial() {
        return held.left(ticker.nanos()) > 0;
    }

    /** The call that tried it has shown that Alloy answers again. */
    void lift() {
        sharing.budget().get().ifPresent(CallBudget::lift);
        synchronized (this) {
            held.lift(ticker.nanos());
        }
    }

    /** Lets nobody through for so long; tells whether what is left of the patience lasts until then. */
    boolean hold(Duration wait, Kind because) {
        Duration shared =
                sharing.budget().get().map(budget -> budget.hold(wait, because)).orElse(Duration.ZERO);
        synchronized (this) {
            long now = ticker.nanos();
            held.extend(now, wait, because);
            return patience.lastsFor(now, Math.max(shared.toNanos(), held.left(now)));
        }
    }

    private synchronized Duration turn(OwnBucket bucket, boolean first) {
        long now = ticker.nanos();
        long forBucket = first ? bucket.waitFor(now) : 0;
        long forAlloy = held.waitFor(now);
        long wait = Math.max(forBucket, forAlloy);
        if (wait > 0) {
            Optional<Held> alloy = Optional.of(new Held(Duration.ofNanos(held.left(now)), held.because()))
                    .filter(asked -> forAlloy >= forBucket);
            spend(new Later(Duration.ofNanos(wait), alloy), bucket.perMinute());
        }
        if (first) {
            bucket.take(now);
        }
        return Duration.ofNanos(wait);
    }

    private synchronized void spend(Later later, int perMinute) {
        if (!patience.spend(ticker.nanos(), later.pause().toNanos())) {
            throw tooLong(later, perMinute);
        }
    }

    private AlloyFailure tooLong(Later later, int perMinute) {
        String who = later.held()
                .map(alloy -> held(later.pause(), alloy.left()))
                .orElseGet(() -> "our own limit of " + perMinute + " calls a minute is used up for another "
                        + Words.of(later.pause()));
        String reason = who + ", and no run waits more than " + Words.of(patience.whole()) + " in all";
        Kind kind = later.held().map(Held::because).orElse(Kind.RATE_LIMITED);
        return new AlloyFailure(new AlloyFailure.Problem(
                        kind, reason, 0, List.of(), Optional.of(wholeSeconds(later.pause())), false))
                .beforeSending();
    }

    private static String held(Duration wait, Duration asked) {
        return "Alloy asks not to be called for another " + Words.of(asked)
                + (asked.compareTo(wait) <= 0 ? "" : " (it is tried again in " + Words.of(wait) + ")");
    }

    /** Rounded up, for whoever comes back too early comes back twice. */
    private static Duration wholeSeconds(Duration wait) {
        return Duration.ofSeconds(wait.plusNanos(999_999_999).toSeconds());
    }
}

package io.github.alloyconnections.adapter.alloy.http;

import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.service.CallHold;
import java.time.Duration;

/** The moment before which Alloy asked this client not to call. Not thread-safe. */
final class OwnHold {

    private long until;
    private long trialAt = Long.MAX_VALUE;
    private Kind because = Kind.RATE_LIMITED;

    OwnHold(long now) {
        this.until = now;
    }

    Kind because() {
        return because;
    }

    /** How long it is still asked for, in nanoseconds. */
    long left(long now) {
        return Math.max(0, until - now);
    }

    void extend(long now, Duration wait, Kind why) {
        Duration bounded = wait.compareTo(CallHold.LONGEST) > 0 ? CallHold.LONGEST : wait;
        long asked = now + bounded.toNanos();
        if (asked > until) {
            long trial = CallHold.TRIAL.toNanos();
            until = asked;
            because = why;
            trialAt = asked - now > 2 * trial ? now + trial : Long.MAX_VALUE;
        }
    }

    void lift(long now) {
        until = now;
    }

    /** How long until the next call, in nanoseconds; who is told of none in spite of a hold is the one that tries it. */
    long waitFor(long now) {
        if (until > now && now >= trialAt) {
            trialAt = now + CallHold.TRIAL.toNanos();
            return 0;
        }
        return Math.max(0, Math.min(until, trialAt) - now);
    }
}

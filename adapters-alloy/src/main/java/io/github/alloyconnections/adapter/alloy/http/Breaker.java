package io.github.alloyconnections.adapter.alloy.http;

import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.adapter.alloy.wire.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Spares an Alloy that is down, and whoever waits for it: after some calls in a row that reached nobody or were one too
 * many, none is made for a while, and then one that tries. An answer of any kind ends it; a time that ran out does not
 * count, for that may be one connection's own.
 */
final class Breaker {

    private static final int IN_A_ROW = 6;
    private static final Duration REST = Duration.ofSeconds(5);

    private final Ticker ticker;
    private int inVain;
    private long restsUntil;
    private Optional<AlloyFailure> last = Optional.empty();

    Breaker(Ticker ticker) {
        this.ticker = ticker;
    }

    /** Fails at once while nobody is to be called; whom it lets through then is alone for a while. */
    synchronized void pass() {
        if (inVain < IN_A_ROW) {
            return;
        }
        long now = ticker.nanos();
        if (now < restsUntil) {
            throw resting(Duration.ofNanos(restsUntil - now));
        }
        restsUntil = now + REST.toNanos();
    }

    /** Whether nobody is let through just now, so that it is no use to wait for another try. */
    synchronized boolean rests() {
        return inVain >= IN_A_ROW && ticker.nanos() < restsUntil;
    }

    /** Somebody answered, whatever it was. */
    synchronized void heard() {
        inVain = 0;
    }

    synchronized void inVain(AlloyFailure failure) {
        last = Optional.of(failure);
        inVain++;
        restsUntil = ticker.nanos() + REST.toNanos();
    }

    private AlloyFailure resting(Duration left) {
        AlloyFailure failure = last.orElseThrow();
        Duration seconds = Duration.ofSeconds(left.plusNanos(999_999_999).toSeconds());
        String reason = failure.problem().reason() + "; after " + inVain + " calls in a row without success it is left"
                + " alone for another " + Words.of(seconds);
        return new AlloyFailure(new AlloyFailure.Problem(
                        failure.kind(), reason, failure.problem().status(), List.of(), Optional.of(seconds), false))
                .beforeSending();
    }
}

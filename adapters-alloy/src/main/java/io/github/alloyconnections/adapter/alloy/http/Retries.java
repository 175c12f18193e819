package io.github.alloyconnections.adapter.alloy.http;

import dev.failsafe.ExecutionContext;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import java.time.Duration;

/**
 * Tries a read again after it failed; not touched, and so not even loaded, while calls succeed.
 *
 * <p>Waiting for a rate limit is left to the {@link RateLimiter}, which the next try has to pass.
 */
final class Retries {

    private static final double JITTER = 0.2;
    private static final Duration AS_CONFIGURED = Duration.ofNanos(-1);

    private Retries() {}

    /** One try; told its number, the first of all being 1. */
    @FunctionalInterface
    interface Try<T> {
        T make(int number) throws InterruptedException;
    }

    /** Goes on after the first try, which took so long, has failed. */
    static <T> T after(AlloyFailure first, Duration took, Pacing pacing, Try<T> next) throws InterruptedException {
        Duration left = pacing.noNewTryAfter().minus(took);
        if (left.compareTo(pacing.firstPause()) <= 0) {
            throw first;
        }
        try {
            return Failsafe.with(Retries.<T>policy(pacing, left)).get(context -> {
                if (context.isFirstAttempt()) {
                    throw first;
                }
                return next.make(context.getAttemptCount() + 1);
            });
        } catch (FailsafeException e) {
            if (e.getCause() instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            throw e;
        }
    }

    private static <T> RetryPolicy<T> policy(Pacing pacing, Duration left) {
        return RetryPolicy.<T>builder()
                .handleIf(failure ->
                        failure instanceof AlloyFailure known && known.problem().passing())
                .withMaxAttempts(pacing.tries())
                .withBackoff(pacing.firstPause(), pacing.pauseAfter(pacing.tries() + 1))
                .withJitter(JITTER)
                .withMaxDuration(left)
                .withDelayFn(Retries::pause)
                .build();
    }

    private static <T> Duration pause(ExecutionContext<T> context) {
        Throwable last = context.getLastException();
        return last instanceof AlloyFailure failure && failure.holdsGate() ? Duration.ZERO : AS_CONFIGURED;
    }
}

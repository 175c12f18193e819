package io.github.alloyconnections.domain.port.driving;

import io.github.alloyconnections.domain.attempt.AttemptId;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** A return that is waited for and never comes; only the time passes. */
final class NobodyReturns implements CallbackReceiver {

    private final URI redirect;
    private final BlockingQueue<Return> never = new SynchronousQueue<>();

    NobodyReturns(URI redirect) {
        this.redirect = redirect;
    }

    @Override
    public URI redirectFor(AttemptId attempt) {
        return redirect;
    }

    @Override
    public Optional<Return> await(Duration atMost) {
        try {
            return Optional.ofNullable(never.poll(atMost.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Nothing was opened. */
    @Override
    public void close() {}
}

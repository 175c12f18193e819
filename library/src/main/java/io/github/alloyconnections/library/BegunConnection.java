package io.github.alloyconnections.library;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.ForgottenAttempt;
import io.github.alloyconnections.domain.attempt.OAuthUrl;
import io.github.alloyconnections.domain.attempt.Started;
import io.github.alloyconnections.domain.port.driving.ForConnecting;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A connection that was begun: to be consented to on a page, or there already. */
public final class BegunConnection {

    private static final Duration LOOK = Duration.ofMillis(250);

    private final ForConnecting connecting;
    private final Started started;

    BegunConnection(ForConnecting connecting, Started started) {
        this.connecting = connecting;
        this.started = started;
    }

    /** The attempt that looks for it; {@code recover} takes it up again, in another process too. */
    public String attempt() {
        return id().value();
    }

    /** The page where a person consents, a secret; empty if nobody need. */
    public Optional<URI> consentPage() {
        return started.match((attempt, url) -> Optional.of(url).map(OAuthUrl::reveal), made -> Optional.empty());
    }

    /** One step on: found, tested or pinned as far as it is time; how it stands then. */
    public Attempt look() {
        return AlloyException.telling(() -> connecting.advance(id())).attempt();
    }

    /**
     * Goes on until it has come to rest or so much time has passed; how it stands then.
     *
     * @return interrupted, it returns at once and stays so
     */
    public Attempt await(Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        Attempt attempt = look();
        while (!attempt.state().isSettled() && System.nanoTime() - deadline < 0 && paused()) {
            attempt = look();
        }
        return attempt;
    }

    /** Gives it up after a last look: nothing is pinned by it any more, and what was made all the same is told. */
    public ForgottenAttempt forget() {
        return AlloyException.telling(() -> connecting.forget(id()));
    }

    private static boolean paused() {
        try {
            Thread.sleep(LOOK.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private AttemptId id() {
        return started.attempt().id();
    }

    @Override
    public String toString() {
        return "BegunConnection[" + id() + "]";
    }
}

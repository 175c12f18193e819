package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.contract.ErrorCode;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.diagnosis.Advice;
import io.github.alloyconnections.domain.port.driving.ReturnListener;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;

/** Where the browser of a new attempt comes back to; opened only if somebody is sent away. */
final class Doorway implements AutoCloseable {

    private final Session session;
    private Optional<ReturnListener> open = Optional.empty();

    Doorway(Session session) {
        this.session = session;
    }

    /** Asked before anything is begun: a port that is taken must not leave an attempt behind. */
    URI redirectFor(AttemptId attempt) {
        ReturnListener listener = open.orElseGet(() -> listen(session));
        open = Optional.of(listener);
        return listener.redirectFor(attempt);
    }

    /** Whoever listens for this attempt. */
    ReturnListener listener(AttemptId attempt) {
        return open.orElseGet(() -> ReturnListener.never(ReturnAddresses.ofProject(session.settings(), attempt)));
    }

    private static ReturnListener listen(Session session) {
        Optional<URI> fixed = session.settings().redirectUri();
        try {
            return session.doors().browser().listen(fixed);
        } catch (UncheckedIOException e) {
            throw CommandFailure.of(
                    ErrorCode.PORT_IN_USE,
                    "OAUTH_REDIRECT_URI names an address where something else listens: " + e.getMessage()
                            + "; nothing was begun",
                    new Advice(
                            "OAUTH_REDIRECT_URI= " + session.again("connect"),
                            "comes back to a free port, if your .env does not name one"),
                    new Advice(session.again("connect --new --no-input"), "leaves the return to what listens there"));
        }
    }

    @Override
    public void close() {
        open.ifPresent(ReturnListener::close);
    }
}

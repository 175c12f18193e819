package io.github.alloyconnections.domain.failure;

import io.github.alloyconnections.domain.attempt.AttemptId;

/** A connection was asked for and may have been made, although no answer came that says so: look before it is repeated. */
public final class LostBeginningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final AttemptId attempt;

    public LostBeginningException(AttemptId attempt, RemoteServiceException cause) {
        super(cause.getMessage(), cause);
        this.attempt = attempt;
    }

    /** The attempt that looks for it. */
    public AttemptId attempt() {
        return attempt;
    }
}

package io.github.alloyconnections.domain.failure;

import io.github.alloyconnections.domain.attempt.AttemptId;

/** A connection was asked for and may have been made, although no answer came that says so: look before it is repeated. */
public final class LostBeginningException extends RefusalException {

    private static final long serialVersionUID = 1L;

    private final AttemptId attempt;

    public LostBeginningException(AttemptId attempt, RemoteServiceException cause) {
        super(String.valueOf(cause.getMessage()), cause);
        this.attempt = attempt;
    }

    /** The attempt that looks for it. */
    public AttemptId attempt() {
        return attempt;
    }

    @Override
    public Failure explained(CallerWords words) {
        return failure(
                ErrorCode.OUTCOME_UNKNOWN,
                "; it was sent once, and the connection may have been made: look before you repeat it",
                words.looking(attempt));
    }
}

package io.github.alloyconnections.domain.failure;

import java.time.Duration;
import java.util.Optional;

/** A call to Alloy failed; the message tells what was tried and why it failed, without any secret. */
public final class RemoteServiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, as far as the caller's next step depends on it. */
    public enum Kind {
        /** No API key is set: no call was made. */
        KEY_MISSING,
        /** Alloy answered that the API key is not valid. */
        KEY_REFUSED,
        /** The API key is valid and may not do this. */
        KEY_FORBIDDEN,
        /** Too many calls; {@link #retryAfter()} may tell for how long. */
        RATE_LIMITED,
        /** Outage, time-out, connection refused or cut. */
        UNAVAILABLE,
        /** An answer came and makes no sense. */
        UNREADABLE,
        /** Alloy refused what was sent: a setting or argument is wrong. */
        REFUSED_INPUT,
        /** Alloy knows no such thing. */
        NOT_FOUND,
        /**
         * What answers is not Alloy's API, or not in this version, or no connection to it may be made: a setting is
         * wrong, or a proxy stands in between.
         */
        WRONG_ADDRESS,
        /** The wait for an answer was interrupted from this side. */
        INTERRUPTED
    }

    private final Kind kind;
    private final transient Optional<Duration> retryAfter;

    public RemoteServiceException(Kind kind, String message) {
        this(kind, message, Optional.empty());
    }

    public RemoteServiceException(Kind kind, String message, Optional<Duration> retryAfter) {
        super(message);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }

    /** Whether time mends it, in contrast to a wrong key or setting. */
    public boolean passes() {
        return switch (kind) {
            case RATE_LIMITED, UNAVAILABLE, UNREADABLE -> true;
            case KEY_MISSING, KEY_REFUSED, KEY_FORBIDDEN, REFUSED_INPUT, NOT_FOUND, WRONG_ADDRESS, INTERRUPTED -> false;
        };
    }

    /** How long Alloy asked to wait. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}

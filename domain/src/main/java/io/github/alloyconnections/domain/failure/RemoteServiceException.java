package io.github.alloyconnections.domain.failure;

import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A call to Alloy failed; the message tells what was tried and why it failed, without any secret. */
public final class RemoteServiceException extends RefusalException {

    private static final long serialVersionUID = 1L;

    private static final String NO_KEY =
            "; alloy-connections setup asks for it, tries it and writes it down, or put the line"
                    + " ALLOY_API_KEY=YOUR_KEY into .env, or export it; Alloy's dashboard"
                    + " shows your keys (https://app.runalloy.com, under Settings, API keys)";

    private static final NextStep WITHOUT_A_KEY =
            NextStep.run(CommandName.WHICH.with("--sandbox"), "tries everything without a key");

    private static final NextStep WHICH_KEY =
            NextStep.run(CommandName.STATUS, "shows which key is used and where it comes from");

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

    @Override
    public Failure explained(CallerWords words) {
        return switch (kind) {
            case KEY_MISSING ->
                failure(
                        ErrorCode.KEY_MISSING,
                        NO_KEY,
                        NextStep.run(CommandName.SETUP, "asks for the key, tries it, and chooses a connection"),
                        NextStep.run(CommandName.STATUS, "shows where each setting comes from"),
                        WITHOUT_A_KEY);
            case KEY_REFUSED -> failure(ErrorCode.KEY_REFUSED, WHICH_KEY, WITHOUT_A_KEY);
            case KEY_FORBIDDEN -> failure(ErrorCode.KEY_FORBIDDEN, WHICH_KEY, WITHOUT_A_KEY);
            case RATE_LIMITED -> rateLimited();
            case UNAVAILABLE -> failure(ErrorCode.UPSTREAM_UNAVAILABLE, Failure.DOCTOR);
            case UNREADABLE -> failure(ErrorCode.UPSTREAM_UNREADABLE, Failure.DOCTOR);
            case REFUSED_INPUT ->
                failure(
                        ErrorCode.UPSTREAM_REFUSED,
                        NextStep.run(CommandName.STATUS, "shows the user id, connector and URL that were sent"));
            case NOT_FOUND -> failure(ErrorCode.UPSTREAM_NOT_FOUND, Failure.DOCTOR);
            case WRONG_ADDRESS ->
                failure(
                        ErrorCode.WRONG_ADDRESS,
                        NextStep.run(CommandName.STATUS, "shows base URL, version and proxy, and where each is set"),
                        Failure.DOCTOR);
            case INTERRUPTED -> failure(ErrorCode.INTERRUPTED);
        };
    }

    private Failure rateLimited() {
        String why = retryAfter
                .map(wait -> "not before " + Math.max(1, wait.toSeconds()) + " s from now")
                .orElse("in about a minute");
        return new Failure(
                ErrorCode.RATE_LIMITED, String.valueOf(getMessage()), List.of(NextStep.again(why)), retryAfter);
    }
}

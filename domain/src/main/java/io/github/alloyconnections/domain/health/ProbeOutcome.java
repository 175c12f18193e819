package io.github.alloyconnections.domain.health;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What one read-only call through a connection brought back, in one owner's context; not yet a verdict.
 *
 * <p>Every outcome names the call it speaks of, so that the proof can.
 */
public sealed interface ProbeOutcome {

    /** The call that was made, such as {@code post-search}; a hyphen if none could be. */
    String call();

    /** A recognised answer without an inner error. */
    record Answered(String call, OptionalInt count) implements ProbeOutcome {}

    /** The provider answered through Alloy, with an error of its own inside. */
    record ProviderError(String call, String code, String message) implements ProbeOutcome {}

    /** Alloy itself answered 401 or 403 to the call. */
    record AccessDenied(String call, int status, String message) implements ProbeOutcome {}

    /** Alloy finds no such credential in this context. */
    record CredentialNotFound(String call, String message) implements ProbeOutcome {}

    /** There is no read-only call for this connector, or Alloy does not know the one that was named. */
    record NotProbeable(String call, String message) implements ProbeOutcome {}

    /**
     * Nothing was learned: rate limit, outage, time-out, unreadable answer, or a refusal that is not about the
     * connection.
     */
    record Inconclusive(String call, Cause cause, String message, Optional<Duration> retryAfter)
            implements ProbeOutcome {}

    /** Why nothing was learned. */
    enum Cause {
        RATE_LIMITED,
        UNAVAILABLE,
        UNREADABLE,
        /** What answered is neither Alloy nor the provider: a firewall's page, say. */
        NOT_ALLOY,
        REFUSED,
        /** A decision is made again from what was kept of it, and this was never asked. */
        NOT_RECORDED
    }

    /** One function for each outcome. */
    record Cases<T>(
            Function<Answered, T> answered,
            Function<ProviderError, T> providerError,
            Function<AccessDenied, T> accessDenied,
            Function<CredentialNotFound, T> credentialNotFound,
            Function<NotProbeable, T> notProbeable,
            Function<Inconclusive, T> inconclusive) {}

    /** Handles each outcome. */
    default <T> T match(Cases<T> cases) {
        if (this instanceof Answered outcome) {
            return cases.answered().apply(outcome);
        } else if (this instanceof ProviderError outcome) {
            return cases.providerError().apply(outcome);
        } else if (this instanceof AccessDenied outcome) {
            return cases.accessDenied().apply(outcome);
        } else if (this instanceof CredentialNotFound outcome) {
            return cases.credentialNotFound().apply(outcome);
        } else if (this instanceof NotProbeable outcome) {
            return cases.notProbeable().apply(outcome);
        }
        return cases.inconclusive().apply((Inconclusive) this);
    }
}

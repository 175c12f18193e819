package io.github.alloyconnections.domain.health;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one read-only call through a connection brought back, in one owner's context; not yet a verdict.
 *
 * <p>Every outcome names the call it speaks of, so that the proof can.
 */
public sealed interface ProbeOutcome {

    /** The call that was made, such as {@code post-search}; a hyphen if none could be. */
    String call();

    /**
     * A recognised answer without an inner error.
     *
     * @param count how many items it brought; empty if it is no list
     * @param next what is to be done although it works, such as sharing something with the integration
     */
    record Answered(String call, OptionalInt count, Optional<String> next) implements ProbeOutcome {

        /** Where nothing is left to be done. */
        public Answered(String call, OptionalInt count) {
            this(call, count, Optional.empty());
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.answered(this);
        }
    }

    /** The provider answered through Alloy, with an error of its own inside. */
    record ProviderError(String call, String code, String message) implements ProbeOutcome {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.providerError(this);
        }
    }

    /** Alloy itself answered 401 or 403 to the call. */
    record AccessDenied(String call, int status, String message) implements ProbeOutcome {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.accessDenied(this);
        }
    }

    /** Alloy finds no such credential in this context. */
    record CredentialNotFound(String call, String message) implements ProbeOutcome {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.credentialNotFound(this);
        }
    }

    /** There is no read-only call for this connector, or Alloy does not know the one that was named. */
    record NotProbeable(String call, String message) implements ProbeOutcome {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.notProbeable(this);
        }
    }

    /**
     * Nothing was learned: rate limit, outage, time-out, unreadable answer, or a refusal that is not about the
     * connection.
     */
    record Inconclusive(String call, Cause cause, String message, Optional<Duration> retryAfter)
            implements ProbeOutcome {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.inconclusive(this);
        }
    }

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

    /** What there is to do with each outcome. */
    interface Visitor<T> {

        T answered(Answered answered);

        T providerError(ProviderError error);

        T accessDenied(AccessDenied denied);

        T credentialNotFound(CredentialNotFound missing);

        T notProbeable(NotProbeable unprobed);

        T inconclusive(Inconclusive open);
    }

    /** Hands it over as what it is. */
    <T> T accept(Visitor<T> visitor);
}

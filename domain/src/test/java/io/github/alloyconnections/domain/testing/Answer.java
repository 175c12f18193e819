package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.health.ProbeOutcome;
import io.github.alloyconnections.domain.health.ProbeOutcome.Cause;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** What comes back from a probe, whichever call it makes; the names are those of the verdict table. */
@FunctionalInterface
public interface Answer {

    ProbeOutcome to(String call);

    static Answer works() {
        return call -> new ProbeOutcome.Answered(call, OptionalInt.empty());
    }

    static Answer worksWith(int items) {
        return call -> new ProbeOutcome.Answered(call, OptionalInt.of(items));
    }

    /** It works, finds nothing, and says what to do about that. */
    static Answer worksWithNothing(String next) {
        return call -> new ProbeOutcome.Answered(call, OptionalInt.of(0), Optional.of(next));
    }

    /** An error of the provider's own, inside an answer of Alloy's. */
    static Answer providerError(String code) {
        return providerError(code, "");
    }

    static Answer providerError(String code, String message) {
        return call -> new ProbeOutcome.ProviderError(call, code, message);
    }

    /** A permission is missing: the state LIMITED. */
    static Answer limited() {
        return providerError("restricted_resource", "Insufficient permissions for this endpoint");
    }

    /** The provider takes its token no longer: the state NEEDS_RECONNECT. */
    static Answer revoked() {
        return providerError("unauthorized", "API token is invalid");
    }

    /** Alloy itself answers 401 or 403. */
    static Answer denied(int status) {
        return call -> new ProbeOutcome.AccessDenied(call, status, "Unauthorized");
    }

    static Answer notFound() {
        return call -> new ProbeOutcome.CredentialNotFound(call, "Credential not found");
    }

    static Answer notProbeable() {
        return call -> new ProbeOutcome.NotProbeable("-", "no read-only call is known");
    }

    static Answer rateLimited(Duration retryAfter) {
        return call -> new ProbeOutcome.Inconclusive(
                call, Cause.RATE_LIMITED, "too many calls; try again in " + retryAfter, Optional.of(retryAfter));
    }

    static Answer unavailable() {
        return inconclusive(Cause.UNAVAILABLE, "Alloy answered 503");
    }

    static Answer unreadable() {
        return inconclusive(Cause.UNREADABLE, "the answer is not JSON");
    }

    static Answer inconclusive(Cause cause, String message) {
        return call -> new ProbeOutcome.Inconclusive(call, cause, message, Optional.empty());
    }
}

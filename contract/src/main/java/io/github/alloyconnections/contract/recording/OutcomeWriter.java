package io.github.alloyconnections.contract.recording;

import io.github.alloyconnections.contract.recording.RecordedAnswers.OutcomeJson;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The published form of each outcome of a probe. */
final class OutcomeWriter implements ProbeOutcome.Visitor<OutcomeJson> {
    @Override
    public OutcomeJson answered(ProbeOutcome.Answered it) {
        return plain(
                OutcomeKind.ANSWERED,
                it,
                number(it.count()),
                null,
                null,
                it.next().orElse(null));
    }

    @Override
    public OutcomeJson providerError(ProbeOutcome.ProviderError it) {
        return plain(OutcomeKind.PROVIDER_ERROR, it, null, it.code(), null, it.message());
    }

    @Override
    public OutcomeJson accessDenied(ProbeOutcome.AccessDenied it) {
        return plain(OutcomeKind.ACCESS_DENIED, it, null, null, it.status(), it.message());
    }

    @Override
    public OutcomeJson credentialNotFound(ProbeOutcome.CredentialNotFound it) {
        return plain(OutcomeKind.CREDENTIAL_NOT_FOUND, it, null, null, null, it.message());
    }

    @Override
    public OutcomeJson notProbeable(ProbeOutcome.NotProbeable it) {
        return plain(OutcomeKind.NOT_PROBEABLE, it, null, null, null, it.message());
    }

    @Override
    public OutcomeJson inconclusive(ProbeOutcome.Inconclusive it) {
        return new OutcomeJson(
                OutcomeKind.INCONCLUSIVE.name(),
                it.call(),
                null,
                null,
                null,
                it.cause().name(),
                it.message(),
                it.retryAfter().map(Duration::toString).orElse(null));
    }

    private static OutcomeJson plain(
            OutcomeKind kind,
            ProbeOutcome outcome,
            @Nullable Integer count,
            @Nullable String code,
            @Nullable Integer status,
            @Nullable String message) {
        return new OutcomeJson(kind.name(), outcome.call(), count, code, status, null, message, null);
    }

    private static @Nullable Integer number(OptionalInt count) {
        return count.isPresent() ? count.getAsInt() : null;
    }
}

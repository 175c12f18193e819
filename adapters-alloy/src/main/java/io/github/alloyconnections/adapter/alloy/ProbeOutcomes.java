package io.github.alloyconnections.adapter.alloy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.adapter.alloy.http.AlloyCalls;
import io.github.alloyconnections.adapter.alloy.http.ExecuteAnswer;
import io.github.alloyconnections.adapter.alloy.provider.ProbeCall;
import io.github.alloyconnections.adapter.alloy.wire.AlloyError;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure.Problem;
import io.github.alloyconnections.adapter.alloy.wire.ErrorWords;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import io.github.alloyconnections.domain.health.ProbeOutcome.Cause;
import java.util.List;
import java.util.Optional;

/** Says what an answer, or the lack of one, showed of a connection. */
final class ProbeOutcomes {

    private static final int LONGEST_MESSAGE = 300;

    private final AlloyCalls calls;

    ProbeOutcomes(AlloyCalls calls) {
        this.calls = calls;
    }

    /** Alloy answered with success; the provider may not have. */
    ProbeOutcome of(ProbeCall probe, JsonNode whole) {
        ExecuteAnswer answer = ExecuteAnswer.of(whole);
        if (answer.failure().isPresent()) {
            return failedInside(probe.name(), answer.failure().get());
        }
        if (!probe.recognition().recognises(answer.payload())) {
            String message = "Alloy answered, but not with what " + probe.name() + " brings"
                    + probe.recognition()
                            .missing(answer.payload())
                            .map(place -> " at " + place)
                            .orElse("");
            return new ProbeOutcome.Inconclusive(probe.name(), Cause.UNREADABLE, message, Optional.empty());
        }
        return new ProbeOutcome.Answered(probe.name(), answer.count(), probe.next(answer.count()));
    }

    private ProbeOutcome failedInside(String call, AlloyError error) {
        String message = error.said();
        Optional<ProbeOutcome> known = byWords(call, error.texts(), message);
        return known.orElseGet(() -> new ProbeOutcome.ProviderError(
                call, calls.plain(error.name(), AlloyError.LONGEST_CODE), shown(message)));
    }

    /** The call failed on its way, or Alloy refused it. */
    ProbeOutcome of(String call, AlloyFailure failure) {
        Problem problem = failure.problem();
        // What an overloaded or broken Alloy says is not to be believed.
        boolean refused =
                problem.status() >= 400 && problem.kind() != Kind.RATE_LIMITED && problem.kind() != Kind.UNAVAILABLE;
        Optional<ProbeOutcome> known = refused ? byWords(call, problem.texts(), problem.reason()) : Optional.empty();
        return known.orElseGet(() -> byKind(call, problem));
    }

    /** A call without the connection failed, and so tells nothing of it. */
    ProbeOutcome beforeTrying(String call, AlloyFailure failure) {
        ProbeOutcome outcome = of(call, failure);
        return outcome instanceof ProbeOutcome.AccessDenied
                ? inconclusive(call, Cause.REFUSED, failure.problem())
                : outcome;
    }

    private ProbeOutcome byKind(String call, Problem problem) {
        String message = shown(problem.reason());
        return switch (problem.kind()) {
            case KEY_REFUSED, KEY_FORBIDDEN ->
                isSaidInJson(problem)
                        ? new ProbeOutcome.AccessDenied(call, problem.status(), message)
                        : inconclusive(call, Cause.NOT_ALLOY, problem);
            case WRONG_ADDRESS -> inconclusive(call, Cause.NOT_ALLOY, problem);
            case RATE_LIMITED -> inconclusive(call, Cause.RATE_LIMITED, problem);
            case UNAVAILABLE -> inconclusive(call, Cause.UNAVAILABLE, problem);
            case UNREADABLE -> inconclusive(call, Cause.UNREADABLE, problem);
            default -> inconclusive(call, Cause.REFUSED, problem);
        };
    }

    /** Whoever stands in between refuses with a page, an empty body or words of its own; that tells nothing. */
    private static boolean isSaidInJson(Problem problem) {
        return !problem.texts().isEmpty();
    }

    private ProbeOutcome inconclusive(String call, Cause cause, Problem problem) {
        return new ProbeOutcome.Inconclusive(call, cause, shown(problem.reason()), problem.retryAfter());
    }

    /** Whom the words are about decides, whichever status or envelope they came with. */
    private Optional<ProbeOutcome> byWords(String call, List<String> texts, String message) {
        if (ErrorWords.aboutCredential(texts)) {
            return Optional.of(new ProbeOutcome.CredentialNotFound(call, shown(message)));
        }
        return ErrorWords.aboutAction(texts)
                ? Optional.of(new ProbeOutcome.NotProbeable(call, shown(message)))
                : Optional.empty();
    }

    private String shown(String text) {
        return calls.plain(text, LONGEST_MESSAGE);
    }
}

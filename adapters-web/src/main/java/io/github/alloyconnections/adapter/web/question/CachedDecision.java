package io.github.alloyconnections.adapter.web.question;

import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.Survey;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** How a page's question ended; a failure is an answer here, so that it can be kept for as long as one. */
public sealed interface CachedDecision {

    /** It was decided. */
    record Decided(Survey survey) implements CachedDecision {}

    /** Nothing could be decided; {@code met} is when, by the ticker. */
    record Failed(Failure failure, long met) implements CachedDecision {}

    /** The same, as it is at this reading of the ticker: a pause that Alloy has asked for grows shorter. */
    default CachedDecision at(long now) {
        if (this instanceof Failed failed) {
            Failure met = failed.failure();
            Optional<Duration> left = met.retryAfter()
                    .map(wait -> wait.minusNanos(now - failed.met()))
                    .filter(wait -> !wait.isNegative());
            return new Failed(new Failure(met.code(), met.message(), met.next(), left), now);
        }
        return this;
    }

    /** Whether something could not be told that may be told soon. */
    default boolean isUnsure() {
        return match(decision -> decision.unknown() > 0 || decision.outcome() == Outcome.CANNOT_TELL, failure -> true);
    }

    /** Handles both, where the whole list is wanted. */
    default <T> T surveyed(Function<Survey, T> decided, Function<Failure, T> failed) {
        return this instanceof Decided look ? decided.apply(look.survey()) : failed.apply(((Failed) this).failure());
    }

    /** Handles both. */
    default <T> T match(Function<Decision, T> decided, Function<Failure, T> failed) {
        return this instanceof Decided look
                ? decided.apply(look.survey().decision())
                : failed.apply(((Failed) this).failure());
    }
}

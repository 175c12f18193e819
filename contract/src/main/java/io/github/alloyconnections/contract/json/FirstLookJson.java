package io.github.alloyconnections.contract.json;

import io.github.alloyconnections.domain.attempt.FirstLook;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why nothing new was begun: {@code {attempt:null, url:null, chosen, reason, open, next}}.
 *
 * @param attempt always null, so that it can be told from {@link StartedJson}
 * @param url always null
 * @param chosen the id of what works already; null if that could not be told
 * @param reason why that one, or why it could not be told
 * @param open the ids of attempts that may still bring a connection
 */
public record FirstLookJson(
        @Nullable String attempt,
        @Nullable String url,
        @Nullable String chosen,
        String reason,
        List<String> open,
        List<NextStepJson> next) {

    /** The published form of a look that found something, with what can be done about it. */
    public static FirstLookJson of(FirstLook look, List<NextStep> next) {
        return new FirstLookJson(
                null,
                null,
                look.decision().chosen().map(entry -> entry.id().value()).orElse(null),
                look.decision().reason(),
                look.open().stream().map(attempt -> attempt.id().value()).toList(),
                next.stream().map(NextStepJson::of).toList());
    }
}

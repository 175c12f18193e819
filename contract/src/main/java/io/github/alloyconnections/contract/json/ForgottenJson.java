package io.github.alloyconnections.contract.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.github.alloyconnections.contract.json.AttemptJson.FoundJson;
import io.github.alloyconnections.contract.words.ForgottenWords;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.ForgottenAttempt;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that was given up: {@code {attempt, state, connector, userId, startedAt, connection|null, appeared, reason,
 * trouble?, next}}.
 *
 * @param state as it was then
 * @param connection the one that it had found, which is there as before
 * @param appeared what the last look showed that was not there before the attempt
 * @param trouble why there was no last look, though there should have been
 */
public record ForgottenJson(
        String attempt,
        String state,
        String connector,
        String userId,
        String startedAt,
        @Nullable FoundJson connection,
        List<FoundJson> appeared,
        String reason,
        @JsonInclude(Include.NON_NULL) @Nullable String trouble,
        List<NextStepJson> next) {

    /** Several of them: {@code {forgotten, count}}. */
    public record AllJson(List<ForgottenJson> forgotten, int count) {

        /** The published form of these. */
        public static AllJson of(List<ForgottenJson> forgotten) {
            return new AllJson(forgotten, forgotten.size());
        }
    }

    /** The published form of an attempt that was given up. */
    public static ForgottenJson of(ForgottenAttempt forgotten) {
        return of(forgotten, ForgottenWords.next(forgotten));
    }

    /** The same with the next steps as this driver says them. */
    public static ForgottenJson of(ForgottenAttempt forgotten, List<NextStep> next) {
        Attempt attempt = forgotten.attempt();
        return new ForgottenJson(
                attempt.id().value(),
                attempt.stage().word(),
                attempt.connector().value(),
                attempt.user().value(),
                attempt.startedAt().toString(),
                forgotten.found().map(FoundJson::of).orElse(null),
                forgotten.appeared().stream().map(FoundJson::of).toList(),
                ForgottenWords.reason(forgotten),
                forgotten.unseen().orElse(null),
                next.stream().map(NextStepJson::of).toList());
    }
}

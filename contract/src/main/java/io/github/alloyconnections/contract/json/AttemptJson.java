package io.github.alloyconnections.contract.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.github.alloyconnections.contract.words.AttemptWords;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptProgress;
import io.github.alloyconnections.domain.attempt.FoundConnection;
import io.github.alloyconnections.domain.step.NextStep;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of the connect flow: {@code {attempt, state, settled, connector, userId, startedAt, returnedAt|null, expiresAt,
 * connection|null, candidates, health?, change?, reason|null, trouble?, next}}.
 *
 * @param attempt its id
 * @param state {@code open}, {@code looking}, {@code found}, {@code tested}, {@code pinned}, {@code ambiguous},
 *     {@code not-visible}, {@code refused} or {@code expired}
 * @param settled whether it goes no further by itself
 * @param connection the one that is the attempt's
 * @param candidates those among which a person must choose
 * @param trouble why the latest step learned nothing; the attempt goes on
 */
public record AttemptJson(
        String attempt,
        String state,
        boolean settled,
        String connector,
        String userId,
        String startedAt,
        @Nullable String returnedAt,
        String expiresAt,
        @Nullable FoundJson connection,
        List<FoundJson> candidates,
        @JsonInclude(Include.NON_NULL) @Nullable HealthJson health,
        @JsonInclude(Include.NON_NULL) PinJson.@Nullable ChangeJson change,
        @Nullable String reason,
        @JsonInclude(Include.NON_NULL) @Nullable String trouble,
        List<NextStepJson> next) {

    /** A connection that the attempt made, or may have made: {@code {id, name|null, createdAt, renewed}}. */
    public record FoundJson(String id, @Nullable String name, String createdAt, boolean renewed) {

        /** The published form of a connection found. */
        public static FoundJson of(FoundConnection found) {
            return new FoundJson(
                    found.id().value(),
                    found.name().orElse(null),
                    found.createdAt().toString(),
                    found.renewed());
        }
    }

    /** The published form of an attempt. */
    public static AttemptJson of(Attempt attempt) {
        return of(AttemptProgress.of(attempt));
    }

    /** The published form of an attempt after a step. */
    public static AttemptJson of(AttemptProgress progress) {
        return of(progress, AttemptWords.next(progress.attempt()));
    }

    /** The same with the next steps as this driver says them. */
    public static AttemptJson of(AttemptProgress progress, List<NextStep> next) {
        Attempt attempt = progress.attempt();
        return new AttemptJson(
                attempt.id().value(),
                attempt.stage().word(),
                attempt.state().isSettled(),
                attempt.connector().value(),
                attempt.user().value(),
                attempt.startedAt().toString(),
                attempt.moments().returnedAt().map(Instant::toString).orElse(null),
                attempt.expiresAt().toString(),
                attempt.state().claimed().map(FoundJson::of).orElse(null),
                attempt.state().candidates().stream().map(FoundJson::of).toList(),
                attempt.state().probed().map(HealthJson::of).orElse(null),
                progress.change().map(PinJson.ChangeJson::of).orElse(null),
                AttemptWords.reason(attempt).orElse(null),
                progress.trouble().orElse(null),
                next.stream().map(NextStepJson::of).toList());
    }

    /** What to do next, as every driver says it. */
    public static List<NextStep> next(Attempt attempt) {
        return AttemptWords.next(attempt);
    }
}

package io.github.alloyconnections.contract.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.selection.Ladder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a probe showed: {@code {state, proof, reason?, count?, latencyMs, checkedAt, next?, ladder?, owner?, stateThere?}}. */
@JsonInclude(Include.NON_NULL)
public record HealthJson(
        String state,
        String proof,
        @Nullable String reason,
        @Nullable Integer count,
        long latencyMs,
        String checkedAt,
        @Nullable String next,
        @Nullable List<RungJson> ladder,
        @Nullable OwnerJson owner,
        @Nullable String stateThere) {

    /** One step of what is shown: {@code {step, shown: true|false|null, by}}. */
    public record RungJson(
            String step,
            @JsonInclude(Include.ALWAYS) @Nullable Boolean shown,
            String by) {

        static RungJson of(Ladder.Rung rung) {
            return new RungJson(rung.step().words(), rung.shown().orElse(null), rung.by());
        }
    }

    /** The published form of a health. */
    public static HealthJson of(Health health) {
        return of(health, (List<RungJson>) null);
    }

    /** The same, with each step that it shows. */
    static HealthJson of(Health health, Ladder ladder) {
        return of(health, ladder.rungs().stream().map(RungJson::of).toList());
    }

    private static HealthJson of(Health health, @Nullable List<RungJson> ladder) {
        return new HealthJson(
                health.state().name(),
                health.proof(),
                health.reason().orElse(null),
                health.count().isPresent() ? health.count().getAsInt() : null,
                health.latency().toMillis(),
                health.checkedAt().toString(),
                health.next().orElse(null),
                ladder,
                health.belongs().map(whose -> OwnerJson.of(whose.owner())).orElse(null),
                health.belongs().map(whose -> whose.state().name()).orElse(null));
    }
}

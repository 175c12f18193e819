package io.github.alloyconnections.contract.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.github.alloyconnections.domain.health.Health;
import org.jspecify.annotations.Nullable;

/** What a probe showed: {@code {state, proof, reason?, count?, latencyMs, checkedAt, next?}}. */
@JsonInclude(Include.NON_NULL)
public record HealthJson(
        String state,
        String proof,
        @Nullable String reason,
        @Nullable Integer count,
        long latencyMs,
        String checkedAt,
        @Nullable String next) {

    /** The published form of a health. */
    public static HealthJson of(Health health) {
        return new HealthJson(
                health.state().name(),
                health.proof(),
                health.reason().orElse(null),
                health.count().isPresent() ? health.count().getAsInt() : null,
                health.latency().toMillis(),
                health.checkedAt().toString(),
                health.next().orElse(null));
    }
}

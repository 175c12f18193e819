package io.github.alloyconnections.contract.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.github.alloyconnections.contract.json.DecisionJson.ElsewhereJson;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What probing several connections showed: {@code {results, working, unknown, elsewhere?}}; {@code working} counts the usable
 * ones, {@code unknown} those that could not be judged, entries that were not reached included.
 */
public record VerifyJson(
        List<ConnectionJson> results,
        int working,
        int unknown,
        @JsonInclude(Include.NON_NULL) @Nullable ElsewhereJson elsewhere) {

    /** The published form of probed connections. */
    public static VerifyJson of(ConnectionOverview overview) {
        return new VerifyJson(
                overview.entries().stream().map(ConnectionJson::tried).toList(),
                count(overview, HealthState::isUsable),
                count(overview, HealthState::isOpen),
                overview.elsewhere().map(ElsewhereJson::of).orElse(null));
    }

    private static int count(ConnectionOverview overview, Predicate<HealthState> wanted) {
        return (int) overview.entries().stream()
                .map(VerifyJson::stateOf)
                .filter(wanted)
                .count();
    }

    private static HealthState stateOf(ConnectionEntry entry) {
        return entry.health().map(health -> health.state()).orElse(HealthState.UNKNOWN);
    }
}

package io.github.alloyconnections.contract.json;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.twins.PrunePlan;
import io.github.alloyconnections.domain.twins.PruneResult;
import io.github.alloyconnections.domain.twins.PruneStop;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What pruning would do, or did: {@code {kind, connector, owner, only|null, byName, plannedAt, keep, delete, notices, deleted,
 * stopped|null, journal|null}}.
 *
 * @param kind tells a file that holds a plan from any other
 * @param only the one connection that the plan is about; null for all twins
 * @param deleted ids, in the order in which they went
 * @param stopped why it ended before the plan's end
 */
public record PlanJson(
        String kind,
        String connector,
        OwnerJson owner,
        @Nullable String only,
        boolean byName,
        String plannedAt,
        List<StepJson> keep,
        List<StepJson> delete,
        List<String> notices,
        List<String> deleted,
        @Nullable String stopped,
        @Nullable String journal) {

    /** The {@code kind} of every plan. */
    public static final String KIND = "alloy-connections/prune-plan";

    /** What becomes of a connection, and why: {@code {connection, reason}}. */
    public record StepJson(ConnectionJson connection, String reason) {}

    /** The published form of a plan that was not carried out. */
    public static PlanJson of(PrunePlan plan) {
        return of(PruneResult.planned(plan));
    }

    /** The published form of what pruning did. */
    public static PlanJson of(PruneResult result) {
        PrunePlan plan = result.plan();
        return new PlanJson(
                KIND,
                plan.connector().value(),
                OwnerJson.of(plan.owner()),
                plan.only().map(ConnectionId::value).orElse(null),
                plan.byName(),
                plan.plannedAt().toString(),
                plan.keep().stream()
                        .map(kept -> new StepJson(ConnectionJson.of(kept.entry()), kept.reason()))
                        .toList(),
                plan.delete().stream()
                        .map(doomed -> new StepJson(ConnectionJson.of(doomed.entry()), doomed.reason()))
                        .toList(),
                plan.notices(),
                result.deleted().stream().map(ConnectionId::value).toList(),
                result.stopped().map(PruneStop::reason).orElse(null),
                result.journal().orElse(null));
    }
}

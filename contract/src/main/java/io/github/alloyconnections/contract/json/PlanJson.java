package io.github.alloyconnections.contract.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.selection.Retirement;
import io.github.alloyconnections.domain.twins.PrunePlan;
import io.github.alloyconnections.domain.twins.PruneResult;
import io.github.alloyconnections.domain.twins.PruneStop;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What pruning would do, or did: {@code {kind, connector, owner, only|null, byName, plannedAt, keep, delete, notices, deleted,
 * stopped|null, journal|null, retired?}}.
 *
 * @param kind tells a file that holds a plan from any other
 * @param only the one connection that the plan is about; null for all twins
 * @param deleted ids, in the order in which they went
 * @param retired what was taken out of every choice in place of being deleted; missing unless that was asked for
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
        @Nullable String journal,
        @JsonInclude(Include.NON_NULL) @Nullable List<RetirementJson> retired) {

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
        return of(result, null);
    }

    /** The published form of a plan whose connections were retired, as far as they could be. */
    public static PlanJson retiring(PrunePlan plan, List<Retirement> retired, Optional<PruneStop> stopped) {
        return of(
                new PruneResult(plan, List.of(), stopped, Optional.empty()),
                retired.stream().map(RetirementJson::of).toList());
    }

    private static PlanJson of(PruneResult result, @Nullable List<RetirementJson> retired) {
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
                result.journal().orElse(null),
                retired);
    }
}

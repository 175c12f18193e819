package io.github.alloyconnections.adapter.mcp.tool;

import io.github.alloyconnections.adapter.mcp.call.Effects;
import io.github.alloyconnections.adapter.mcp.call.FailedCall;
import io.github.alloyconnections.adapter.mcp.call.OneLine;
import io.github.alloyconnections.adapter.mcp.call.Parameter;
import io.github.alloyconnections.adapter.mcp.call.Tool;
import io.github.alloyconnections.adapter.mcp.call.ToolAnswer;
import io.github.alloyconnections.adapter.mcp.call.ToolCall;
import io.github.alloyconnections.contract.json.PlanJson;
import io.github.alloyconnections.contract.json.TwinsJson;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.port.driving.ForTidyingUp;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.domain.twins.PrunePlan;
import io.github.alloyconnections.domain.twins.TwinGroup;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Connections made again and again, and what could go; nothing here deletes. */
final class Tidying {

    private static final int MOST_TOLD = 5;

    private Tidying() {}

    static Tool twins() {
        return new Tool(
                "find_twins",
                "Which connections were made again and again?",
                "Groups connections that lead to the same account, or seem to, with the evidence.",
                List.of(ToolCall.OF_CONNECTOR),
                "Twins",
                Effects.none(),
                call -> {
                    List<TwinGroup> groups = call.core().tidying().twins(call.connector());
                    return new ToolAnswer(TwinsJson.of(groups), told(groups));
                });
    }

    private static String told(List<TwinGroup> groups) {
        return groups.isEmpty()
                ? "no twins"
                : groups.stream()
                        .limit(MOST_TOLD)
                        .map(group -> group.connections().size() + " of " + group.connector() + ": "
                                + OneLine.of(group.evidence(), 300))
                        .collect(Collectors.joining("\n"));
    }

    static Tool plan() {
        return new Tool(
                "plan_prune",
                "What could be deleted, and why?",
                "Plans which twins could be deleted and which must stay, each with its reason. Deletes nothing, and no"
                        + " tool here does: a person runs alloy-connections prune.",
                List.of(
                        ToolCall.OF_CONNECTOR,
                        Parameter.flag("byName", "count as twins what only the name says to be"),
                        Parameter.text("connection", "only this one, by id, name or alias; not with byName")),
                "Plan",
                Effects.none(),
                Tidying::planned);
    }

    private static ToolAnswer planned(ToolCall call) {
        ForTidyingUp tidying = call.core().tidying();
        boolean byName = call.arguments().flag("byName");
        Optional<String> only = call.arguments().text("connection");
        if (byName && only.isPresent()) {
            throw FailedCall.of(
                    ErrorCode.USAGE,
                    "'byName' is about twins: give it without 'connection'",
                    NextStep.other("plan_prune", "with one of the two"));
        }
        Optional<ConnectionId> id = only.map(call::connection);
        PrunePlan plan = id.map(one -> tidying.planFor(call.connector(), one, call.watcher()))
                .orElseGet(() -> tidying.plan(call.connector(), byName, call.watcher()));
        return new ToolAnswer(
                PlanJson.of(plan),
                "would delete " + plan.delete().size() + ", would keep "
                        + plan.keep().size() + "; nothing was deleted");
    }
}

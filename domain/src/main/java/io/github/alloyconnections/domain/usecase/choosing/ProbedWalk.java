package io.github.alloyconnections.domain.usecase.choosing;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.selection.SelectionOrder;
import io.github.alloyconnections.domain.usecase.identifying.SharedBudget;
import io.github.alloyconnections.domain.usecase.probing.ProbeRun;
import io.github.alloyconnections.domain.usecase.probing.Prober;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Walks orders by probing, all within one budget of time. */
record ProbedWalk(Prober prober, SharedBudget time, ProbeListener watcher, Clock clock)
        implements AccountedChoice.Walking {

    @Override
    public Selection along(SelectionOrder rule, Map<ConnectionId, Health> known) {
        if (rule.walk().isEmpty() || rule.isQuestion()) {
            return new Selection(rule, Map.of(), Optional.empty(), true);
        } else if (rule.aim() == SelectionOrder.Aim.UNPROBED) {
            return new Selection(rule, Map.of(), Optional.of(rule.walk().get(0)), true);
        }
        // The first probably ends the walk; where Alloy asks for a pause, it alone is told so.
        ProbeRun.Plan plan = new ProbeRun.Plan(time.budget(), ProbeRun.Start.ALONE);
        try (ProbeRun<Health> run = new ProbeRun<>(rule.walk(), judging(known), plan, clock)) {
            return Selection.along(rule, run, watcher);
        }
    }

    private ProbeRun.Judge<Health> judging(Map<ConnectionId, Health> known) {
        return (entry, asksOn) ->
                Optional.ofNullable(known.get(entry.id())).orElseGet(() -> prober.judge(entry, asksOn));
    }
}

package io.github.alloyconnections.adapter.cli.run;

import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Verdict;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.ArrayList;
import java.util.List;

/** What helps where nothing was chosen and something is not known: trying more of them, or the same again later. */
final class UntriedSteps {

    private static final int MOST = 100_000;
    private static final String ENDED = "the budget of probes ended before it";

    private UntriedSteps() {}

    /** The same budget would end at the same place however often it is spent. */
    static List<NextStep> of(Decision decision, Session session) {
        List<NextStep> steps = new ArrayList<>();
        List<Candidate> all = decision.candidates();
        boolean ended = all.stream()
                .anyMatch(each ->
                        each.verdict() == Verdict.NOT_TRIED && each.reason().equals(ENDED));
        if (ended) {
            int number = Math.min(MOST, all.size() + decision.omitted());
            steps.add(NextStep.run(
                    session.again(CommandName.WHICH.with("--candidates", number)),
                    "tries all: probe.candidates (or probe.time) of alloy-connections.conf ended this run"));
        }
        boolean unknown = all.stream()
                .flatMap(each -> each.entry().health().stream())
                .anyMatch(health -> health.state() == HealthState.UNKNOWN);
        if (unknown || !ended) {
            steps.add(NextStep.run(session.again(CommandName.WHICH), "once more, in a minute"));
        }
        return steps;
    }
}

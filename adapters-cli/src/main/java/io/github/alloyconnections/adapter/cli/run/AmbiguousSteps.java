package io.github.alloyconnections.adapter.cli.run;

import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.NamePattern;
import io.github.alloyconnections.domain.selection.Verdict;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What to type where a person must choose: each that could be meant, by its id. */
final class AmbiguousSteps {

    private static final int MOST = 3;
    private static final int LONGEST_NAME = 32;
    private static final String BY_NAME = "name:";

    private AmbiguousSteps() {}

    static List<NextStep> of(Decision decision, Session session) {
        List<Candidate> open = open(decision);
        List<NextStep> steps = new ArrayList<>();
        open.stream()
                .limit(MOST)
                .forEach(candidate -> steps.add(NextStep.run(
                        session.again(CommandName.USE.with(candidate.entry().id())), "pins " + name(candidate))));
        if (open.isEmpty()) {
            steps.add(NextStep.run(session.again(CommandName.LIST), "shows them: 'use' with one of the ids pins it"));
        }
        if (open.stream().anyMatch(AmbiguousSteps::isUnverifiable)) {
            steps.add(NextStep.run(
                    session.again(CommandName.ACTIONS),
                    "names what can be called: one that reads can be the probe of "
                            + TerminalText.line(session.connector().value())
                            + " (probe." + TerminalText.line(session.connector().value())
                            + " in alloy-connections.conf)"));
        }
        return steps;
    }

    private static List<Candidate> open(Decision decision) {
        boolean byName = decision.policy().startsWith(BY_NAME);
        Predicate<Candidate> wanted = byName
                ? candidate -> matches(candidate, decision.policy().substring(BY_NAME.length()))
                : candidate -> candidate.verdict() == Verdict.PASSED_OVER;
        return decision.candidates().stream()
                .filter(candidate -> !candidate.entry().isRetired())
                .filter(wanted)
                .toList();
    }

    private static boolean matches(Candidate candidate, String glob) {
        return candidate
                .entry()
                .connection()
                .name()
                .filter(new NamePattern(glob)::matches)
                .isPresent();
    }

    private static boolean isUnverifiable(Candidate candidate) {
        return candidate
                .entry()
                .health()
                .filter(health -> health.state() == HealthState.UNVERIFIABLE)
                .isPresent();
    }

    private static String name(Candidate candidate) {
        String name = candidate.entry().connection().name().orElse("it");
        return TerminalText.fit(TerminalText.line(name), LONGEST_NAME, "…");
    }
}

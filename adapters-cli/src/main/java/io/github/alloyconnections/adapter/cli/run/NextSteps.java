package io.github.alloyconnections.adapter.cli.run;

import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Verdict;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.Invocation;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to type next, after a decision. */
public final class NextSteps {

    private NextSteps() {}

    static NextStep connecting(Session session) {
        return NextStep.run(
                session.again(CommandName.CONNECT),
                "connects " + TerminalText.line(session.connector().value()) + ", and pins the new connection");
    }

    /** Making one, unless there may be one already that does not tell what it is. */
    public static NextStep whereNoneIs(int untold, Session session) {
        return untold == 0
                ? connecting(session)
                : NextStep.run(
                        session.againOfAll(CommandName.LIST.with("--all")),
                        "shows what does not tell its connector: look there before another one is made");
    }

    /** There is not one candidate that a person could pick. */
    public static Failure nothingToOffer(Decision decision, Session session) {
        return new Failure(ErrorCode.NOTHING_USABLE, decision.reason(), after(decision, session), Optional.empty());
    }

    public static List<NextStep> after(Decision decision, Session session) {
        List<NextStep> steps = new ArrayList<>();
        if (decision.elsewhere().isPresent()) {
            steps.addAll(OwnerSteps.after(decision, decision.elsewhere().get(), session));
            if (decision.elsewhere().get().rivals() == 0) {
                steps.add(NextStep.run(session.again(CommandName.USERS.with("--probe")), "shows for whom what works"));
            }
            return steps;
        }
        switch (decision.outcome()) {
            case CHOSEN -> chosen(decision, session, steps);
            case NOTHING_USABLE -> nothing(decision, session, steps);
            case CANNOT_TELL -> {
                steps.addAll(UntriedSteps.of(decision, session));
                steps.add(NextStep.run(
                        session.again(CommandName.DOCTOR), "checks key, network, owner and files one by one"));
            }
            case AMBIGUOUS -> {
                steps.addAll(AccountSteps.among(decision, session));
                steps.addAll(AmbiguousSteps.of(decision, session));
            }
            case PIN_DEAD ->
                steps.add(NextStep.run(
                        session.again(CommandName.USE.with("--policy", "working")),
                        "pins one that works in its place"));
        }
        return steps;
    }

    private static void nothing(Decision decision, Session session, List<NextStep> steps) {
        if (steps.addAll(AccountSteps.missed(decision, session)) || steps.addAll(untried(decision, session))) {
            return;
        } else if (decision.candidates().isEmpty()) {
            steps.add(whereNoneIs(decision.untold(), session));
            steps.add(NextStep.run(session.again(CommandName.DOCTOR), "tells whether key, user and address are right"));
        } else {
            steps.add(NextStep.run(session.again(CommandName.VERIFY.with("--all")), "shows what each probe proved"));
            steps.add(whereNoneIs(decision.untold(), session));
        }
    }

    /** Who asked for the pin, or for a name, and met nothing to try, may have what works all the same. */
    private static List<NextStep> untried(Decision decision, Session session) {
        boolean particular =
                decision.policy().equals("pinned") || !decision.candidates().isEmpty();
        return decision.tried() > 0 || !particular
                ? List.of()
                : List.of(
                        NextStep.run(session.again(CommandName.WHICH), "says which one works, whatever its name"),
                        NextStep.run(session.again(CommandName.LIST), "shows what there is"));
    }

    /** What the pin is for, once it works. */
    static NextStep handing(Session session) {
        return NextStep.run(
                session.again(CommandName.RUN).starting("CMD"), "hands it to a program; it is the pin already");
    }

    /** Makes the pin of what works. */
    static NextStep pinning(Invocation command, Session session) {
        return NextStep.run(
                session.again(command), "pins it in " + session.settings().envFile());
    }

    /** The words that ask for the policy of a decision, unless it is the usual one. */
    static List<String> policy(Decision decision) {
        return decision.policy().equals("working") ? List.of() : List.of("--policy", decision.policy());
    }

    private static void chosen(Decision decision, Session session, List<NextStep> steps) {
        boolean pinned = decision.chosen().orElseThrow().pinned();
        if (pinned) {
            steps.add(handing(session));
        } else {
            steps.add(pinning(CommandName.USE.alone().and(policy(decision)), session));
        }
    }

    /** What helps where nothing was chosen and something is not known: trying more of them, or the same again later. */
    private static final class UntriedSteps {

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
}

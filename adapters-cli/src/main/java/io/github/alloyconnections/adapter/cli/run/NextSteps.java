package io.github.alloyconnections.adapter.cli.run;

import io.github.alloyconnections.adapter.cli.terminal.ShellQuoting;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.contract.words.ErrorCode;
import io.github.alloyconnections.contract.words.Failure;
import io.github.alloyconnections.domain.diagnosis.Advice;
import io.github.alloyconnections.domain.selection.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to type next, after a decision. */
public final class NextSteps {

    /** What people type. */
    public static final String PROGRAM = "alloy-connections";

    private NextSteps() {}

    static Advice connecting(Session session) {
        return new Advice(
                session.again("connect"),
                "connects " + TerminalText.line(session.connector().value()) + ", and pins the new connection");
    }

    /** Making one, unless there may be one already that does not tell what it is. */
    public static Advice whereNoneIs(int untold, Session session) {
        return untold == 0
                ? connecting(session)
                : new Advice(
                        session.againOfAll("list --all"),
                        "shows what does not tell its connector: look there before another one is made");
    }

    /** There is not one candidate that a person could pick. */
    public static Failure nothingToOffer(Decision decision, Session session) {
        return new Failure(ErrorCode.NOTHING_USABLE, decision.reason(), after(decision, session), Optional.empty());
    }

    public static List<Advice> after(Decision decision, Session session) {
        List<Advice> steps = new ArrayList<>();
        if (decision.elsewhere().isPresent()) {
            steps.addAll(OwnerSteps.after(decision, decision.elsewhere().get(), session));
            if (decision.elsewhere().get().rivals() == 0) {
                steps.add(new Advice(session.again("users --probe"), "shows for whom what works"));
            }
            return steps;
        }
        switch (decision.outcome()) {
            case CHOSEN -> chosen(decision, session, steps);
            case NOTHING_USABLE -> nothing(decision, session, steps);
            case CANNOT_TELL -> {
                steps.addAll(UntriedSteps.of(decision, session));
                steps.add(new Advice(session.again("doctor"), "checks key, network, owner and files one by one"));
            }
            case AMBIGUOUS -> {
                steps.addAll(AccountSteps.among(decision, session));
                steps.addAll(AmbiguousSteps.of(decision, session));
            }
            case PIN_DEAD ->
                steps.add(new Advice(session.again("use --policy working"), "pins one that works in its place"));
        }
        return steps;
    }

    private static void nothing(Decision decision, Session session, List<Advice> steps) {
        if (steps.addAll(AccountSteps.missed(decision, session)) || steps.addAll(untried(decision, session))) {
            return;
        } else if (decision.candidates().isEmpty()) {
            steps.add(whereNoneIs(decision.untold(), session));
            steps.add(new Advice(session.again("doctor"), "tells whether key, user and address are right"));
        } else {
            steps.add(new Advice(session.again("verify --all"), "shows what each probe proved"));
            steps.add(whereNoneIs(decision.untold(), session));
        }
    }

    /** Who asked for the pin, or for a name, and met nothing to try, may have what works all the same. */
    private static List<Advice> untried(Decision decision, Session session) {
        boolean particular =
                decision.policy().equals("pinned") || !decision.candidates().isEmpty();
        return decision.tried() > 0 || !particular
                ? List.of()
                : List.of(
                        new Advice(session.again("which"), "says which one works, whatever its name"),
                        new Advice(session.again("list"), "shows what there is"));
    }

    /** What the pin is for, once it works. */
    static Advice handing(Session session) {
        return new Advice(session.again("run") + " -- CMD", "hands it to a program; it is the pin already");
    }

    /** Makes the pin of what works. */
    static Advice pinning(String command, Session session) {
        return new Advice(
                session.again(command), "pins it in " + session.settings().envFile());
    }

    private static void chosen(Decision decision, Session session, List<Advice> steps) {
        boolean pinned = decision.chosen().orElseThrow().pinned();
        if (pinned) {
            steps.add(handing(session));
        } else {
            String policy =
                    decision.policy().equals("working") ? "" : " --policy " + ShellQuoting.word(decision.policy());
            steps.add(pinning("use" + policy, session));
        }
    }
}

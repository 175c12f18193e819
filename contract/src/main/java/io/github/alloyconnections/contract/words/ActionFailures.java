package io.github.alloyconnections.contract.words;

import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Explains why an action was not carried out, or may not have been, in the same words for every driver. */
public final class ActionFailures {

    private static final Set<String> PROVIDER_S_PACE =
            Set.of("rate_limited", "ratelimited", "rate_limit_exceeded", "too_many_requests", "throttled");

    private static final Pattern NOT_FOUND = Pattern.compile(
            "(?i)\\bobject_not_found\\b|\\bcould not find (page|database|block|data[ _]source) with id\\b");

    private static final String NOT_SHARED = "; what is there but not shared looks the same: in Notion, open it, choose"
            + " ••• and then Connections, and add the integration";

    private ActionFailures() {}

    /** Who is told, and so by which names an input's parts are called. */
    public enum Caller {
        /** Options of the command line. */
        COMMAND_LINE,
        /** Fields of a request. */
        HTTP,
        /** Methods of the library. */
        LIBRARY,
        /** Arguments of a tool that an assistant calls. */
        TOOL
    }

    /** What happened, why, and what to do next. */
    public static Failure explain(ActionOutcome.Failed failed, Caller caller) {
        return failed.accept(new Explaining(caller));
    }

    static NextStep described(ActionTarget target) {
        return NextStep.run(
                CommandName.ACTION.with(target.action(), "--connector", target.connector()), "shows what it takes");
    }

    /** Why a decision has no connection to hand out. */
    public static Failure noConnection(Decision decision) {
        return Failure.of(
                code(decision.outcome()),
                decision.reason(),
                NextStep.run(CommandName.WHICH, "shows every candidate and its reason"));
    }

    private static ErrorCode code(Outcome outcome) {
        return switch (outcome) {
            case PIN_DEAD -> ErrorCode.PIN_DEAD;
            case CANNOT_TELL -> ErrorCode.CANNOT_TELL;
            case AMBIGUOUS -> ErrorCode.AMBIGUOUS;
            case NOTHING_USABLE, CHOSEN -> ErrorCode.NOTHING_USABLE;
        };
    }

    /** Whether Notion knows nothing of that id or does not show it, which it says alike, also within Alloy's own answer. */
    public static boolean isNotShared(ActionOutcome.Refused refused) {
        return refused.code().equals("object_not_found")
                || (refused.target().connector().value().equalsIgnoreCase("notion")
                        && NOT_FOUND.matcher(refused.message()).find());
    }

    /** How to look whether a call of it was carried out. */
    public static NextStep look(ActionTarget target) {
        boolean notion = target.connector().value().equalsIgnoreCase("notion");
        return notion
                ? NextStep.run(CommandName.NOTION.with("search"), "shows whether it was carried out")
                : NextStep.run(
                        CommandName.ACTIONS.with(target.connector()),
                        "names what reads, to look whether it was carried out");
    }

    /** Each way to fail, in the words of who is told. */
    private record Explaining(Caller caller) implements ActionOutcome.FailureVisitor<Failure> {
        @Override
        public Failure mistaken(ActionOutcome.Mistaken mistaken) {
            return MistakenInput.explain(mistaken, caller);
        }

        @Override
        public Failure noConnection(ActionOutcome.NoConnection none) {
            Outcome outcome = none.decision().outcome();
            List<String> connector =
                    List.of("--connector", none.target().connector().value());
            return Failure.of(
                    code(outcome),
                    none.target() + " was not called, for want of a connection: "
                            + none.decision().reason(),
                    outcome == Outcome.PIN_DEAD
                            ? NextStep.run(
                                    CommandName.USE.with("--policy", "working").and(connector),
                                    "pins one that works in its place")
                            : NextStep.run(
                                    CommandName.WHICH.alone().and(connector), "shows every candidate and its reason"));
        }

        @Override
        public Failure refused(ActionOutcome.Refused refused) {
            String said = refused.code().equals(refused.message())
                    ? refused.code()
                    : refused.code() + ": " + refused.message();
            String message = refused.target() + " failed through " + refused.connection() + ": " + said;
            if (PROVIDER_S_PACE.contains(refused.code())) {
                return Failure.of(ErrorCode.RATE_LIMITED, message, NextStep.again("in about a minute"));
            }
            return isNotShared(refused)
                    ? Failure.of(
                            ErrorCode.ACTION_FAILED,
                            message.replaceFirst("[.]$", "") + NOT_SHARED,
                            NextStep.run(
                                    CommandName.NOTION.with("search"), "shows what is shared with the integration"))
                    : Failure.of(ErrorCode.ACTION_FAILED, message, described(refused.target()));
        }

        @Override
        public Failure connectionRefused(ActionOutcome.ConnectionRefused refused) {
            return Failure.of(
                    ErrorCode.NOTHING_USABLE,
                    refused.target() + " was not carried out, because " + refused.connection() + " was refused: "
                            + refused.message(),
                    NextStep.run(
                            CommandName.VERIFY.with(
                                    refused.connection(),
                                    "--connector",
                                    refused.target().connector()),
                            "shows what a probe of it proves"),
                    NextStep.run(CommandName.WHICH, "shows which one works"));
        }

        @Override
        public Failure unknown(ActionOutcome.Unknown unknown) {
            return Failure.of(
                    ErrorCode.OUTCOME_UNKNOWN,
                    unknown.message() + "; it was sent once and may have been carried out: look before you repeat it",
                    look(unknown.target()));
        }
    }
}

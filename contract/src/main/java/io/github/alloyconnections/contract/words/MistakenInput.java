package io.github.alloyconnections.contract.words;

import io.github.alloyconnections.contract.words.ActionFailures.Caller;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.InputProblem;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what of an action's input keeps it from being sent, by the names under which it was given. */
final class MistakenInput {

    private MistakenInput() {}

    static Failure explain(ActionOutcome.Mistaken mistaken, Caller caller) {
        boolean forbidden =
                mistaken.problems().stream().anyMatch(problem -> problem.weight() == InputProblem.Weight.FORBIDDEN);
        String problems = mistaken.problems().stream()
                .map(problem -> "- " + named(problem, caller))
                .collect(Collectors.joining("\n"));
        String doubt = forbidden
                ? ""
                : "\nAlloy's descriptions are incomplete and may be wrong: if you know better, " + allTheSame(caller);
        List<NextStep> next = new ArrayList<>(List.of(described(mistaken.target(), caller)));
        if (!forbidden) {
            next.add(unchecked(caller));
        }
        String message = "the input does not fit what Alloy says of " + mistaken.target() + "; nothing was sent:\n"
                + problems + doubt;
        return new Failure(ErrorCode.INVALID_INPUT, message, next, Optional.empty());
    }

    private static String named(InputProblem problem, Caller caller) {
        boolean header = (caller == Caller.HTTP || caller == Caller.TOOL)
                && problem.where().startsWith("header.");
        return header
                ? "headers." + problem.where().substring("header.".length()) + " " + problem.what()
                : problem.toString();
    }

    private static String allTheSame(Caller caller) {
        return switch (caller) {
            case COMMAND_LINE -> "--no-check sends it all the same";
            case HTTP -> "\"check\": false in the request sends it all the same";
            case TOOL -> "\"check\": false among the arguments sends it all the same";
            case LIBRARY -> "unchecked() sends it all the same";
        };
    }

    private static NextStep described(ActionTarget target, Caller caller) {
        if (caller == Caller.TOOL) {
            return NextStep.other("describe_action", "shows what it takes");
        }
        return caller == Caller.HTTP
                ? NextStep.other(
                        "GET /api/connectors/" + target.connector() + "/actions/" + target.action(),
                        "shows what it takes")
                : ActionFailures.described(target);
    }

    private static NextStep unchecked(Caller caller) {
        return switch (caller) {
            case COMMAND_LINE -> NextStep.other("the same with --no-check", "sends it all the same");
            case HTTP, TOOL -> NextStep.other("the same with \"check\": false", "sends it all the same");
            case LIBRARY -> NextStep.other("the same with unchecked()", "sends it all the same");
        };
    }
}

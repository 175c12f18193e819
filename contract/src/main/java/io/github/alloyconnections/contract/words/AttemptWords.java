package io.github.alloyconnections.contract.words;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptState;
import io.github.alloyconnections.domain.attempt.AttemptState.Ambiguous;
import io.github.alloyconnections.domain.attempt.AttemptState.Refused;
import io.github.alloyconnections.domain.attempt.AttemptState.Tested;
import io.github.alloyconnections.domain.attempt.Refusal;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.Invocation;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;
import java.util.Optional;

/** An attempt in words: why it stands where it does, and what to do next; the same for every driver. */
public final class AttemptWords {

    private AttemptWords() {}

    /** Empty while there is nothing to explain. */
    public static Optional<String> reason(Attempt attempt) {
        AttemptState state = attempt.state();
        return switch (state.stage()) {
            case OPEN -> Optional.of("nobody has come back from the consent page yet");
            case LOOKING ->
                attempt.refusal()
                        .map(refusal -> said(refusal) + "; what counts is what Alloy lists, and that is looked at")
                        .or(() -> looking(attempt));
            case FOUND -> Optional.empty();
            case TESTED -> state.unpinned().map(why -> "not pinned: " + why);
            case PINNED -> state.probed().map(AttemptWords::proof);
            case AMBIGUOUS -> Optional.of(((Ambiguous) state).why());
            case NOT_VISIBLE -> Optional.of("no new connection is visible yet; it may still come");
            case REFUSED -> Optional.of(refusal(((Refused) state).refusal()));
            case EXPIRED -> Optional.of("no connection appeared in the time that an attempt is kept");
        };
    }

    /** A return without a word is how it ends well, and how it may look when somebody cancelled. */
    private static Optional<String> looking(Attempt attempt) {
        if (attempt.isWithoutPage()) {
            return Optional.of("Alloy was asked to make it, and its list is looked at");
        }
        return attempt.moments()
                .returnedAt()
                .map(back ->
                        "the browser came back, which it also does when somebody cancels; what counts is what Alloy"
                                + " lists, and that is looked at");
    }

    private static String proof(Health health) {
        return health.state().isUsable()
                ? health.proof()
                : "unverified: " + health.reason().orElse(health.proof());
    }

    private static String refusal(Refusal refusal) {
        return said(refusal) + "; no connection has appeared";
    }

    private static String said(Refusal refusal) {
        return "the return said " + refusal.error()
                + refusal.description().map(text -> ": " + text).orElse("");
    }

    public static List<NextStep> next(Attempt attempt) {
        Invocation recover = CommandName.RECOVER.with(attempt.id());
        NextStep again = again(attempt, "begins a new attempt");
        NextStep forget =
                NextStep.run(CommandName.RECOVER.with("--forget", attempt.id()), "drops the attempt, if you cancelled");
        return switch (attempt.stage()) {
            case OPEN ->
                List.of(NextStep.run(recover.and("--wait"), "waits for the connection, tests and pins it"), forget);
            case LOOKING -> List.of(NextStep.run(recover.and("--wait"), "goes on looking"), forget);
            case FOUND -> List.of(NextStep.run(recover, "tests and pins it"));
            case TESTED -> untested(attempt, (Tested) attempt.state(), recover);
            case PINNED -> List.of();
            case AMBIGUOUS ->
                attempt.state().candidates().stream()
                        .limit(3)
                        .map(one -> NextStep.run(recover.and("--choose", one.id()), "says that it is this one"))
                        .toList();
            case NOT_VISIBLE -> List.of(NextStep.run(recover, "looks again"), again, forget);
            case REFUSED -> List.of(NextStep.run(recover, "looks again, if it was allowed after all"), again, forget);
            case EXPIRED -> List.of(again);
        };
    }

    private static NextStep again(Attempt attempt, String why) {
        return NextStep.run(CommandName.CONNECT.with(attempt.connector(), "--new"), why);
    }

    private static List<NextStep> untested(Attempt attempt, Tested tested, Invocation recover) {
        if (tested.unpinned().isEmpty()) {
            return List.of(NextStep.run(recover, "pins it"));
        } else if (tested.awaitsYes()) {
            return List.of(
                    NextStep.run(recover.and("--choose", tested.connection().id()), "pins it all the same"));
        } else if (tested.health().state().isUsable()) {
            return List.of();
        }
        NextStep once = NextStep.run(recover, "tests it again");
        NextStep anyway = NextStep.run(
                CommandName.USE.with(tested.connection().id(), "--connector", attempt.connector(), "--force"),
                "pins it all the same");
        return attempt.isWithoutPage()
                ? List.of(again(attempt, "makes another one, if what was typed was wrong"), once, anyway)
                : List.of(once, anyway);
    }
}

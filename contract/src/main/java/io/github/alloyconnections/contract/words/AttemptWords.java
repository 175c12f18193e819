package io.github.alloyconnections.contract.words;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptState;
import io.github.alloyconnections.domain.attempt.AttemptState.Ambiguous;
import io.github.alloyconnections.domain.attempt.FoundConnection;
import io.github.alloyconnections.domain.attempt.Refusal;
import io.github.alloyconnections.domain.diagnosis.Advice;
import io.github.alloyconnections.domain.health.Health;
import java.util.List;
import java.util.Optional;

/** An attempt in words: why it stands where it does, and what to do next; the same for every driver. */
public final class AttemptWords {

    private AttemptWords() {}

    public static List<FoundConnection> candidates(Attempt attempt) {
        return attempt.state() instanceof Ambiguous ambiguous ? ambiguous.candidates() : List.of();
    }

    /** Empty while there is nothing to explain. */
    public static Optional<String> reason(Attempt attempt) {
        return attempt.state()
                .match(new AttemptState.Cases<>(
                        open -> Optional.of("nobody has come back from the consent page yet"),
                        looking -> attempt.refusal()
                                .map(refusal ->
                                        said(refusal) + "; what counts is what Alloy lists, and that is looked at")
                                .or(() -> looking(attempt)),
                        found -> Optional.empty(),
                        tested -> tested.unpinned().map(why -> "not pinned: " + why),
                        pinned -> Optional.of(proof(pinned.health())),
                        ambiguous -> Optional.of(ambiguous.why()),
                        notVisible -> Optional.of("no new connection is visible yet; it may still come"),
                        refused -> Optional.of(refusal(refused.refusal())),
                        expired -> Optional.of("no connection appeared in the time that an attempt is kept")));
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

    public static List<Advice> next(Attempt attempt) {
        String recover = "alloy-connections recover " + attempt.id();
        Advice again = again(attempt, "begins a new attempt");
        Advice forget =
                new Advice("alloy-connections recover --forget " + attempt.id(), "drops the attempt, if you cancelled");
        return attempt.state()
                .match(new AttemptState.Cases<>(
                        open -> List.of(
                                new Advice(recover + " --wait", "waits for the connection, tests and pins it"), forget),
                        looking -> List.of(new Advice(recover + " --wait", "goes on looking"), forget),
                        found -> List.of(new Advice(recover, "tests and pins it")),
                        tested -> untested(attempt, tested, recover),
                        pinned -> List.of(),
                        ambiguous -> ambiguous.candidates().stream()
                                .limit(3)
                                .map(one -> new Advice(recover + " --choose " + one.id(), "says that it is this one"))
                                .toList(),
                        notVisible -> List.of(new Advice(recover, "looks again"), again, forget),
                        refused ->
                                List.of(new Advice(recover, "looks again, if it was allowed after all"), again, forget),
                        expired -> List.of(again)));
    }

    private static Advice again(Attempt attempt, String why) {
        return new Advice("alloy-connections connect " + attempt.connector() + " --new", why);
    }

    private static List<Advice> untested(Attempt attempt, AttemptState.Tested tested, String recover) {
        if (tested.unpinned().isEmpty()) {
            return List.of(new Advice(recover, "pins it"));
        } else if (tested.awaitsYes()) {
            return List.of(
                    new Advice(recover + " --choose " + tested.connection().id(), "pins it all the same"));
        } else if (tested.health().state().isUsable()) {
            return List.of();
        }
        Advice once = new Advice(recover, "tests it again");
        Advice anyway = new Advice(
                "alloy-connections use " + tested.connection().id() + " --connector " + attempt.connector()
                        + " --force",
                "pins it all the same");
        return attempt.isWithoutPage()
                ? List.of(again(attempt, "makes another one, if what was typed was wrong"), once, anyway)
                : List.of(once, anyway);
    }
}

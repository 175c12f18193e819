package io.github.alloyconnections.contract.words;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptState;
import io.github.alloyconnections.domain.attempt.ForgottenAttempt;
import io.github.alloyconnections.domain.attempt.FoundConnection;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said of an attempt that was given up: what the last look showed, and where a connection would be found. */
public final class ForgottenWords {

    private static final int MOST = 3;

    private ForgottenWords() {}

    /** What is known of a connection, and what is not. */
    public static String reason(ForgottenAttempt forgotten) {
        Optional<FoundConnection> found = forgotten.found();
        if (forgotten.attempt().stage() == AttemptState.Stage.PINNED) {
            return "it had been connected and pinned before: " + id(found) + " stays the pin";
        } else if (found.isPresent()) {
            return "it had found its connection before: " + id(found) + " stays where it is, and is not pinned by it";
        } else if (forgotten.unseen().isPresent()) {
            return "a last look at Alloy's list failed: " + forgotten.unseen().get()
                    + "; if a connection was made after all, the list shows it, and nothing pins it by itself";
        }
        return looked(forgotten.appeared().size());
    }

    private static String looked(int count) {
        if (count == 0) {
            return "a last look at Alloy's list showed no new connection; if one was made after all, the list will show"
                    + " it, and nothing pins it by itself";
        }
        return "a last look at Alloy's list showed "
                + (count == 1 ? "a connection that is" : count + " connections that are")
                + " new since the attempt began; none was pinned or deleted";
    }

    private static String id(Optional<FoundConnection> found) {
        return found.map(one -> one.id().value()).orElse("");
    }

    /** How to see what there is, and to keep or delete what was made after all. */
    public static List<NextStep> next(ForgottenAttempt forgotten) {
        Attempt attempt = forgotten.attempt();
        List<String> of = forgotten.own()
                ? List.of("--connector", attempt.connector().value())
                : List.of(
                        "--connector",
                        attempt.connector().value(),
                        "--user",
                        attempt.user().value());
        List<NextStep> next = new ArrayList<>();
        boolean pinned = attempt.stage() == AttemptState.Stage.PINNED;
        if (!pinned) {
            Stream.concat(forgotten.found().stream(), forgotten.appeared().stream())
                    .limit(MOST)
                    .forEach(one -> next.add(
                            NextStep.run(CommandName.USE.with(one.id()).and(of), "pins it, if you want it after all")));
        }
        next.add(NextStep.run(CommandName.LIST.alone().and(of), "shows the connections there are, the newest first"));
        return next;
    }
}

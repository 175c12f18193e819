package io.github.alloyconnections.adapter.web.page.connect;

import io.github.alloyconnections.adapter.web.page.connect.AttemptPage.Step;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptState;
import java.util.ArrayList;
import java.util.List;

/** The steps of an attempt, as its page lists them; that somebody came back is no proof of a consent. */
public final class Steps {

    private static final List<String> NAMES = List.of("Came back", "Looked for", "Found", "Tested", "Pinned");

    private Steps() {}

    static List<Step> of(Attempt attempt) {
        AttemptState state = attempt.state();
        int done = done(state);
        String next = state.isSettled() ? "failed" : "now";
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            steps.add(new Step(NAMES.get(i), i < done ? "done" : i == done ? next : "open"));
        }
        boolean proved =
                state.claimed().isPresent() || attempt.moments().returnedAt().isPresent();
        if (done > 0 && !proved) {
            steps.set(0, new Step(NAMES.get(0), "open"));
        }
        return steps;
    }

    /** How many steps are behind it. */
    private static int done(AttemptState state) {
        return switch (state.stage()) {
            case OPEN, EXPIRED -> 0;
            case LOOKING -> 1;
            case AMBIGUOUS, NOT_VISIBLE, REFUSED -> 2;
            case FOUND -> 3;
            case TESTED -> 4;
            case PINNED -> 5;
        };
    }
}

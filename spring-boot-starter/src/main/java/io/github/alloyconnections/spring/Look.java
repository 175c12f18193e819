package io.github.alloyconnections.spring;

import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.library.AlloyException;
import java.util.Optional;
import java.util.Set;

/**
 * What one look at the connection showed.
 *
 * @param decision what was decided, if it came to that
 * @param failure why there is no connection to hand out
 */
public record Look(Standing standing, Optional<Decision> decision, Optional<AlloyException> failure) {

    /** What is certain, and stays so until a person does something about it. */
    private static final Set<String> LASTING = Set.of(
            "USAGE",
            "INVALID_SETTINGS",
            "INVALID_ID",
            "UNKNOWN_CONNECTOR",
            "KEY_MISSING",
            "KEY_REFUSED",
            "KEY_FORBIDDEN",
            "AMBIGUOUS");

    /** Nobody has looked yet. */
    static Look none() {
        return new Look(Standing.UNKNOWN, Optional.empty(), Optional.empty());
    }

    static Look at(Decision decision) {
        Outcome outcome = decision.outcome();
        if (outcome == Outcome.CHOSEN) {
            return new Look(Standing.WORKS, Optional.of(decision), Optional.empty());
        }
        Standing standing = outcome == Outcome.CANNOT_TELL ? Standing.UNKNOWN : Standing.FAILS;
        return new Look(standing, Optional.of(decision), Optional.of(AlloyException.noConnection(decision)));
    }

    static Look at(AlloyException failure) {
        Standing standing = LASTING.contains(failure.code()) ? Standing.FAILS : Standing.UNKNOWN;
        return new Look(standing, Optional.empty(), Optional.of(failure));
    }
}

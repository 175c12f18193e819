package io.github.alloyconnections.contract.words;

import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.failure.RefusalException;

/** Explains the failures that cross the hexagon, in the same words for every driver. */
public final class Failures {

    private Failures() {}

    /** What happened, why, and what to do next; anything unforeseen is {@code UNEXPECTED} and tells only its kind. */
    public static Failure explain(RuntimeException thrown) {
        return explain(thrown, ActionFailures.Caller.COMMAND_LINE);
    }

    /** The same, with inputs called as this caller calls them. */
    public static Failure explain(RuntimeException thrown, ActionFailures.Caller caller) {
        return thrown instanceof RefusalException refusal
                ? refusal.explained(ConnectWords.of(caller))
                : unexpected(thrown);
    }

    private static Failure unexpected(RuntimeException thrown) {
        return Failure.of(
                ErrorCode.UNEXPECTED,
                "an unexpected fault of this program: " + thrown.getClass().getSimpleName(),
                Failure.DOCTOR);
    }
}

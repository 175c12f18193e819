package io.github.alloyconnections.domain.twins;

import java.util.function.Function;

/** What Alloy answered to a deletion; only a list tells whether the connection is really gone. */
public sealed interface RemovalOutcome {

    /** Alloy says that it is done. */
    record Accepted() implements RemovalOutcome {}

    /** There is no such call here, or it finds nothing to delete. */
    record NotOffered(String message) implements RemovalOutcome {}

    /** Alloy will not; nothing was deleted. */
    record Refused(String message) implements RemovalOutcome {}

    /** No answer came, or none that can be read: it may be deleted, now or in a moment. */
    record Unknown(String message) implements RemovalOutcome {}

    /** One function for each outcome. */
    record Cases<T>(
            Function<Accepted, T> accepted,
            Function<NotOffered, T> notOffered,
            Function<Refused, T> refused,
            Function<Unknown, T> unknown) {}

    /** Handles each outcome. */
    default <T> T match(Cases<T> cases) {
        if (this instanceof Accepted outcome) {
            return cases.accepted().apply(outcome);
        } else if (this instanceof NotOffered outcome) {
            return cases.notOffered().apply(outcome);
        } else if (this instanceof Refused outcome) {
            return cases.refused().apply(outcome);
        }
        return cases.unknown().apply((Unknown) this);
    }
}

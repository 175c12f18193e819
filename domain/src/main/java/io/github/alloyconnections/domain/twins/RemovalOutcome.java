package io.github.alloyconnections.domain.twins;

/**
 * What Alloy answered to a deletion; only a list tells whether the connection is really gone.
 *
 * @param message what it said; empty if it accepted
 */
public record RemovalOutcome(Kind kind, String message) {

    /** What it comes to. */
    public enum Kind {
        /** Alloy says that it is done. */
        ACCEPTED,
        /** There is no such call here, or it finds nothing to delete. */
        NOT_OFFERED,
        /** Alloy will not; nothing was deleted. */
        REFUSED,
        /** No answer came, or none that can be read: it may be deleted, now or in a moment. */
        UNKNOWN
    }

    public static RemovalOutcome accepted() {
        return new RemovalOutcome(Kind.ACCEPTED, "");
    }

    public static RemovalOutcome notOffered(String message) {
        return new RemovalOutcome(Kind.NOT_OFFERED, message);
    }

    public static RemovalOutcome refused(String message) {
        return new RemovalOutcome(Kind.REFUSED, message);
    }

    public static RemovalOutcome unknown(String message) {
        return new RemovalOutcome(Kind.UNKNOWN, message);
    }
}

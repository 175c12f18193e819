package io.github.alloyconnections.domain.twins;

import io.github.alloyconnections.domain.selection.ConnectionEntry;

/** A connection that a plan keeps, and why. */
public record KeptConnection(ConnectionEntry entry, Rule rule, String reason) {

    /** What keeps a connection; the first that applies is the reason told. */
    public enum Rule {
        /** A pin's variable holds it, for whichever connector. */
        PINNED,
        /** The project's file says that nothing may delete it. */
        PROTECTED,
        /** A person took it out of every choice, and may take it back. */
        RETIRED,
        /** The newest of its twins that works. */
        NEWEST_THAT_WORKS,
        /** It could not be judged: never to be read as dead. */
        HEALTH_UNKNOWN,
        /** It is somebody else's to delete. */
        WRONG_OWNER,
        /** The project's files or its environment name it. */
        USED_ELSEWHERE,
        /** Somebody may just be about to use it. */
        YOUNG,
        /** It has no twin. */
        ALONE,
        /** Only its name says that it is a twin. */
        WEAK_EVIDENCE,
        /** None of its twins is known to work, so it may be the last one. */
        NO_SURVIVOR,
        /** No list shows it: there is nothing to delete. */
        NOT_LISTED,
        /** The plan is about another one, which a person named. */
        NOT_NAMED
    }
}

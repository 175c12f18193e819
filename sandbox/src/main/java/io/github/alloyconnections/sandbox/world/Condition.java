package io.github.alloyconnections.sandbox.world;

/** What becomes of an action that is run through a credential. */
public enum Condition {
    WORKING,
    /** The provider answers, but says inside the answer that permissions are missing. */
    LIMITED,
    /** The provider says inside a 200 that the token is no longer good. */
    REVOKED,
    /** Alloy itself answers 401 to the execute, and to nothing else. */
    UNAUTHORIZED,
    /** "Credential not found", in the documented shape. */
    MISSING,
    /** "Credential not found", in one of the other shapes and statuses. */
    MISSING_ODDLY
}

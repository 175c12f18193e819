package io.github.alloyconnections.app.faults;

/** What an answer is to the command that asks for it. */
enum Role {
    /** Without it there is nothing to say. */
    NEEDED,
    /** A user's list, in whose place the connector's own is taken where only that one is denied or not offered. */
    LISTED,
    /** How something is done; where nobody describes it, that is guessed. */
    DESCRIBED,
    /** It shows whether the connection in question works. */
    TRIED,
    /** The provider's answer to a call that reads. */
    READ,
    /** It says what became of a change. */
    WRITTEN,
    /** The provider's answer to a change, which may be any JSON. */
    WRITTEN_RAW,
    /** Only a list tells what became of it. */
    REMOVED,
    /** It is one of several things that are looked at; what is wrong with it may be the answer. */
    CHECKED,
    /** It adds to what is said: an account, a spelling, a hint. */
    ASIDE
}

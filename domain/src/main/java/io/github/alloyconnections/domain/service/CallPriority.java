package io.github.alloyconnections.domain.service;

/** Who waits for a call to Alloy; the later ones leave a part of the budget to the earlier ones. */
public enum CallPriority {
    /** A person, at a page or a terminal. */
    PERSON(0),
    /** A program, which can come back. */
    PROGRAM(10),
    /** Nobody: a connection's turn to be looked at again has come. */
    RECHECK(3);

    /** One in so many calls is left to others; zero if none is. */
    private final int share;

    CallPriority(int share) {
        this.share = share;
    }

    /** How many of these calls are left to those who come first; always fewer than all. */
    public int leaves(int calls) {
        return share == 0 ? 0 : Math.min(calls - 1, (calls + share - 1) / share);
    }
}

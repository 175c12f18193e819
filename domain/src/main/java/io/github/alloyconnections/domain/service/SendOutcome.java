package io.github.alloyconnections.domain.service;

/** What became of sending a delivery. */
public sealed interface SendOutcome {

    /** Whoever hears of events has taken it. */
    record Taken() implements SendOutcome {}

    /**
     * It has not, or it is not known; another time it may.
     *
     * @param why in one line, without what may be a secret
     */
    record Untaken(String why) implements SendOutcome {}

    /** It never will. */
    record Unwanted(String why) implements SendOutcome {}
}

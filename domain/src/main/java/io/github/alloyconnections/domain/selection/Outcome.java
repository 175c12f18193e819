package io.github.alloyconnections.domain.selection;

/** How a decision ended; tells a driver its exit code. */
public enum Outcome {
    /** A connection was chosen. */
    CHOSEN,
    /** All candidates are known not to work, or there is none. */
    NOTHING_USABLE,
    /** Nothing was chosen, and at least one candidate could not be judged. */
    CANNOT_TELL,
    /** Several match equally: a person must choose. */
    AMBIGUOUS,
    /** Only the pin was asked for, and it is known not to work. */
    PIN_DEAD
}

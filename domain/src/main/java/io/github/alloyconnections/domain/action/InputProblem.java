package io.github.alloyconnections.domain.action;

/**
 * Something in an action's input that does not fit its description.
 *
 * @param where such as {@code body.parent.page_id} or {@code query.limit}
 * @param what such as {@code is missing}
 */
public record InputProblem(String where, String what, Weight weight) {

    /** What it takes to send it all the same: descriptions are incomplete, and Alloy does not enforce them. */
    public enum Weight {
        /** Nothing: it is never sent. */
        FORBIDDEN,
        /** A word, for it is most likely a slip. */
        SLIP,
        /** A word before a write; a read goes without. */
        DOUBT,
        /** Nothing at all; it is only told. */
        HINT
    }

    /** A slip. */
    public InputProblem(String where, String what) {
        this(where, what, Weight.SLIP);
    }

    @Override
    public String toString() {
        return where + " " + what;
    }
}

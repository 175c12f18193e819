package io.github.alloyconnections.domain.selection;

/** What became of a candidate. */
public enum Verdict {
    CHOSEN("chosen"),
    /** Usable or unknown, but not chosen. */
    PASSED_OVER("passed over"),
    /** Known not to work. */
    REJECTED("rejected"),
    NOT_TRIED("not tried");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** The published wording. */
    public String words() {
        return words;
    }
}

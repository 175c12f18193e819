package io.github.alloyconnections.domain.naming;

import java.util.List;

/**
 * What an edit changes, or would change, in the project's file.
 *
 * @param file the file, as the user would name it
 * @param diff the lines that differ; empty if none does
 * @param notices what should be known besides
 */
public record MarkChange(String file, String diff, List<String> notices) {

    public MarkChange {
        notices = List.copyOf(notices);
    }

    /** Whether all is as it was. */
    public boolean changesNothing() {
        return diff.isEmpty();
    }
}

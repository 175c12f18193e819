package io.github.alloyconnections.notion.page;

import java.util.Optional;

/**
 * What is to become of a page: another title, the archive, more written at its end, or several of these.
 *
 * @param markdown what is added at its end
 * @param fromBlock the block of that to begin with, counted from 1: those before are on the page already
 */
public record PageChange(Optional<String> title, boolean archive, Optional<String> markdown, int fromBlock) {

    public PageChange {
        if (title.isEmpty() && !archive && markdown.isEmpty()) {
            throw new IllegalArgumentException(
                    "title or markdown must be present, or archive true: else nothing changes");
        }
        if (fromBlock < 1) {
            throw new IllegalArgumentException("fromBlock must be at least 1");
        }
    }

    /** Another title, the archive, or both. */
    public PageChange(Optional<String> title, boolean archive) {
        this(title, archive, Optional.empty(), 1);
    }
}

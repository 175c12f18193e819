package io.github.alloyconnections.domain.notion;

import java.util.Optional;

/** What is to become of a page: another title, the archive, or both. */
public record PageChange(Optional<String> title, boolean archive) {

    public PageChange {
        if (title.isEmpty() && !archive) {
            throw new IllegalArgumentException("title must be present, or archive true: else nothing changes");
        }
    }
}

package io.github.alloyconnections.domain.attempt;

import io.github.alloyconnections.domain.selection.Decision;
import java.util.List;

/**
 * What is there before a new connection is made.
 *
 * @param decision the {@code working} choice: what it chose can be used instead
 * @param open attempts of this connector that may still bring a connection, newest first
 */
public record FirstLook(Decision decision, List<Attempt> open) {

    public FirstLook {
        open = List.copyOf(open);
    }
}

package io.github.alloyconnections.domain.twins;

import java.util.List;
import java.util.Optional;

/**
 * Groups of twins, and how far they can be relied on.
 *
 * @param groups the largest first
 * @param doubt why connections did not say whose they are, so that names alone tell; empty if all did
 * @param inVain whether none of them did, and another time they may
 */
public record TwinSearch(List<TwinGroup> groups, Optional<String> doubt, boolean inVain) {

    public TwinSearch {
        groups = List.copyOf(groups);
    }
}

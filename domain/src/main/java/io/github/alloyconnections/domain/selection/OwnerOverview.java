package io.github.alloyconnections.domain.selection;

import java.util.List;

/**
 * The owners that an API key can name: the one calls run as first, then the key's own, then the newest users.
 *
 * @param complete whether Alloy's list of users held all of them
 * @param unasked how many were not asked for their connections, because the budget ended before them
 * @param notes what could not be asked, and why
 */
public record OwnerOverview(List<OwnerEntry> entries, boolean complete, int unasked, List<String> notes) {

    public OwnerOverview {
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
    }
}

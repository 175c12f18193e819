package io.github.alloyconnections.domain.selection;

import io.github.alloyconnections.domain.connection.ConnectionId;
import java.util.List;
import java.util.Optional;

/**
 * The connections there are, newest first.
 *
 * @param pinned the pin, also when it is not among the entries
 * @param latest the newest listed one; empty if none is listed, or if the entries span several connectors
 * @param skipped rows without a usable id
 * @param untold rows that do not tell which connector's they are
 * @param notes what a person should know of how the list was read
 */
public record ConnectionOverview(
        List<ConnectionEntry> entries,
        Optional<ConnectionId> pinned,
        Optional<ConnectionId> latest,
        int skipped,
        int untold,
        List<String> notes) {

    public ConnectionOverview {
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
    }

    /** An overview of rows that all tell, with nothing more to know. */
    public ConnectionOverview(
            List<ConnectionEntry> entries, Optional<ConnectionId> pinned, Optional<ConnectionId> latest, int skipped) {
        this(entries, pinned, latest, skipped, 0, List.of());
    }

    /** The same of these entries in place of its own. */
    public ConnectionOverview of(List<ConnectionEntry> others) {
        return new ConnectionOverview(others, pinned, latest, skipped, untold, notes);
    }
}

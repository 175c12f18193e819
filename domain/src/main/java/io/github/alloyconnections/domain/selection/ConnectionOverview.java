package io.github.alloyconnections.domain.selection;

import io.github.alloyconnections.domain.connection.ConnectionId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The connections there are, newest first.
 *
 * @param pinned the pin, also when it is not among the entries
 * @param latest the newest listed one; empty if none is listed, or if the entries span several connectors
 * @param skipped rows without a usable id
 * @param untold rows that do not tell which connector's they are
 * @param notes what a person should know of how the list was read
 * @param elsewhere what works for another owner of the same key; looked for only where none is listed, or none works
 */
public record ConnectionOverview(
        List<ConnectionEntry> entries,
        Optional<ConnectionId> pinned,
        Optional<ConnectionId> latest,
        int skipped,
        int untold,
        List<String> notes,
        Optional<FoundElsewhere> elsewhere) {

    public ConnectionOverview {
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
    }

    /** An overview for which no other owner was asked. */
    public ConnectionOverview(
            List<ConnectionEntry> entries,
            Optional<ConnectionId> pinned,
            Optional<ConnectionId> latest,
            int skipped,
            int untold,
            List<String> notes) {
        this(entries, pinned, latest, skipped, untold, notes, Optional.empty());
    }

    /** An overview of rows that all tell, with nothing more to know. */
    public ConnectionOverview(
            List<ConnectionEntry> entries, Optional<ConnectionId> pinned, Optional<ConnectionId> latest, int skipped) {
        this(entries, pinned, latest, skipped, 0, List.of());
    }

    /** The same of these entries in place of its own. */
    public ConnectionOverview of(List<ConnectionEntry> others) {
        return new ConnectionOverview(others, pinned, latest, skipped, untold, notes, elsewhere);
    }

    /** The same, with what other owners of the key were found to have, and what is to be said of that. */
    public ConnectionOverview elsewhere(Optional<FoundElsewhere> found, Optional<String> remark) {
        List<String> all = Stream.concat(notes.stream(), remark.stream()).toList();
        return new ConnectionOverview(entries, pinned, latest, skipped, untold, all, found);
    }
}

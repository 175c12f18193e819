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
 */
public record ConnectionOverview(
        List<ConnectionEntry> entries, Optional<ConnectionId> pinned, Optional<ConnectionId> latest, int skipped) {

    public ConnectionOverview {
        entries = List.copyOf(entries);
    }
}

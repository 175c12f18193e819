package io.github.alloyconnections.domain.lock;

import io.github.alloyconnections.domain.connection.ConnectorId;
import java.util.List;
import java.util.Optional;

/** All that a lock says, by connector. */
public record LockFile(List<LockEntry> entries) {

    public LockFile {
        entries = List.copyOf(entries);
    }

    /** What it says of this connector. */
    public Optional<LockEntry> of(ConnectorId connector) {
        return entries.stream()
                .filter(entry -> entry.connection().connector().equals(connector))
                .findFirst();
    }
}

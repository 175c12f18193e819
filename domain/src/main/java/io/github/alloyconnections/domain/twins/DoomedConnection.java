package io.github.alloyconnections.domain.twins;

import io.github.alloyconnections.domain.selection.ConnectionEntry;
import java.util.Optional;

/**
 * A connection that a plan deletes, and why.
 *
 * @param survivor the twin that works and stays in its place; may be empty only where a person named the connection
 */
public record DoomedConnection(ConnectionEntry entry, Optional<ConnectionEntry> survivor, String reason) {

    public DoomedConnection {
        if (survivor.filter(other -> other.id().equals(entry.id())).isPresent()) {
            throw new IllegalArgumentException("survivor must be another connection");
        }
    }

    /** One that goes because another stays. */
    public DoomedConnection(ConnectionEntry entry, ConnectionEntry survivor, String reason) {
        this(entry, Optional.of(survivor), reason);
    }
}

package io.github.alloyconnections.domain.twins;

import io.github.alloyconnections.domain.selection.ConnectionEntry;

/**
 * A connection that a plan deletes, and why.
 *
 * @param survivor the twin that works and stays in its place
 */
public record DoomedConnection(ConnectionEntry entry, ConnectionEntry survivor, String reason) {

    public DoomedConnection {
        if (entry.id().equals(survivor.id())) {
            throw new IllegalArgumentException("survivor must be another connection");
        }
    }
}

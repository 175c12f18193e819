package io.github.alloyconnections.domain.port.driven;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.twins.RemovalOutcome;

/**
 * Deletes connections at Alloy. Thread-safe.
 *
 * <p>A request is sent at most once, whatever happens to it; when no readable answer came the outcome is unknown, and
 * is told as such. Throws {@link io.github.alloyconnections.domain.failure.RemoteServiceException} only when it is
 * certain that nothing was deleted: the key is missing or refused, the call was never sent, or Alloy asks for a pause.
 */
@FunctionalInterface
public interface ConnectionRemoval {

    /** Asks Alloy to delete the connection from the owner's. */
    RemovalOutcome remove(ConnectionId id, ConnectorId connector, Owner owner);
}

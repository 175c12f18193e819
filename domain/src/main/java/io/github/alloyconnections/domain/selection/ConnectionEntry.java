package io.github.alloyconnections.domain.selection;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.Health;
import java.util.Optional;

/**
 * A connection as a project sees it.
 *
 * @param pinned whether the project's pin names it
 * @param latest whether it is the newest listed one of its connector
 * @param listed whether Alloy's list showed it, in contrast to a pin that no list knows
 * @param health what a probe showed, if there was one
 */
public record ConnectionEntry(
        Connection connection, boolean pinned, boolean latest, boolean listed, Optional<Health> health) {

    /** The connection's id. */
    public ConnectionId id() {
        return connection.id();
    }

    /** The same entry, now probed. */
    public ConnectionEntry with(Health shown) {
        return new ConnectionEntry(connection, pinned, latest, listed, Optional.of(shown));
    }
}

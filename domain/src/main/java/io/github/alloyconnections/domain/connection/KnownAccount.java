package io.github.alloyconnections.domain.connection;

import java.time.Instant;
import java.util.Optional;

/**
 * What was once learnt of a connection's account.
 *
 * @param renewed when Alloy said, at that time, that the connection was last changed; another time says that it was
 *     renewed since, and may lead elsewhere
 */
public record KnownAccount(ConnectionId id, Optional<Instant> renewed, Account account) {

    /** Whether it still holds for this connection; one that no list shows tells of no renewal. */
    public boolean holdsFor(Connection connection, boolean listed) {
        return id.equals(connection.id()) && (!listed || renewed.equals(connection.updatedAt()));
    }
}

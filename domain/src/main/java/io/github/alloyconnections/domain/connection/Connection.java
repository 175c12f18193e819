package io.github.alloyconnections.domain.connection;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A credential stored at Alloy.
 *
 * @param name what Alloy calls it; may hold any Unicode, control characters included
 * @param connector the app behind it, if the row told
 * @param type the row's own type, such as {@code notion-oauth2}
 * @param owner in whose context it was met
 */
public record Connection(
        ConnectionId id,
        Optional<String> name,
        Optional<ConnectorId> connector,
        Optional<String> type,
        CreationTime created,
        Optional<Instant> updatedAt,
        Owner owner) {

    /** The one order of connections: newest first, equal times by id, descending; never the order of a list. */
    public static final Comparator<Connection> NEWEST_FIRST = Comparator.comparing(Connection::createdAt)
            .thenComparing(Connection::id)
            .reversed();

    /** A connection of which nothing but its id is known, because no list shows it. */
    public static Connection unlisted(ConnectionId id, ConnectorId connector, Owner owner) {
        return new Connection(
                id,
                Optional.empty(),
                Optional.of(connector),
                Optional.empty(),
                CreationTime.from(id),
                Optional.empty(),
                owner);
    }

    /** The moment that decides its place in the order. */
    public Instant createdAt() {
        return created.at();
    }
}

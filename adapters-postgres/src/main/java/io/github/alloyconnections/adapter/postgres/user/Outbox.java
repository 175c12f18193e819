package io.github.alloyconnections.adapter.postgres.user;

import io.github.alloyconnections.adapter.postgres.sql.Place;
import io.github.alloyconnections.adapter.postgres.sql.SqlSession;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.service.UserEvent;
import java.util.Optional;
import java.util.UUID;

/** Puts events on their way in the very change that they tell of: both are seen, or neither. */
final class Outbox {

    private Outbox() {}

    static void add(SqlSession session, Place place, Optional<UserEvent> event) {
        event.filter(wanted -> place.tells()).ifPresent(told -> write(session, place, told));
    }

    private static void write(SqlSession session, Place place, UserEvent event) {
        session.write(
                "insert into delivery (tenant, user_id, message, kind, at, connector, connection, before, words, next_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                place.tenant(),
                place.userId(),
                "msg_" + UUID.randomUUID().toString().replace("-", ""),
                event.kind().name(),
                event.at(),
                event.connector().map(ConnectorId::value),
                event.connection().map(ConnectionId::value),
                event.before().map(ConnectionId::value),
                // The one character that PostgreSQL takes in no text.
                event.words().replace('\0', '\ufffd'),
                event.at());
    }
}

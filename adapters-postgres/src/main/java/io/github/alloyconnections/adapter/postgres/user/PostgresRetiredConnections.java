package io.github.alloyconnections.adapter.postgres.user;

import io.github.alloyconnections.adapter.postgres.sql.Place;
import io.github.alloyconnections.adapter.postgres.sql.SqlRow;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.port.driven.RetiredConnections;
import io.github.alloyconnections.domain.selection.Retirement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which of one user's connections are out of every choice, a row each. */
public final class PostgresRetiredConnections implements RetiredConnections {

    private static final String MINE = " where tenant = ? and user_id = ?";

    private final Place place;

    public PostgresRetiredConnections(Place place) {
        this.place = place;
    }

    @Override
    public List<Retirement> all() {
        return place.database()
                .ask(session -> session.list(
                        "select connection, until from retirement" + MINE,
                        PostgresRetiredConnections::retirement,
                        place.tenant(),
                        place.userId()));
    }

    @Override
    public void retire(Retirement retirement) {
        place.database().change(session -> {
            int rows = session.write(
                    "insert into retirement (tenant, user_id, connection, until) values (?, ?, ?, ?)"
                            + " on conflict (tenant, user_id, connection) do update set until = excluded.until",
                    place.tenant(),
                    place.userId(),
                    retirement.id().value(),
                    retirement.until().toString());
            place.changed(session);
            return rows;
        });
    }

    @Override
    public Optional<Retirement> unretire(ConnectionId id) {
        return place.database().change(session -> {
            Optional<Retirement> gone = session.first(
                    "delete from retirement" + MINE + " and connection = ? returning connection, until",
                    PostgresRetiredConnections::retirement,
                    place.tenant(),
                    place.userId(),
                    id.value());
            gone.ifPresent(any -> place.changed(session));
            return gone;
        });
    }

    private static Retirement retirement(SqlRow row) {
        return new Retirement(new ConnectionId(row.text(1)), Instant.parse(row.text(2)));
    }
}

package io.github.alloyconnections.adapter.postgres.user;

import io.github.alloyconnections.adapter.postgres.sql.Place;
import io.github.alloyconnections.adapter.postgres.sql.SqlRow;
import io.github.alloyconnections.adapter.postgres.sql.SqlSession;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.health.HealthNote;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.port.driven.HealthHistory;
import io.github.alloyconnections.domain.service.UserEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** How one user's connections fared: each change a row of the history, and one row each of how it was last found. */
public final class PostgresHealthHistory implements HealthHistory {

    private static final int MOST = 1_000;
    private static final String ONE = " where tenant = ? and user_id = ? and connection = ? and owner = ?";

    private final Place place;

    public PostgresHealthHistory(Place place) {
        this.place = place;
    }

    @Override
    public List<HealthNote> all() {
        try {
            List<HealthNote> newestFirst = new ArrayList<>(place.database()
                    .ask(session -> session.list(
                            "select at, connector, connection, owner, state, why from health_change"
                                    + " where tenant = ? and user_id = ? order by at desc, id desc limit " + MOST,
                            PostgresHealthHistory::note,
                            place.tenant(),
                            place.userId())));
            Collections.reverse(newestFirst);
            return newestFirst;
        } catch (ProjectFileException unreadable) {
            return List.of();
        }
    }

    /** Reads the columns at, connector, connection, owner, state and why. */
    public static HealthNote note(SqlRow row) {
        return new HealthNote(
                row.time(1),
                new ConnectorId(row.text(2)),
                new ConnectionId(row.text(3)),
                Place.owner(row.text(4)),
                HealthState.valueOf(row.text(5)),
                row.text(6));
    }

    @Override
    public void learnt(HealthNote note) {
        try {
            place.database().change(session -> write(session, note));
        } catch (ProjectFileException lost) {
            return;
        }
    }

    private int write(SqlSession session, HealthNote note) {
        int first = session.write(
                "insert into health (tenant, user_id, connection, owner, connector, state, why, checked_at, since)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                place.tenant(),
                place.userId(),
                note.id().value(),
                Place.text(note.owner()),
                note.connector().value(),
                note.state().name(),
                note.why(),
                note.at(),
                note.at());
        if (first > 0) {
            return added(session, Optional.empty(), note);
        }
        HealthState before = before(session, note);
        return before == note.state() ? 0 : added(session, Optional.of(before), note);
    }

    /** How it was found before; that it was looked at is written down in any case. */
    private HealthState before(SqlSession session, HealthNote note) {
        Object[] one = {place.tenant(), place.userId(), note.id().value(), Place.text(note.owner())};
        HealthState before = session.first("select state from health" + ONE + " for update", row -> row.text(1), one)
                .map(HealthState::valueOf)
                .orElse(note.state());
        boolean changed = before != note.state();
        session.write(
                "update health set state = ?, why = ?, checked_at = ?, connector = ?, since = case when ? then ? else"
                        + " since end" + ONE,
                note.state().name(),
                note.why(),
                note.at(),
                note.connector().value(),
                changed,
                note.at(),
                one[0],
                one[1],
                one[2],
                one[3]);
        return before;
    }

    private int added(SqlSession session, Optional<HealthState> before, HealthNote note) {
        Outbox.add(session, place, UserEvent.of(place.user(), before, note));
        return session.write(
                "insert into health_change (tenant, user_id, at, connection, owner, connector, state, why)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                place.tenant(),
                place.userId(),
                note.at(),
                note.id().value(),
                Place.text(note.owner()),
                note.connector().value(),
                note.state().name(),
                note.why());
    }
}

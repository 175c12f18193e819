package io.github.alloyconnections.adapter.postgres.service;

import io.github.alloyconnections.adapter.postgres.sql.Database;
import io.github.alloyconnections.adapter.postgres.sql.Place;
import io.github.alloyconnections.adapter.postgres.sql.SqlRow;
import io.github.alloyconnections.adapter.postgres.user.PostgresHealthHistory;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.driven.service.KnownStates;
import io.github.alloyconnections.domain.service.KnownState;
import io.github.alloyconnections.domain.service.Page;
import io.github.alloyconnections.domain.service.StateQuery;
import java.util.ArrayList;
import java.util.List;

/** How all users' connections of one tenant were last found. */
public final class PostgresKnownStates implements KnownStates {

    private static final String ROWS =
            "select checked_at, connector, connection, owner, state, why, user_id, since from health";
    private static final int KEYS = 3;

    private final Database database;
    private final String tenant;

    public PostgresKnownStates(Database database, String tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    private static KnownState state(SqlRow row) {
        return new KnownState(new UserId(row.text(7)), PostgresHealthHistory.note(row), row.time(8));
    }

    @Override
    public Page<KnownState> page(StateQuery query) {
        List<Object> values = new ArrayList<>(List.of(tenant));
        StringBuilder where = new StringBuilder(" where tenant = ?");
        query.state().ifPresent(state -> and(where, " and state = ?", values, state.name()));
        query.connector()
                .ifPresent(connector -> and(where, " and lower(connector) = lower(?)", values, connector.value()));
        query.checkedBefore().ifPresent(time -> and(where, " and checked_at < ?", values, time));
        query.after().ifPresent(after -> {
            where.append(" and (user_id, connection, owner) > (?, ?, ?)");
            values.addAll(Cursor.parse(after, KEYS).map(Cursor::keys).orElseGet(PostgresKnownStates::theEnd));
        });
        values.add(query.limit() + 1);
        String sql = ROWS + where + " order by user_id, connection, owner limit ?";
        return Cursor.page(
                database.ask(session -> session.list(sql, PostgresKnownStates::state, values.toArray())),
                query.limit(),
                PostgresKnownStates::cursor);
    }

    private static void and(StringBuilder where, String condition, List<Object> values, Object value) {
        where.append(condition);
        values.add(value);
    }

    /** Behind all users, for a cursor that is none of ours: no text sorts behind the last character there is. */
    private static List<String> theEnd() {
        return List.of("\udbff\udffd", "", "");
    }

    private static Cursor cursor(KnownState last) {
        return Cursor.of(
                last.user().value(),
                last.note().id().value(),
                Place.text(last.note().owner()));
    }
}

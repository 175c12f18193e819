package io.github.alloyconnections.adapter.postgres.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Statements on one connection. A value may be an {@link Instant}, or an {@link Optional}, which is null if empty. */
public final class SqlSession {

    private final Connection connection;
    private final List<Runnable> afterwards = new ArrayList<>();

    SqlSession(Connection connection) {
        this.connection = connection;
    }

    /** All rows. */
    public <T> List<T> list(String sql, Function<SqlRow, T> reading, Object... values) {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> read = new ArrayList<>();
            SqlRow row = new SqlRow(rows);
            while (rows.next()) {
                read.add(reading.apply(row));
            }
            return read;
        } catch (SQLException e) {
            throw SqlFailures.of(e);
        }
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, Function<SqlRow, T> reading, Object... values) {
        return list(sql, reading, values).stream().findFirst();
    }

    /** Changes rows; how many. */
    public int write(String sql, Object... values) {
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw SqlFailures.of(e);
        }
    }

    /** Waits for this lock, which others of the same words wait for then, and holds it until the change is made. */
    public void lock(String... words) {
        list("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, String.join("\n", words));
    }

    /** Takes this lock for as long as the connection is kept; false if somebody else has it. */
    public boolean tryLock(String... words) {
        return first(
                        "select pg_try_advisory_lock(hashtextextended(?, 0))",
                        row -> row.truth(1),
                        String.join("\n", words))
                .orElse(false);
    }

    /** Does this once the change is made, which others can see then; not if it is taken back. */
    void afterwards(Runnable work) {
        afterwards.add(work);
    }

    void made() {
        afterwards.forEach(Runnable::run);
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, bare(values[place]));
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static @Nullable Object bare(Object value) {
        if (value instanceof Optional<?> perhaps) {
            return perhaps.map(SqlSession::bare).orElse(null);
        }
        return value instanceof Instant time ? OffsetDateTime.ofInstant(time, ZoneOffset.UTC) : value;
    }
}

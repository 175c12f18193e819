package io.github.alloyconnections.adapter.postgres.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The columns of one row, counted from one. */
public final class SqlRow {

    private final ResultSet row;

    SqlRow(ResultSet row) {
        this.row = row;
    }

    /** A reading of one column. */
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> T read(Reading<T> reading) {
        try {
            return reading.of(row);
        } catch (SQLException e) {
            throw SqlFailures.of(e);
        }
    }

    /** A text that is always there. */
    public String text(int column) {
        return textIfAny(column).orElseThrow(() -> new IllegalStateException("column " + column + " is null"));
    }

    public Optional<String> textIfAny(int column) {
        return read(columns -> Optional.ofNullable(columns.getString(column)));
    }

    public byte[] bytes(int column) {
        return read(columns -> columns.getBytes(column));
    }

    /** A time that is always there. */
    public Instant time(int column) {
        return timeIfAny(column).orElseThrow(() -> new IllegalStateException("column " + column + " is null"));
    }

    public Optional<Instant> timeIfAny(int column) {
        return read(columns -> Optional.ofNullable(columns.getObject(column, OffsetDateTime.class)))
                .map(OffsetDateTime::toInstant);
    }

    public long number(int column) {
        return read(columns -> columns.getLong(column));
    }

    public boolean truth(int column) {
        return read(columns -> columns.getBoolean(column));
    }
}

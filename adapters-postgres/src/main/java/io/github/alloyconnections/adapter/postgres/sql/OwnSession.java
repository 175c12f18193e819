package io.github.alloyconnections.adapter.postgres.sql;

import java.sql.Connection;
import java.sql.SQLException;

/** A connection that one caller keeps for a while, as a lock that ends with it needs. */
public final class OwnSession implements AutoCloseable {

    private final Connection connection;

    OwnSession(Connection connection) {
        this.connection = connection;
    }

    /** To ask with. */
    public SqlSession session() {
        return new SqlSession(connection);
    }

    /** Gives it back, with no lock left on it. */
    @Override
    public void close() {
        try (Connection ending = connection) {
            new SqlSession(ending).list("select pg_advisory_unlock_all()", row -> true);
        } catch (SQLException e) {
            throw SqlFailures.of(e);
        }
    }
}

package io.github.alloyconnections.adapter.postgres.sql;

import io.github.alloyconnections.domain.failure.ProjectFileException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** A connection of its own on which the database tells what was said on a channel. For one thread. */
public final class Channel implements AutoCloseable {

    private static final int LOOKS_BETWEEN = 10;
    private static final int PATIENCE_SECONDS = 3;

    private final Connection connection;
    private long looks;

    Channel(Connection connection, String name) {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + name);
        } catch (SQLException e) {
            close();
            throw SqlFailures.of(e);
        }
    }

    /** The channel of one tenant: a name that PostgreSQL takes as it is, whatever the tenant is called. */
    public static String name(String tenant) {
        UUID digest = UUID.nameUUIDFromBytes(tenant.getBytes(StandardCharsets.UTF_8));
        return "alloy_connections_" + digest.toString().replace("-", "");
    }

    /**
     * What is said next; nothing if nobody says anything for so long.
     *
     * @throws ProjectFileException if the connection is gone
     */
    public List<String> next(Duration patience) {
        try {
            requireThere();
            return Optional.ofNullable(
                            connection.unwrap(PGConnection.class).getNotifications((int) patience.toMillis()))
                    .map(all -> Stream.of(all).map(one -> one.getParameter()).toList())
                    .orElse(List.of());
        } catch (SQLException e) {
            throw SqlFailures.of(e);
        }
    }

    /** Who only listens would never notice that nobody is there any more: it is asked from time to time. */
    private void requireThere() throws SQLException {
        looks++;
        if (looks % LOOKS_BETWEEN == 0 && !connection.isValid(PATIENCE_SECONDS)) {
            throw new SQLException("nobody is there any more");
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            return;
        }
    }
}

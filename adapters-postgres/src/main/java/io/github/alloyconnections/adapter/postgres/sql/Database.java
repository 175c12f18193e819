package io.github.alloyconnections.adapter.postgres.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import io.github.alloyconnections.domain.settings.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Function;
import javax.sql.DataSource;

/** A pool of connections to one database. Thread-safe. */
public final class Database implements AutoCloseable {

    private static final int CONNECTIONS = 10;

    /** How long anybody waits for a connection: whoever asks had better hear soon that there is none. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration SILENCE = Duration.ofSeconds(20);

    /** Longer than any statement here takes; what hangs is ended, and its locks with it. */
    private static final String LIMITS =
            "set statement_timeout = '10s'; set idle_in_transaction_session_timeout = '30s'";

    private final HikariDataSource pool;
    private final HikariConfig config;

    private Database(HikariDataSource pool, HikariConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /** The database at this address, once it answers. */
    public static Database open(DatabaseAddress address) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.reveal());
        config.setPoolName("alloy-connections");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setConnectionInitSql(LIMITS);
        config.setDataSourceProperties(properties(SILENCE));
        try {
            return new Database(new HikariDataSource(config), config);
        } catch (RuntimeException e) {
            throw SqlFailures.of(e, address);
        }
    }

    /** What a connection is made with, as the driver calls it; it is given up when the database says nothing for so long. */
    static Properties properties(Duration silence) {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "alloy-connections");
        properties.setProperty("connectTimeout", Long.toString(PATIENCE.toSeconds()));
        properties.setProperty("socketTimeout", Long.toString(silence.toSeconds()));
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    /** Asks; every statement is seen by everybody at once. */
    public <T> T ask(Function<SqlSession, T> question) {
        try (Connection connection = pool.getConnection()) {
            return question.apply(new SqlSession(connection));
        } catch (SQLException e) {
            throw doubting(SqlFailures.of(e));
        } catch (ProjectFileException e) {
            throw doubting(e);
        }
    }

    /** When one connection is found to be gone, the others that wait in the pool probably are: none of them is handed out. */
    private ProjectFileException doubting(ProjectFileException failure) {
        if (failure.kind() == Kind.AWAY && !pool.isClosed()) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
        return failure;
    }

    /** Makes a change that is seen whole or not at all: whatever is thrown, nothing has changed. */
    public <T> T change(Function<SqlSession, T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                SqlSession session = new SqlSession(connection);
                T made = work.apply(session);
                connection.commit();
                done = true;
                session.made();
                return made;
            } finally {
                if (!done) {
                    rollBack(connection);
                }
            }
        } catch (SQLException e) {
            throw doubting(SqlFailures.of(e));
        } catch (ProjectFileException e) {
            throw doubting(e);
        }
    }

    /** The pool does it again before it hands the connection out, and throws away one that is broken. */
    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException broken) {
            return;
        }
    }

    /** The pool itself, for a library that makes statements of its own. */
    public DataSource source() {
        return pool;
    }

    /** What is said on a channel from now on, over a connection beside the pool. */
    public Channel listen(String channel) {
        try {
            return new Channel(
                    DriverManager.getConnection(config.getJdbcUrl(), config.getDataSourceProperties()), channel);
        } catch (SQLException e) {
            throw SqlFailures.of(e);
        }
    }

    /** A connection of the caller's own, until it closes it. */
    public OwnSession lend() {
        try {
            return new OwnSession(pool.getConnection());
        } catch (SQLException e) {
            throw SqlFailures.of(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}

package io.github.alloyconnections.adapter.postgres;

import io.github.alloyconnections.domain.settings.DatabaseAddress;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL for all tests of this run, and databases in it: starting it takes seconds, a database none. */
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200")
                    .start();
            run(server, "postgres", "create role service login password 'service-password-in-tests'");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(EmbeddedPostgres server, String database, String sql) {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An empty one, which the service's role may fill. */
    public static TestDatabase fresh() {
        TestDatabase made = new TestDatabase("service_" + NUMBER.incrementAndGet());
        run(SERVER, "postgres", "create database " + made.name + " owner service");
        return made;
    }

    /** As the service's own role. */
    public DatabaseAddress address() {
        return DatabaseAddress.parse("jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name
                        + "?user=service&password=service-password-in-tests")
                .orElseThrow();
    }

    /** Ends whoever uses it and lets nobody in, as while it is started anew. */
    public void goesAway() {
        run(SERVER, "postgres", "alter database " + name + " allow_connections false");
        run(
                SERVER,
                "postgres",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    }

    /** Lets everybody in again. */
    public void comesBack() {
        run(SERVER, "postgres", "alter database " + name + " allow_connections true");
    }

    /** Does something that the service could not, or would not. */
    public void run(String sql) {
        run(SERVER, name, sql);
    }
}

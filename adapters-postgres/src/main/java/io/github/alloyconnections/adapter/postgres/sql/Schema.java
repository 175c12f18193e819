package io.github.alloyconnections.adapter.postgres.sql;

import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.settings.DatabaseAddress;
import io.github.alloyconnections.domain.step.NextStep;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to the tables that this program knows; instances that start at once wait for one another. */
public final class Schema {

    private static final String TABLE = "alloy_connections_schema";

    private static final String SCRIPTS = "classpath:io/github/alloyconnections/adapter/postgres/schema";

    private static final NextStep LOOK =
            NextStep.other("psql -c 'select * from " + TABLE + "'", "shows which tables were made, and when");

    /** Longer than any change of tables should take: who waits for another instance then says so, and is started again. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Schema() {}

    /**
     * Makes what is missing. A newer program's tables are left as they are, so that an older one goes on beside it.
     *
     * <p>Flyway's own lock is taken after the table of what was made is, and two that make it at once refuse one another; so
     * there is one before it, which ends with its connection.
     *
     * @throws ProjectFileException if the database cannot be reached, or its tables are not what this program can work with
     */
    public static void bringUp(DatabaseAddress address) {
        try (Connection one =
                        DriverManager.getConnection(address.reveal(), Database.properties(PATIENCE.plusSeconds(10)));
                Statement statement = one.createStatement()) {
            statement.execute("set lock_timeout = " + PATIENCE.toMillis());
            statement.execute("select pg_advisory_lock(hashtextextended('" + TABLE + "', 0))");
            migrate(address);
        } catch (SQLException e) {
            throw SqlFailures.of(e, address);
        }
    }

    private static void migrate(DatabaseAddress address) {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(address.reveal(), null, null)
                    .locations(SCRIPTS)
                    .table(TABLE)
                    .ignoreMigrationPatterns("*:future")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw SqlFailures.ofTables(e, address, LOOK);
        }
    }
}

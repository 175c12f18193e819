package io.github.alloyconnections.adapter.postgres.sql;

import io.github.alloyconnections.domain.settings.DatabaseAddress;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to the tables that this program knows; instances that start at once wait for one another. */
public final class Schema {

    private static final String SCRIPTS = "classpath:io/github/alloyconnections/adapter/postgres/schema";

    private Schema() {}

    /** Makes what is missing. A newer program's tables are left as they are, so that an older one goes on beside it. */
    public static void bringUp(DatabaseAddress address) {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(address.reveal(), null, null)
                    .locations(SCRIPTS)
                    .table("alloy_connections_schema")
                    .connectRetries(2)
                    .ignoreMigrationPatterns("*:future")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw SqlFailures.of(e);
        }
    }
}

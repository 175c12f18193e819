package io.github.alloyconnections.adapter.postgres;

import io.github.alloyconnections.adapter.postgres.PostgresStore.Tenant;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.concurrent.atomic.AtomicInteger;

/** One open store for the tests of this run, in which each test has users, or a tenant, of its own. */
public final class OneStore {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public static final TestDatabase DATABASE = TestDatabase.fresh();

    private OneStore() {}

    private static final class Opened {
        static final PostgresStore STORE = open("tests");
    }

    /** Another instance over the same database, as another process would have. */
    public static PostgresStore open(String tenant) {
        return PostgresStore.open(
                DATABASE.address(), new Tenant(tenant, "https://alloy.example", Seed.NOTION, true), Seed.CLOCK);
    }

    /** The open store. */
    public static PostgresStore get() {
        return Opened.STORE;
    }

    /** A user of whom nothing is known. */
    public static UserId newcomer() {
        return new UserId("user-" + NUMBER.incrementAndGet());
    }

    /** A tenant of which nothing is known. */
    public static String newTenant() {
        return "tenant-" + NUMBER.incrementAndGet();
    }
}

package io.github.alloyconnections.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.adapter.postgres.PostgresStore.Tenant;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.port.driven.PinStore;
import io.github.alloyconnections.domain.settings.DatabaseAddress;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opening the state of many users, and what is told when that cannot be. */
class PostgresStoreTest {

    private static final Tenant TENANT = new Tenant("tenant", "https://alloy.example", Seed.NOTION, false);

    @RepeatedTest(5)
    void instances_that_start_at_once_over_an_empty_database_all_start() throws Exception {
        TestDatabase empty = TestDatabase.fresh();

        ExecutorService instances = Executors.newFixedThreadPool(8);

        List<Future<PostgresStore>> starting = instances.invokeAll(
                Collections.nCopies(8, () -> PostgresStore.open(empty.address(), TENANT, Seed.CLOCK)));
        instances.shutdown();
        List<PostgresStore> stores = new ArrayList<>();
        for (Future<PostgresStore> started : starting) {
            stores.add(started.get());
        }

        stores.get(0).of(new UserId("ann")).pins().pin(Seed.NOTION, Seed.id(1));
        assertThat(stores)
                .hasSize(8)
                .allSatisfy(
                        store -> assertThat(store.of(new UserId("ann")).pins().read(Seed.NOTION))
                                .map(Pin::text)
                                .contains(Seed.id(1).value()));
        stores.forEach(PostgresStore::close);
    }

    @Test
    void an_older_program_goes_on_beside_a_newer_ones_tables() {
        TestDatabase database = TestDatabase.fresh();
        PostgresStore.open(database.address(), TENANT, Seed.CLOCK).close();
        database.run(
                "insert into alloy_connections_schema (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success) values (99, '99', 'of a newer one', 'SQL',"
                        + " 'V99__newer.sql', 1, 'newer', 1, true)");

        try (PostgresStore store = PostgresStore.open(database.address(), TENANT, Seed.CLOCK)) {
            assertThat(store.of(new UserId("ann")).pins().read(Seed.NOTION)).isEmpty();
        }
    }

    @Test
    void tables_that_somebody_changed_are_told_as_such_and_not_as_a_database_that_is_away() {
        TestDatabase database = TestDatabase.fresh();
        PostgresStore.open(database.address(), TENANT, Seed.CLOCK).close();
        database.run("update alloy_connections_schema set checksum = 1 where version = '2'");

        assertThatExceptionOfType(ProjectFileException.class)
                .isThrownBy(() -> PostgresStore.open(database.address(), TENANT, Seed.CLOCK))
                .returns(Kind.UNREADABLE, ProjectFileException::kind)
                .withMessageContaining("tables")
                .withMessageContaining("version 2")
                .withMessageNotContaining("cannot be reached")
                .withMessageNotContaining("service-password-in-tests");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://127.0.0.1:1/none?user=ann&password=a-secret",
                "jdbc:postgresql://no-such-host.invalid/none?user=ann&password=a-secret"
            })
    void a_database_that_cannot_be_reached_is_told_without_its_password(String address) {
        assertThatExceptionOfType(ProjectFileException.class)
                .isThrownBy(
                        () -> PostgresStore.open(DatabaseAddress.parse(address).orElseThrow(), TENANT, Seed.CLOCK))
                .returns(Kind.AWAY, ProjectFileException::kind)
                .withMessageContaining("cannot be reached")
                .withMessageContaining(address.substring(0, address.indexOf('?')))
                .withMessageNotContaining("a-secret")
                .withNoCause();
    }

    @Test
    void a_database_that_was_away_is_used_again_when_it_is_back() {
        TestDatabase database = TestDatabase.fresh();
        try (PostgresStore store = PostgresStore.open(database.address(), TENANT, Seed.CLOCK)) {
            PinStore pins = store.of(new UserId("ann")).pins();
            pins.pin(Seed.NOTION, Seed.id(1));

            database.goesAway();
            assertThatExceptionOfType(ProjectFileException.class)
                    .isThrownBy(() -> pins.read(Seed.NOTION))
                    .returns(Kind.AWAY, ProjectFileException::kind);
            database.comesBack();

            assertThat(pins.read(Seed.NOTION))
                    .map(Pin::text)
                    .contains(Seed.id(1).value());
        }
    }

    @Test
    void a_wrong_password_is_told_as_the_database_says_it() {
        String right = TestDatabase.fresh().address().reveal();

        assertThatExceptionOfType(ProjectFileException.class)
                .isThrownBy(() -> PostgresStore.open(
                        DatabaseAddress.parse(right.replace("user=service", "user=nobody"))
                                .orElseThrow(),
                        TENANT,
                        Seed.CLOCK))
                .returns(Kind.UNREADABLE, ProjectFileException::kind)
                .withMessageContaining("nobody")
                .withMessageNotContaining("service-password-in-tests");
    }
}

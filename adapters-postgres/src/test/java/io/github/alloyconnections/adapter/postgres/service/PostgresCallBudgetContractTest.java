package io.github.alloyconnections.adapter.postgres.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.postgres.OneStore;
import io.github.alloyconnections.adapter.postgres.PostgresStore;
import io.github.alloyconnections.adapter.postgres.PostgresStore.Tenant;
import io.github.alloyconnections.adapter.postgres.TestDatabase;
import io.github.alloyconnections.adapter.postgres.sql.Database;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driven.service.CallBudget;
import io.github.alloyconnections.domain.service.CallPace;
import io.github.alloyconnections.domain.service.CallPriority;
import io.github.alloyconnections.domain.service.CallTurn;
import io.github.alloyconnections.domain.service.CallTurn.Granted;
import io.github.alloyconnections.domain.testing.CallBudgetContract;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract of shared calls over PostgreSQL, each instance with a pool of its own. */
class PostgresCallBudgetContractTest extends CallBudgetContract {

    private static final List<Database> POOLS =
            List.of(Database.open(OneStore.DATABASE.address()), Database.open(OneStore.DATABASE.address()));

    private final String tenant = OneStore.newTenant();
    private int instances;

    @BeforeAll
    static void makeTables() {
        OneStore.get();
    }

    @AfterAll
    static void closePools() {
        POOLS.forEach(Database::close);
    }

    @Override
    protected CallBudget instance() {
        return instance(PACE, tenant);
    }

    private CallBudget instance(CallPace pace, String of) {
        Database pool = POOLS.get(instances++ % POOLS.size());
        return new PostgresCallBudget(pool, of, pace, session -> clock.instant(), clock);
    }

    @Test
    void as_many_as_there_are_come_through_when_all_come_at_once() {
        List<CallBudget> all = Stream.generate(this::instance).limit(8).toList();

        assertThat(IntStream.range(0, 80)
                        .parallel()
                        .mapToObj(call -> all.get(call % all.size()).take(CallPriority.PERSON))
                        .filter(Granted.class::isInstance))
                .hasSize(20);
    }

    @Test
    void tenants_do_not_share() {
        CallBudget another = instance(PACE, OneStore.newTenant());
        instance().hold(Duration.ofMinutes(1), Kind.RATE_LIMITED);

        assertThat(another.take(CallPriority.PERSON)).isEqualTo(new Granted(false));
    }

    @Test
    void whoever_comes_last_says_how_many_there_are() {
        instance().take(CallPriority.PERSON);
        CallBudget small = instance(new CallPace(6), tenant);

        assertThat(Stream.generate(() -> small.take(CallPriority.PERSON))
                        .limit(5)
                        .filter(Granted.class::isInstance))
                .hasSize(2);
    }

    @Test
    void by_the_databases_own_time_there_is_a_first_burst_too() {
        try (PostgresStore store = OneStore.open(tenant)) {
            CallBudget budget = store.budget(new CallPace(6));

            assertThat(budget.take(CallPriority.PERSON)).isEqualTo(new Granted(false));
            assertThat(budget.take(CallPriority.PERSON)).isEqualTo(new Granted(false));
            assertThat(budget.take(CallPriority.PERSON)).isInstanceOf(CallTurn.Later.class);
        }
    }

    @Test
    void while_the_database_is_away_nobody_waits_for_it_twice_and_then_it_is_asked_again() {
        TestDatabase database = TestDatabase.fresh();
        PostgresStore.open(database.address(), new Tenant(tenant, "https://alloy.example", Seed.NOTION, false), clock)
                .close();
        try (Database pool = Database.open(database.address())) {
            CallBudget budget = new PostgresCallBudget(pool, tenant, PACE, session -> clock.instant(), clock);
            database.goesAway();
            assertThat(budget.take(CallPriority.PERSON)).isEqualTo(new CallTurn.Unknown());
            assertThat(budget.hold(Duration.ofSeconds(7), Kind.RATE_LIMITED)).isEqualTo(Duration.ofSeconds(7));
            budget.lift();
            database.comesBack();

            assertThat(budget.take(CallPriority.PERSON)).isEqualTo(new CallTurn.Unknown());
            clock.pass(Duration.ofSeconds(5));
            assertThat(budget.take(CallPriority.PERSON)).isEqualTo(new Granted(false));
        }
    }
}

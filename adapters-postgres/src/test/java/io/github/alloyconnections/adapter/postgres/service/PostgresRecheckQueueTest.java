package io.github.alloyconnections.adapter.postgres.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.postgres.OneStore;
import io.github.alloyconnections.adapter.postgres.PostgresStore;
import io.github.alloyconnections.adapter.postgres.PostgresStore.Tenant;
import io.github.alloyconnections.adapter.postgres.TestDatabase;
import io.github.alloyconnections.adapter.postgres.UserState;
import io.github.alloyconnections.adapter.postgres.schedule.Schedule;
import io.github.alloyconnections.adapter.postgres.sql.Database;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.health.HealthNote;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.port.driven.service.RecheckQueue.Looking;
import io.github.alloyconnections.domain.port.driven.service.RecheckQueue.Running;
import io.github.alloyconnections.domain.service.DueRecheck;
import io.github.alloyconnections.domain.service.DueRecheck.Found;
import io.github.alloyconnections.domain.service.RecheckNext;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pins that are due, over PostgreSQL: by a clock two days ahead all are. */
class PostgresRecheckQueueTest {

    private static final Clock AHEAD = Clock.offset(Clock.systemUTC(), Duration.ofDays(2));
    private static final Duration DAY = Duration.ofDays(1);
    private static final Schedule.Pace QUICK = new Schedule.Pace(Duration.ofMillis(20), Duration.ofSeconds(15));

    private final String tenant = OneStore.newTenant();
    private final PostgresStore store = OneStore.open(tenant);
    private final Database database = Database.open(OneStore.DATABASE.address());
    private final UserId user = OneStore.newcomer();
    private final UserState state = store.of(user);
    private final BlockingQueue<DueRecheck> looked = new LinkedBlockingQueue<>();
    private final List<Running> running = new ArrayList<>();

    @AfterEach
    void close() {
        stop();
        database.close();
        store.close();
    }

    private void stop() {
        running.forEach(Running::close);
        running.clear();
    }

    private void start(Looking looking) {
        start(tenant, looking);
    }

    private void start(String of, Looking looking) {
        running.add(new PostgresRecheckQueue(database, of, AHEAD, QUICK).start(DAY, looking));
    }

    private RecheckNext lookedAndDone(DueRecheck due) {
        looked.add(due);
        return new RecheckNext.At(AHEAD.instant().plus(DAY));
    }

    /** One column of this user's task, if there is one. */
    private Optional<String> task(String column) {
        return database.ask(session -> session.first(
                "select (" + column + ")::text from scheduled_tasks where task_name = ? and task_instance like ?",
                row -> row.text(1),
                "recheck " + tenant,
                "% " + user));
    }

    @Test
    void what_is_pinned_is_due_within_the_period_and_what_is_unpinned_is_not() {
        state.pins().pin(Seed.NOTION, Seed.id(1));
        assertThat(task("execution_time between now() and now() + interval '1 day'"))
                .contains("true");
        assertThat(task("version")).contains("1");

        state.pins().pin(Seed.NOTION, Seed.id(1));
        assertThat(task("version")).contains("1");
        state.pins().pin(Seed.NOTION, Seed.id(2));
        assertThat(task("version")).contains("2");

        state.pins().unpin(Seed.NOTION);
        assertThat(task("version")).isEmpty();
        state.pins().pin(Seed.NOTION, Seed.id(1));
        assertThat(task("version")).contains("1");
        database.ask(session -> session.write("delete from pin where tenant = ?", tenant));
        assertThat(task("version")).isEmpty();
    }

    @Test
    void whoever_looks_is_told_what_is_pinned_and_how_it_was_found_last() throws InterruptedException {
        ConnectorId zoho = new ConnectorId("zohoCRM");
        state.pins().pin(zoho, Seed.id(2));
        start(this::lookedAndDone);
        assertThat(looked.take()).isEqualTo(new DueRecheck(user, zoho, Seed.id(2), Optional.empty(), 0));
        assertThat(running).hasSize(1);
        stop();
        assertThat(looked).isEmpty();
        assertThat(task("execution_time > now() + interval '2 days' and consecutive_failures = 0"))
                .contains("true");

        state.history()
                .learnt(new HealthNote(Seed.NOW, zoho, Seed.id(3), Owner.of(user), HealthState.LIMITED, "shared"));
        state.pins().pin(zoho, Seed.id(3));
        start(this::lookedAndDone);
        DueRecheck next = looked.take();
        assertThat(next.last()).contains(new Found(HealthState.LIMITED, Seed.NOW));
        assertThat(next.connector().value()).isEqualTo("zohoCRM");
    }

    @Test
    void each_is_looked_at_once_however_many_instances_look() throws InterruptedException {
        for (int number = 0; number < 60; number++) {
            store.of(OneStore.newcomer()).pins().pin(Seed.NOTION, Seed.id(1));
        }
        for (int instance = 0; instance < 3; instance++) {
            start(this::lookedAndDone);
        }
        List<UserId> users = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            users.add(looked.take().user());
        }
        stop();

        assertThat(users).doesNotHaveDuplicates();
        assertThat(looked).isEmpty();
    }

    @Test
    void what_an_instance_began_and_did_not_end_another_does() throws InterruptedException {
        state.pins().pin(Seed.NOTION, Seed.id(1));
        database.ask(session -> session.write(
                "update scheduled_tasks set picked = true, picked_by = 'one that died', last_heartbeat = now(),"
                        + " version = 2 where task_name = ?",
                "recheck " + tenant));

        start(this::lookedAndDone);

        assertThat(looked.take().user()).isEqualTo(user);
    }

    @Test
    void what_was_looked_at_in_vain_is_counted_until_something_is_learned() throws InterruptedException {
        state.pins().pin(Seed.NOTION, Seed.id(1));
        start(due -> {
            looked.add(due);
            return due.vain() < 3 ? new RecheckNext.Vain(AHEAD.instant()) : new RecheckNext.At(AHEAD.instant());
        });

        for (int vain : new int[] {0, 1, 2, 3, 0}) {
            assertThat(looked.take().vain()).isEqualTo(vain);
        }
    }

    @Test
    void when_it_is_not_the_time_the_instance_rests_and_another_goes_on() throws InterruptedException {
        state.pins().pin(Seed.NOTION, Seed.id(1));
        String before = task("execution_time").orElseThrow();
        start(due -> {
            looked.add(due);
            return new RecheckNext.NotNow(Duration.ofHours(1));
        });
        looked.take();
        store.of(OneStore.newcomer()).pins().pin(Seed.NOTION, Seed.id(1));
        BlockingQueue<DueRecheck> others = new LinkedBlockingQueue<>();
        start(due -> {
            others.add(due);
            return new RecheckNext.At(AHEAD.instant().plus(DAY));
        });

        assertThat(List.of(others.take().user(), others.take().user())).contains(user);
        stop();
        assertThat(looked).isEmpty();
        assertThat(before).isNotEqualTo(task("execution_time").orElseThrow());
    }

    @Test
    void when_it_is_not_the_time_it_keeps_its_place_in_the_queue() throws InterruptedException {
        state.pins().pin(Seed.NOTION, Seed.id(1));
        String before = task("execution_time").orElseThrow();
        start(due -> {
            looked.add(due);
            return new RecheckNext.NotNow(Duration.ofHours(1));
        });
        looked.take();
        stop();

        assertThat(task("execution_time")).contains(before);
        assertThat(task("picked")).contains("false");
    }

    @Test
    void who_is_pinned_meanwhile_is_next_and_who_is_unpinned_meanwhile_is_not() throws InterruptedException {
        state.pins().pin(Seed.NOTION, Seed.id(1));
        start(due -> {
            if (due.id().equals(Seed.id(1))) {
                state.pins().pin(Seed.NOTION, Seed.id(2));
            } else {
                state.pins().unpin(Seed.NOTION);
            }
            return lookedAndDone(due);
        });

        assertThat(looked.take().id()).isEqualTo(Seed.id(1));
        assertThat(looked.take().id()).isEqualTo(Seed.id(2));
        while (task("version").isPresent()) {
            Thread.sleep(20);
        }
        assertThat(looked).isEmpty();
    }

    @Test
    void another_tenants_are_neither_looked_at_nor_taken_away() throws InterruptedException {
        state.pins().pin(Seed.NOTION, Seed.id(1));
        String other = OneStore.newTenant();
        UserId theirs = OneStore.newcomer();
        try (PostgresStore foreign = OneStore.open(other)) {
            foreign.of(theirs).pins().pin(Seed.NOTION, Seed.id(1));
        }
        start(other, this::lookedAndDone);

        assertThat(looked.take().user()).isEqualTo(theirs);
        stop();
        assertThat(looked).isEmpty();
        assertThat(task("picked")).contains("false");
    }

    @Test
    void a_shorter_period_holds_for_those_that_wait_for_the_end_of_a_longer_one() {
        state.pins().pin(Seed.NOTION, Seed.id(1));
        database.ask(session -> session.write(
                "update scheduled_tasks set execution_time = now() + interval '1 day' where task_name = ?",
                "recheck " + tenant));
        new PostgresRecheckQueue(database, tenant, Clock.systemUTC(), QUICK)
                .start(Duration.ofHours(2), this::lookedAndDone)
                .close();

        assertThat(task("execution_time < now() + interval '2 hours'")).contains("true");
        store.of(user).pins().pin(Seed.SLACK, Seed.id(2));
        Optional<Boolean> both = database.ask(session -> session.first(
                "select count(*) = 2 and max(execution_time) < now() + interval '2 hours' from scheduled_tasks"
                        + " where task_name = ?",
                row -> row.truth(1),
                "recheck " + tenant));
        assertThat(both).contains(true);
    }

    @Test
    void those_that_an_older_program_has_pinned_are_due_within_a_day() {
        TestDatabase fresh = TestDatabase.fresh();
        Tenant named = new Tenant("older", "https://alloy.example", Seed.NOTION, false);
        try (PostgresStore older = PostgresStore.open(fresh.address(), named, Seed.CLOCK)) {
            older.of(user).pins().pin(Seed.NOTION, Seed.id(1));
        }
        fresh.run("drop table scheduled_tasks");
        fresh.run("drop function pin_recheck cascade");
        fresh.run("alter table tenant drop column recheck_within");
        fresh.run("alter table pin drop column spelled");
        fresh.run("delete from alloy_connections_schema where version = '6'");
        PostgresStore.open(fresh.address(), named, Seed.CLOCK).close();

        try (Database newer = Database.open(fresh.address())) {
            List<String> tasks = newer.ask(session -> session.list(
                    "select task_name, execution_time between now() and now() + interval '1 day' from scheduled_tasks",
                    row -> row.text(1) + " " + row.truth(2)));
            assertThat(tasks).containsExactly("recheck older true");
        }
    }
}

package io.github.alloyconnections.adapter.postgres.service;

import io.github.alloyconnections.adapter.postgres.schedule.Schedule;
import io.github.alloyconnections.adapter.postgres.schedule.TaskKind;
import io.github.alloyconnections.adapter.postgres.schedule.TaskOutcome;
import io.github.alloyconnections.adapter.postgres.sql.Database;
import io.github.alloyconnections.adapter.postgres.sql.SqlRow;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.port.driven.service.RecheckQueue;
import io.github.alloyconnections.domain.service.DueRecheck;
import io.github.alloyconnections.domain.service.DueRecheck.Found;
import io.github.alloyconnections.domain.service.RecheckNext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One tenant's pinned connections as tasks that are due some time. They come and go with the rows of {@code pin}, by a trigger
 * of that table, whoever writes there.
 */
public final class PostgresRecheckQueue implements RecheckQueue {

    private static final int PART = 5_000;

    private final Database database;
    private final String tenant;
    private final Clock clock;
    private final Schedule.Pace pace;

    public PostgresRecheckQueue(Database database, String tenant, Clock clock, Schedule.Pace pace) {
        this.database = database;
        this.tenant = tenant;
        this.clock = clock;
        this.pace = pace;
    }

    @Override
    public Running start(Duration period, Looking looking) {
        spread(period);
        return Schedule.start(database, List.of(new Rechecks(looking)), clock, pace)::close;
    }

    /** For those that come from now on, and those that were spread over a longer period. */
    private void spread(Duration period) {
        database.ask(session ->
                session.write("update tenant set recheck_within = ?::interval where id = ?", seconds(period), tenant));
        while (drawIn(period) > 0) {
            // A part at a time, so that nobody who pins waits for the locks of all.
        }
    }

    private int drawIn(Duration period) {
        Instant now = clock.instant();
        return database.ask(session -> session.write(
                "update scheduled_tasks set execution_time = ?::timestamptz + random() * ?::interval"
                        + " where task_name = ? and task_instance in (select task_instance from scheduled_tasks"
                        + " where task_name = ? and not picked and execution_time > ? limit " + PART
                        + " for update skip locked)",
                now,
                seconds(period),
                name(),
                name(),
                now.plus(period)));
    }

    private static String seconds(Duration period) {
        return period.toSeconds() + " seconds";
    }

    private String name() {
        return "recheck " + tenant;
    }

    private final class Rechecks implements TaskKind {

        private final Looking looking;

        Rechecks(Looking looking) {
            this.looking = looking;
        }

        @Override
        public String name() {
            return PostgresRecheckQueue.this.name();
        }

        /** Who is not pinned is not looked at, and who was pinned meanwhile is next. */
        @Override
        public TaskOutcome run(Due task) {
            Optional<DueRecheck> due = pinned(task);
            if (due.isEmpty()) {
                return new TaskOutcome.Over();
            }
            RecheckNext next = looking.look(due.get());
            boolean same =
                    pinned(task).filter(now -> now.id().equals(due.get().id())).isPresent();
            return same ? outcome(next) : new TaskOutcome.Again(clock.instant());
        }
    }

    private static TaskOutcome outcome(RecheckNext next) {
        if (next instanceof RecheckNext.At at) {
            return new TaskOutcome.Again(at.time());
        } else if (next instanceof RecheckNext.Vain vain) {
            return new TaskOutcome.Vain(vain.time());
        }
        return new TaskOutcome.NotNow(((RecheckNext.NotNow) next).rest());
    }

    /** What is pinned now, and how any instance found it last; empty if it is nothing that could be looked at. */
    private Optional<DueRecheck> pinned(TaskKind.Due task) {
        // As the trigger wrote it: neither of the two can hold a blank.
        String[] parts = task.id().split(" ", 2);
        return database.ask(session -> session.first(
                        "select pin.pinned, health.state, health.checked_at, coalesce(pin.spelled, health.connector, pin.connector)"
                                + " from pin left join health on health.tenant = pin.tenant"
                                + " and health.user_id = pin.user_id and health.connection = pin.pinned"
                                + " and health.owner = pin.user_id"
                                + " where pin.tenant = ? and pin.connector = ? and pin.user_id = ?",
                        row -> due(task, parts[1], row),
                        tenant,
                        parts[0],
                        parts[1]))
                .flatMap(due -> due);
    }

    private static Optional<DueRecheck> due(TaskKind.Due task, String user, SqlRow row) {
        return ConnectionId.parse(row.text(1))
                .map(id -> new DueRecheck(new UserId(user), new ConnectorId(row.text(4)), id, found(row), task.vain()));
    }

    private static Optional<Found> found(SqlRow row) {
        return row.textIfAny(2).map(state -> new Found(HealthState.valueOf(state), row.time(3)));
    }
}

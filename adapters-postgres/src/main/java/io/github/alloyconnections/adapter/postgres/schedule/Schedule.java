package io.github.alloyconnections.adapter.postgres.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.github.alloyconnections.adapter.postgres.sql.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Does what is due in the table {@code scheduled_tasks}, each task by one of all instances: the one place that owns the library
 * for that. A task that an instance began and did not end is done by another when its sign of life is missing for a while.
 */
public final class Schedule implements AutoCloseable {

    private static final int THREADS = 2;
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(5);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(3);

    /** Tasks of names that are none of ours are other tenants', or a newer program's, and never deleted. */
    private static final Duration NEVER = Duration.ofDays(365_000);

    private final Scheduler scheduler;
    private final Clock clock;
    private final Map<String, Instant> resting = new ConcurrentHashMap<>();

    /**
     * How often it looks.
     *
     * @param poll for what is due
     * @param heartbeat gives a sign of life of what is under way; four that are missing are a death
     */
    public record Pace(Duration poll, Duration heartbeat) {

        /** As a service does it. */
        public static Pace standard() {
            return new Pace(Duration.ofSeconds(5), Duration.ofSeconds(15));
        }
    }

    private Schedule(Database database, List<TaskKind> jobs, Clock clock, Pace pace) {
        this.clock = clock;
        List<Task<?>> tasks = new ArrayList<>();
        jobs.forEach(job -> tasks.add(task(job)));
        List<String> names = jobs.stream().map(TaskKind::name).toList();
        ThreadFactory threads = Schedule::thread;
        this.scheduler = Scheduler.create(database.source(), tasks)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .clock(clock::instant)
                .jdbcCustomization(new DueTasks(
                        () -> names.stream().filter(name -> !isResting(name)).toList()))
                .pollingInterval(pace.poll())
                .heartbeatInterval(pace.heartbeat())
                .missedHeartbeatsLimit(4)
                .threads(THREADS)
                .executorService(Executors.newFixedThreadPool(THREADS, threads))
                .dueExecutor(Executors.newSingleThreadExecutor(threads))
                .housekeeperExecutor(Executors.newScheduledThreadPool(THREADS, threads))
                .deleteUnresolvedAfter(NEVER)
                .shutdownMaxWait(PATIENCE_AT_THE_END)
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    /** Begins to do these jobs. */
    public static Schedule start(Database database, List<TaskKind> jobs, Clock clock, Pace pace) {
        Schedule schedule = new Schedule(database, jobs, clock, pace);
        schedule.scheduler.start();
        return schedule;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "schedule");
        thread.setDaemon(true);
        return thread;
    }

    private Task<Void> task(TaskKind job) {
        return Tasks.custom(job.name(), Void.class)
                .onFailure((done, change) -> change.reschedule(done, later(AFTER_A_FAILURE)))
                .onDeadExecution((done, change) -> change.reschedule(done, clock.instant()))
                .execute((instance, context) -> ended(job, context.getExecution()));
    }

    private CompletionHandler<Void> ended(TaskKind job, Execution execution) {
        TaskOutcome outcome = isResting(job.name())
                ? new TaskOutcome.NotNow(Duration.ZERO)
                : job.run(new TaskKind.Due(execution.taskInstance.getId(), execution.consecutiveFailures));
        if (outcome instanceof TaskOutcome.NotNow notNow && !notNow.rest().isZero()) {
            resting.put(job.name(), later(notNow.rest()));
        }
        return (done, change) -> write(outcome, done, change);
    }

    private static void write(TaskOutcome outcome, ExecutionComplete done, ExecutionOperations<Void> change) {
        if (outcome instanceof TaskOutcome.Again again) {
            change.reschedule(done, again.at());
        } else if (outcome instanceof TaskOutcome.Vain vain) {
            Execution execution = done.getExecution();
            change.reschedule(
                    ExecutionComplete.failure(execution, done.getTimeDone(), done.getTimeDone(), null), vain.at());
        } else if (outcome instanceof TaskOutcome.NotNow) {
            // In its old place in the queue, for whoever comes to it next.
            change.reschedule(done, done.getExecution().executionTime);
        } else {
            change.stop();
        }
    }

    private Instant later(Duration time) {
        return clock.instant().plus(time);
    }

    private boolean isResting(String name) {
        Instant until = resting.get(name);
        return until != null && clock.instant().isBefore(until);
    }

    /** Begins nothing more, and waits a little for what is under way before it interrupts it. */
    @Override
    public void close() {
        scheduler.stop();
    }

    /**
     * How what is due is looked for: by the names of the jobs that this instance does now, so that neither other tenants' tasks nor
     * a resting job's are read over and over.
     */
    private static final class DueTasks extends PostgreSqlJdbcCustomization {

        private final Supplier<List<String>> names;

        DueTasks(Supplier<List<String>> names) {
            super(false, true);
            this.names = names;
        }

        @Override
        public String createSelectDueQuery(String table, int limit, String andCondition, boolean orderByPriority) {
            String wanted = names.get().stream()
                    .map(name -> "'" + name.replace("'", "''") + "'")
                    .collect(Collectors.joining(", "));
            String which = wanted.isEmpty() ? " and false" : " and task_name in (" + wanted + ")";
            return super.createSelectDueQuery(table, limit, which + andCondition, orderByPriority);
        }
    }
}

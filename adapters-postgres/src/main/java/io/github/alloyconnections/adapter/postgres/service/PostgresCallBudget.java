package io.github.alloyconnections.adapter.postgres.service;

import io.github.alloyconnections.adapter.postgres.sql.Database;
import io.github.alloyconnections.adapter.postgres.sql.SqlRow;
import io.github.alloyconnections.adapter.postgres.sql.SqlSession;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driven.service.CallBudget;
import io.github.alloyconnections.domain.service.CallHold;
import io.github.alloyconnections.domain.service.CallPace;
import io.github.alloyconnections.domain.service.CallPriority;
import io.github.alloyconnections.domain.service.CallTurn;
import io.github.alloyconnections.domain.service.CallTurn.Granted;
import io.github.alloyconnections.domain.service.CallTurn.Later;
import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/** The calls of one tenant's key, a row of the table {@code budget} that all instances share. */
public final class PostgresCallBudget implements CallBudget {

    /** Whoever found the database away spares all others the wait for it. */
    private static final Duration REST = Duration.ofSeconds(5);

    private static final String MINE = " where tenant = ?";

    private final Database database;
    private final String tenant;
    private final CallPace pace;
    private final Function<SqlSession, Instant> time;
    private final Clock clock;
    private final AtomicBoolean agreed = new AtomicBoolean();
    private final AtomicReference<Instant> awayUntil = new AtomicReference<>(Instant.MIN);

    /**
     * The budget of this tenant.
     *
     * @param time what time it is for all instances alike, so that none lives ahead of the others
     * @param clock this instance's own, by which it spares itself a database that is away
     */
    PostgresCallBudget(
            Database database, String tenant, CallPace pace, Function<SqlSession, Instant> time, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.pace = pace;
        this.time = time;
        this.clock = clock;
    }

    /** By the database's own clock. */
    public static PostgresCallBudget of(Database database, String tenant, CallPace pace, Clock clock) {
        return new PostgresCallBudget(database, tenant, pace, PostgresCallBudget::databaseTime, clock);
    }

    private static Instant databaseTime(SqlSession session) {
        return session.first("select clock_timestamp()", row -> row.time(1)).orElseThrow();
    }

    @Override
    public CallPace pace() {
        return pace;
    }

    @Override
    public CallTurn take(CallPriority priority) {
        return asked(() -> taken(priority)).orElseGet(CallTurn.Unknown::new);
    }

    private CallTurn taken(CallPriority priority) {
        Instant now = database.ask(time);
        Optional<CallHold> hold = hold(now);
        boolean trial = hold.isPresent() && tries(hold.get(), now);
        if (hold.isPresent() && !trial) {
            CallHold other = hold.get();
            return (other.isToBeTried(now) ? other.tried(now) : other).turn(now);
        }
        Duration wait = bucket(now).take(priority.leaves(pace.burst()));
        return wait.isZero() ? new Granted(trial) : new Later(wait, Optional.empty());
    }

    private BudgetBucket bucket(Instant now) {
        BudgetBucket bucket = new BudgetBucket(database, tenant, pace, now);
        if (!agreed.get()) {
            bucket.agree();
            agreed.set(true);
        }
        return bucket;
    }

    private Optional<CallHold> hold(Instant now) {
        return database.ask(session -> hold(session, "")).filter(held -> held.isOn(now));
    }

    private Optional<CallHold> hold(SqlSession session, String how) {
        return session.first(
                        "select held_until, held_because, trial_at from budget" + MINE + how,
                        PostgresCallBudget::hold,
                        tenant)
                .flatMap(held -> held);
    }

    private static Optional<CallHold> hold(SqlRow row) {
        return row.timeIfAny(1).map(until -> new CallHold(until, Kind.valueOf(row.text(2)), row.timeIfAny(3)));
    }

    /** Of all that come when it is to be tried, the one whose change this is. */
    private boolean tries(CallHold hold, Instant now) {
        return hold.isToBeTried(now)
                && database.ask(session -> session.write(
                                "update budget set trial_at = ?" + MINE + " and trial_at = ?",
                                hold.tried(now).trialAt(),
                                tenant,
                                hold.trialAt()))
                        > 0;
    }

    @Override
    public Duration hold(Duration wait, Kind because) {
        return asked(() -> held(wait, because)).orElse(wait);
    }

    private Duration held(Duration wait, Kind because) {
        Instant now = database.ask(time);
        CallHold asked = CallHold.of(now, wait, because);
        return database.change(session -> {
            session.write("insert into budget (tenant) values (?) on conflict do nothing", tenant);
            Optional<CallHold> before = hold(session, " for update");
            CallHold longest =
                    before.filter(held -> held.until().isAfter(asked.until())).orElse(asked);
            write(session, longest);
            return Duration.between(now, longest.until());
        });
    }

    private void write(SqlSession session, CallHold hold) {
        session.write(
                "update budget set held_until = ?, held_because = ?, trial_at = ?" + MINE,
                hold.until(),
                hold.because().name(),
                hold.trialAt(),
                tenant);
    }

    @Override
    public void lift() {
        Optional<Integer> unused = asked(() -> database.ask(
                session -> session.write("update budget set held_until = null, trial_at = null" + MINE, tenant)));
    }

    private <T> Optional<T> asked(Supplier<T> question) {
        Instant now = clock.instant();
        if (now.isBefore(awayUntil.get())) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.get());
        } catch (ProjectFileException | BucketExecutionException away) {
            awayUntil.set(now.plus(REST));
            return Optional.empty();
        }
    }
}

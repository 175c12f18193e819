package io.github.alloyconnections.wiring;

import io.github.alloyconnections.adapter.postgres.PostgresStore;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import io.github.alloyconnections.domain.health.ProbeOutcome.Cause;
import io.github.alloyconnections.domain.health.ProbeOutcome.Inconclusive;
import io.github.alloyconnections.domain.port.driven.ConnectionProbe;
import io.github.alloyconnections.domain.port.driven.service.RecheckQueue;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.service.DueRecheck;
import io.github.alloyconnections.domain.service.DueRecheck.Found;
import io.github.alloyconnections.domain.service.RecheckNext;
import io.github.alloyconnections.domain.service.RecheckPlan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Looks at users' pinned connections again as the users would have them verified, and behind everybody who waits. */
final class UserRechecks implements RecheckQueue.Looking {

    /** Where it is not said how long a limit or an outage lasts. */
    private static final Duration REST = Duration.ofMinutes(1);

    /** What no time mends: a wrong key, a wrong address. Somebody will change the settings. */
    private static final Duration LONG_REST = Duration.ofMinutes(10);

    private final RecheckPlan plan;
    private final Supplier<Opened> base;
    private final PostgresStore store;
    private final Clock clock;

    UserRechecks(RecheckPlan plan, Supplier<Opened> base, PostgresStore store, Clock clock) {
        this.plan = plan;
        this.base = base;
        this.store = store;
        this.clock = clock;
    }

    /** What somebody else found out meanwhile need not be found out again. */
    @Override
    public RecheckNext look(DueRecheck due) {
        Optional<Found> fresh = due.last().filter(found -> plan.after(found, 0).isAfter(clock.instant()));
        if (fresh.isPresent()) {
            return new RecheckNext.At(after(fresh.get()));
        }
        try {
            return looked(due);
        } catch (RemoteServiceException failed) {
            return new RecheckNext.NotNow(failed.passes() ? failed.retryAfter().orElse(REST) : LONG_REST);
        } catch (InvalidSettingsException wrong) {
            return new RecheckNext.NotNow(REST);
        }
    }

    private Instant after(Found found) {
        return plan.after(found, ThreadLocalRandom.current().nextDouble());
    }

    private RecheckNext looked(DueRecheck due) {
        Limits limits = new Limits();
        HealthState state = state(due, limits);
        if (state != HealthState.UNKNOWN) {
            return new RecheckNext.At(after(new Found(state, clock.instant())));
        }
        Optional<Duration> limited = limits.met();
        if (limited.isPresent()) {
            return new RecheckNext.NotNow(limited.get());
        }
        double spread = ThreadLocalRandom.current().nextDouble();
        return new RecheckNext.Vain(plan.afterNothing(clock.instant(), due.vain(), spread));
    }

    private HealthState state(DueRecheck due, Limits limits) {
        return UserProject.behindOthers(base.get(), due.user(), store.of(due.user()), clock, limits::over)
                .core()
                .verifying()
                .verify(due.connector(), List.of(due.id()), Optional.empty(), ProbeListener.none())
                .entries()
                .stream()
                .findFirst()
                .flatMap(ConnectionEntry::health)
                .map(Health::state)
                .orElse(HealthState.UNKNOWN);
    }

    /** Sees whether a probe met a rate limit: then it says nothing of this connection, and the next would meet it, too. */
    private static final class Limits {

        private volatile Optional<Duration> met = Optional.empty();

        Optional<Duration> met() {
            return met;
        }

        ConnectionProbe over(ConnectionProbe probe) {
            return (ConnectionId id, ConnectorId connector, Owner owner, Optional<ActionId> action) -> {
                ProbeOutcome outcome = probe.probe(id, connector, owner, action);
                if (outcome instanceof Inconclusive open && open.cause() == Cause.RATE_LIMITED) {
                    met = Optional.of(open.retryAfter().orElse(REST));
                }
                return outcome;
            };
        }
    }
}

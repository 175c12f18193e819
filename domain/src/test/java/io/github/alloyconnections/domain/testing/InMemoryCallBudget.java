package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driven.service.CallBudget;
import io.github.alloyconnections.domain.service.CallHold;
import io.github.alloyconnections.domain.service.CallPace;
import io.github.alloyconnections.domain.service.CallPriority;
import io.github.alloyconnections.domain.service.CallTurn;
import io.github.alloyconnections.domain.service.CallTurn.Granted;
import io.github.alloyconnections.domain.service.CallTurn.Later;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Shares calls within one process; can be made unreachable, as a database can. */
public final class InMemoryCallBudget implements CallBudget {

    private final CallPace pace;
    private final Clock clock;
    private final long interval;
    private Instant fullAt;
    private Optional<CallHold> held = Optional.empty();
    private boolean away;

    public InMemoryCallBudget(CallPace pace, Clock clock) {
        this.pace = pace;
        this.clock = clock;
        this.interval = Duration.ofMinutes(1).toNanos() / pace.steady();
        this.fullAt = clock.instant();
    }

    /** From now on it can be asked, or cannot. */
    public synchronized void isAway(boolean now) {
        away = now;
    }

    @Override
    public CallPace pace() {
        return pace;
    }

    @Override
    public synchronized CallTurn take(CallPriority priority) {
        if (away) {
            return new CallTurn.Unknown();
        }
        Instant now = clock.instant();
        Optional<CallHold> on = held.filter(hold -> hold.isOn(now));
        boolean trial = on.filter(hold -> hold.isToBeTried(now)).isPresent();
        if (on.isPresent() && !trial) {
            return on.get().turn(now);
        }
        held = on.map(hold -> hold.tried(now));
        return fromBucket(now, pace.burst() - priority.leaves(pace.burst()), trial);
    }

    private CallTurn fromBucket(Instant now, int calls, boolean trial) {
        Instant free = fullAt.minusNanos((calls - 1) * interval);
        if (free.isAfter(now)) {
            return new Later(Duration.between(now, free), Optional.empty());
        }
        fullAt = (fullAt.isAfter(now) ? fullAt : now).plusNanos(interval);
        return new Granted(trial);
    }

    @Override
    public synchronized Duration hold(Duration wait, Kind because) {
        Instant now = clock.instant();
        CallHold asked = CallHold.of(now, wait, because);
        CallHold longest =
                held.filter(hold -> hold.until().isAfter(asked.until())).orElse(asked);
        held = Optional.of(longest);
        return Duration.between(now, longest.until());
    }

    @Override
    public synchronized void lift() {
        held = Optional.empty();
    }
}

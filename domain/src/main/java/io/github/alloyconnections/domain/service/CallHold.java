package io.github.alloyconnections.domain.service;

import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.service.CallTurn.Held;
import io.github.alloyconnections.domain.service.CallTurn.Later;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * That Alloy asked not to be called.
 *
 * @param until when that is over
 * @param trialAt when one call is to find out whether it still means that; empty for a short hold
 */
public record CallHold(Instant until, Kind because, Optional<Instant> trialAt) {

    /** What Alloy asks for beyond this is told to the caller, but Alloy may be asked again by then. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    /** Alloy may be back long before what it asked for is over: so often one call tries that. */
    public static final Duration TRIAL = Duration.ofMinutes(1);

    /** As it was asked for now. */
    public static CallHold of(Instant now, Duration wait, Kind because) {
        Duration bounded = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        return new CallHold(
                now.plus(bounded),
                because,
                Optional.of(now.plus(TRIAL)).filter(trial -> bounded.compareTo(TRIAL.multipliedBy(2)) > 0));
    }

    /** Whether it is still asked for. */
    public boolean isOn(Instant now) {
        return until.isAfter(now);
    }

    /** Whether some call is to try it now. */
    public boolean isToBeTried(Instant now) {
        return isOn(now) && trialAt.filter(trial -> !trial.isAfter(now)).isPresent();
    }

    /** The same, tried now, and again later. */
    public CallHold tried(Instant now) {
        return new CallHold(until, because, Optional.of(now.plus(TRIAL)));
    }

    /** How long who would call now has to wait. */
    public Later turn(Instant now) {
        Instant next = trialAt.filter(trial -> trial.isBefore(until)).orElse(until);
        Duration left = Duration.between(now, until);
        return new Later(Duration.between(now, next), Optional.of(new Held(left, because)));
    }
}

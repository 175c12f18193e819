package io.github.alloyconnections.domain.usecase.probing;

import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.Health.Belonging;
import io.github.alloyconnections.domain.health.HealthState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** A health before it is dated. */
record UndatedHealth(
        HealthState state,
        String proof,
        Optional<String> reason,
        OptionalInt count,
        Optional<String> next,
        Optional<Belonging> belongs) {

    static UndatedHealth of(HealthState state, String proof, String reason) {
        return new UndatedHealth(
                state, proof, Optional.of(reason), OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    /** Nothing was learned of it. */
    static UndatedHealth unknown(String proof, String why) {
        return of(HealthState.UNKNOWN, proof, why).next("try again later");
    }

    UndatedHealth next(String step) {
        return new UndatedHealth(state, proof, reason, count, Optional.of(step), belongs);
    }

    UndatedHealth of(Belonging whose) {
        return new UndatedHealth(state, proof, reason, count, next, Optional.of(whose));
    }

    Health at(Duration latency, Instant when) {
        return new Health(state, proof, reason, count, latency, when, next, belongs);
    }
}

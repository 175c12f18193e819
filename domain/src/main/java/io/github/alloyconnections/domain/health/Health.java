package io.github.alloyconnections.domain.health;

import io.github.alloyconnections.domain.connection.Owner;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What probing one connection showed.
 *
 * @param proof what was asked and what came back, in one line
 * @param reason why it is not simply working
 * @param count how many items the answer held, if it held a list
 * @param latency how long the probe took, retries and the second context included
 * @param next what the user should do about it
 * @param belongs whose it is, where that is known to be another owner than the one asked for
 */
public record Health(
        HealthState state,
        String proof,
        Optional<String> reason,
        OptionalInt count,
        Duration latency,
        Instant checkedAt,
        Optional<String> next,
        Optional<Belonging> belongs) {

    /** Whose a connection is, and how it does as that owner's. */
    public record Belonging(Owner owner, HealthState state) {}

    /** Of one that is its owner's own, as far as is known. */
    public Health(
            HealthState state,
            String proof,
            Optional<String> reason,
            OptionalInt count,
            Duration latency,
            Instant checkedAt,
            Optional<String> next) {
        this(state, proof, reason, count, latency, checkedAt, next, Optional.empty());
    }

    /** The same, for this reason and with this advice. */
    public Health because(String why, String advice) {
        return new Health(state, proof, Optional.of(why), count, latency, checkedAt, Optional.of(advice), belongs);
    }
}

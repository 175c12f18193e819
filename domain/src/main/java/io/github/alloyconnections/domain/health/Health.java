package io.github.alloyconnections.domain.health;

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
 */
public record Health(
        HealthState state,
        String proof,
        Optional<String> reason,
        OptionalInt count,
        Duration latency,
        Instant checkedAt,
        Optional<String> next) {}

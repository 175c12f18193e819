package io.github.alloyconnections.domain.health;

import java.time.Duration;

/**
 * How far a run of probes may go before it ends honestly.
 *
 * @param candidates how many connections are probed at the most
 * @param time how long the run lasts at the most
 * @param parallel how many probes are under way at once at the most
 */
public record ProbeBudget(int candidates, Duration time, int parallel) {

    public ProbeBudget {
        if (candidates < 1 || parallel < 1) {
            throw new IllegalArgumentException("candidates and parallel must be at least 1");
        }
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("time must be positive");
        }
    }

    /** 30 candidates, 30 seconds, 4 at a time. */
    public static ProbeBudget standard() {
        return new ProbeBudget(30, Duration.ofSeconds(30), 4);
    }
}

package io.github.alloyconnections.domain.usecase.identifying;

import io.github.alloyconnections.domain.health.ProbeBudget;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** One budget for all that is asked on the way to one answer. */
public final class SharedBudget {

    /** The part of the time that is left in any case: one probe that hung must not leave accounts to chance. */
    private static final int LEAST = 5;

    private final ProbeBudget budget;
    private final Clock clock;
    private final Instant end;

    public SharedBudget(ProbeBudget budget, Clock clock) {
        this.budget = budget;
        this.clock = clock;
        this.end = clock.instant().plus(budget.time());
    }

    /** The budget for what is asked from now on. */
    public ProbeBudget budget() {
        Duration left = Duration.between(clock.instant(), end);
        Duration least = budget.time().dividedBy(LEAST).plusNanos(1);
        return new ProbeBudget(budget.candidates(), left.compareTo(least) < 0 ? least : left, budget.parallel());
    }
}

package io.github.alloyconnections.domain.usecase.owning;

import java.time.Clock;
import java.time.Instant;

/** How many more calls may be made, and until when. */
final class Allowance {

    private final Clock clock;
    private final Instant deadline;
    private int calls;

    Allowance(int calls, Instant deadline, Clock clock) {
        this.calls = calls;
        this.deadline = deadline;
        this.clock = clock;
    }

    /** Whether one more may be made; counted as made then. */
    boolean take() {
        if (calls == 0 || clock.instant().isAfter(deadline)) {
            return false;
        }
        calls--;
        return true;
    }
}

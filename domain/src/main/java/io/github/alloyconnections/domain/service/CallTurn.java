package io.github.alloyconnections.domain.service;

import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.time.Duration;
import java.util.Optional;

/** What becomes of who wants to call Alloy. */
public sealed interface CallTurn {

    /**
     * The call may be made now, and has been counted.
     *
     * @param trial whether Alloy asked not to be called yet, and this one call finds out whether it still means that
     */
    record Granted(boolean trial) implements CallTurn {}

    /**
     * Nothing has been counted; there is no use in asking again any earlier.
     *
     * @param pause how long to wait, more than nothing
     * @param held that Alloy asked not to be called; empty if the budget is used up
     */
    record Later(Duration pause, Optional<Held> held) implements CallTurn {

        public Later {
            if (pause.isNegative() || pause.isZero()) {
                throw new IllegalArgumentException("pause must be positive");
            }
        }
    }

    /**
     * Alloy asked not to be called.
     *
     * @param left for how long from now
     */
    record Held(Duration left, Kind because) {}

    /** The budget cannot be asked now: who calls all the same is to keep to a careful pace of its own. */
    record Unknown() implements CallTurn {}
}

package io.github.alloyconnections.adapter.alloy.http;

import io.github.alloyconnections.domain.port.driven.service.CallBudget;
import io.github.alloyconnections.domain.service.CallPriority;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * With whom calls are shared, and behind whom they come.
 *
 * @param budget asked before every call: where nobody shares any, each client keeps to a pace of its own
 */
public record Sharing(Supplier<Optional<CallBudget>> budget, CallPriority priority) {

    private static final Sharing NONE = new Sharing(Optional::empty, CallPriority.PERSON);

    /** With nobody. */
    public static Sharing none() {
        return NONE;
    }

    /** With the same, behind others. */
    public Sharing as(CallPriority other) {
        return new Sharing(budget, other);
    }

    /** Whether somebody waits for these calls, so that a wait for a rate limit may take some seconds. */
    boolean isAwaited() {
        return priority != CallPriority.RECHECK;
    }
}

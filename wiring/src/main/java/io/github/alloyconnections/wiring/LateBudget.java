package io.github.alloyconnections.wiring;

import io.github.alloyconnections.domain.port.driven.service.CallBudget;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The budget that a project's calls are to keep within, once there is one: what speaks to Alloy is made before the database that
 * holds it is opened, and goes on when that is closed. Thread-safe.
 */
final class LateBudget implements Supplier<Optional<CallBudget>> {

    private Optional<CallBudget> kept = Optional.empty();

    @Override
    public synchronized Optional<CallBudget> get() {
        return kept;
    }

    /** Keeps this one; what is handed back lets go of it, unless somebody has brought another meanwhile. */
    synchronized Runnable keep(CallBudget budget) {
        kept = Optional.of(budget);
        return () -> letGo(budget);
    }

    private synchronized void letGo(CallBudget mine) {
        if (kept.filter(other -> other != mine).isEmpty()) {
            kept = Optional.empty();
        }
    }
}

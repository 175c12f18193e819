package io.github.alloyconnections.adapter.mcp.reading;

import io.github.alloyconnections.domain.selection.Decision;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What was decided last, so that it can be read again as it was. */
public final class LastDecision {

    private final AtomicReference<Optional<Decision>> last = new AtomicReference<>(Optional.empty());

    /** Takes the place of the one before. */
    public void take(Decision decision) {
        last.set(Optional.of(decision));
    }

    Optional<Decision> get() {
        return last.get();
    }
}

package io.github.alloyconnections.adapter.mcp.reading;

import io.github.alloyconnections.domain.selection.Decision;
import java.util.Optional;

/** What was decided last, so that it can be read again as it was. */
public final class LastDecision {

    private volatile Optional<Decision> last = Optional.empty();

    /** Takes the place of the one before. */
    public void take(Decision decision) {
        last = Optional.of(decision);
    }

    Optional<Decision> get() {
        return last;
    }
}

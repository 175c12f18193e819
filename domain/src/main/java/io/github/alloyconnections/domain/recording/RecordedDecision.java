package io.github.alloyconnections.domain.recording;

import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.selection.Decision;
import java.util.Optional;

/**
 * A decision with what it saw.
 *
 * @param decision empty if none could be made
 * @param failure why not
 */
public record RecordedDecision(
        Optional<Decision> decision, Optional<RemoteServiceException> failure, DecisionRecording recording) {

    /** The decision; throws what kept it from being made. */
    public Decision orThrow() {
        return decision.orElseThrow(() -> failure.orElseThrow());
    }
}

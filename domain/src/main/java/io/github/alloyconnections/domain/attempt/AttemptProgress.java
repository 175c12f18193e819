package io.github.alloyconnections.domain.attempt;

import io.github.alloyconnections.domain.pin.PinChange;
import java.util.Optional;

/**
 * An attempt after somebody looked.
 *
 * @param change what this very step did to the project's file, if it pinned
 * @param trouble why this very step learned nothing, if Alloy could not be asked; the attempt goes on
 */
public record AttemptProgress(Attempt attempt, Optional<PinChange> change, Optional<String> trouble) {

    /** An attempt about which there is nothing more to tell. */
    public static AttemptProgress of(Attempt attempt) {
        return new AttemptProgress(attempt, Optional.empty(), Optional.empty());
    }
}

package io.github.alloyconnections.domain.pin;

import io.github.alloyconnections.domain.selection.Decision;
import java.util.Optional;

/**
 * A decision and what it did to the pin.
 *
 * @param change empty if nothing was pinned, because the decision chose nothing
 * @param forced whether it was pinned although no probe vouches for it, because the user insisted
 */
public record PinResult(Decision decision, Optional<PinChange> change, boolean forced) {}

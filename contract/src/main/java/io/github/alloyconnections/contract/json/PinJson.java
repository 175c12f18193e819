package io.github.alloyconnections.contract.json;

import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.pin.PinResult;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What pinning did: {@code {decision, change|null, forced}}; for an unpin the change alone.
 *
 * @param forced whether it was pinned although no probe vouches for it
 */
public record PinJson(DecisionJson decision, @Nullable ChangeJson change, boolean forced) {

    /**
     * What changed in the project's file: {@code {variable, file, previous|null, current|null, effect, notices}}, where
     * effect is {@code written}, {@code unchanged} or {@code previewed}.
     */
    public record ChangeJson(
            String variable,
            String file,
            @Nullable String previous,
            @Nullable String current,
            String effect,
            List<String> notices) {

        /** The published form of a change. */
        public static ChangeJson of(PinChange change) {
            return new ChangeJson(
                    change.variable(),
                    change.file(),
                    change.previous().orElse(null),
                    change.current().orElse(null),
                    change.effect().name().toLowerCase(Locale.ROOT),
                    change.notices());
        }
    }

    /** The published form of a result. */
    public static PinJson of(PinResult result) {
        return new PinJson(
                DecisionJson.of(result.decision()),
                result.change().map(ChangeJson::of).orElse(null),
                result.forced());
    }
}

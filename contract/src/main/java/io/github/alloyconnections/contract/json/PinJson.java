package io.github.alloyconnections.contract.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.pin.PinResult;
import io.github.alloyconnections.domain.usage.Rewriting;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What pinning did: {@code {decision, change|null, forced, everywhere?}}; for an unpin the change alone.
 *
 * @param everywhere what changed in other places; missing unless that was asked for
 * @param forced whether it was pinned although no probe vouches for it
 */
public record PinJson(
        DecisionJson decision,
        @Nullable ChangeJson change,
        boolean forced,
        @JsonInclude(Include.NON_NULL) @Nullable EverywhereJson everywhere) {

    /** Without anything but the pin. */
    public PinJson(DecisionJson decision, @Nullable ChangeJson change, boolean forced) {
        this(decision, change, forced, null);
    }

    /** What changed in other places: {@code {written, files:[{file, places, diff}], left:[{place, reason}], gap|null}}. */
    public record EverywhereJson(
            boolean written,
            List<FileJson> files,
            List<LeftJson> left,
            @Nullable String gap) {

        /** A file that changes. */
        public record FileJson(String file, int places, String diff) {}

        /** A place that stays. */
        public record LeftJson(String place, String reason) {}

        static EverywhereJson of(Rewriting rewriting, boolean written) {
            return new EverywhereJson(
                    written,
                    rewriting.files().stream()
                            .map(each -> new FileJson(each.file(), each.places(), each.diff()))
                            .toList(),
                    rewriting.left().stream()
                            .map(each -> new LeftJson(each.place(), each.reason()))
                            .toList(),
                    rewriting.gap().orElse(null));
        }
    }

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

    /** The published form of a result that reached beyond the pin. */
    public static PinJson of(PinResult result, Rewriting rewriting, boolean written) {
        PinJson pin = of(result);
        return new PinJson(pin.decision(), pin.change(), pin.forced(), EverywhereJson.of(rewriting, written));
    }

    /** The published form of a result. */
    public static PinJson of(PinResult result) {
        return new PinJson(
                DecisionJson.of(result.decision()),
                result.change().map(ChangeJson::of).orElse(null),
                result.forced());
    }
}

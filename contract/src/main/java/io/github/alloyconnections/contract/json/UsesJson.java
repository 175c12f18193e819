package io.github.alloyconnections.contract.json;

import io.github.alloyconnections.domain.usage.Usage;
import io.github.alloyconnections.domain.usage.UsageReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where ids are written down: {@code {uses:[{id, source, line|null, pin, set}], files, gap|null}}. */
public record UsesJson(
        List<UseJson> uses, int files, @Nullable String gap) {

    /**
     * One place; {@code set} says that it is the value of a pin's variable, {@code pin} that it is also the one that is
     * taken.
     */
    public record UseJson(
            String id, String source, @Nullable Integer line, boolean pin, boolean set) {

        static UseJson of(Usage usage) {
            return new UseJson(
                    usage.id().value(),
                    usage.source(),
                    usage.line().isPresent() ? usage.line().getAsInt() : null,
                    usage.counts(),
                    usage.pin());
        }
    }

    /** The published form of a search. */
    public static UsesJson of(UsageReport report) {
        return new UsesJson(
                report.usages().stream().map(UseJson::of).toList(),
                report.files(),
                report.gap().orElse(null));
    }
}

package io.github.alloyconnections.adapter.alloy.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer, and what Alloy's clock showed when it was given.
 *
 * @param date whole seconds; empty if no {@code Date} came that can be read
 */
public record DatedJson(JsonNode body, Optional<Instant> date) {

    public static DatedJson of(JsonNode body, Map<String, Collection<String>> headers) {
        return new DatedJson(
                body,
                headers.getOrDefault("Date", List.of()).stream().findFirst().flatMap(DatedJson::instant));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip(), Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The body of such an answer may hold a token. */
    @Override
    public String toString() {
        return "DatedJson[" + date + "]";
    }
}

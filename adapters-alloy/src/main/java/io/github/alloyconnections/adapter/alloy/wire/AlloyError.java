package io.github.alloyconnections.adapter.alloy.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a body says went wrong, in whichever of Alloy's shapes.
 *
 * @param code {@code error.code}, then {@code code}
 * @param message {@code error.message}, {@code error} if text, {@code message}, {@code errors[0].message}; with
 *     {@code error.details} where these say more
 * @param texts all of these that are there
 */
public record AlloyError(Optional<String> code, Optional<String> message, List<String> texts) {

    public AlloyError {
        texts = List.copyOf(texts);
    }

    public static final int LONGEST_CODE = 80;
    private static final int MOST_DETAILS = 5;

    public static AlloyError none() {
        return new AlloyError(Optional.empty(), Optional.empty(), List.of());
    }

    public static AlloyError of(JsonNode body) {
        JsonNode error = body.path("error");
        JsonNode first = body.path("errors").path(0);
        List<String> codes = texts(
                error.path("code"), body.path("code"), first.path("extensions").path("code"));
        List<String> messages = texts(error.path("message"), error, body.path("message"), first.path("message"), first);
        List<String> details = details(error.has("details") ? error.get("details") : body.path("details"));
        List<String> all =
                Stream.of(codes, messages, details).flatMap(List::stream).toList();
        return new AlloyError(codes.stream().findFirst(), told(messages, details), all);
    }

    /** The message, and what the details add to it. */
    private static Optional<String> told(List<String> messages, List<String> details) {
        String first = messages.isEmpty() ? "" : messages.get(0);
        String more = details.stream()
                .filter(detail -> !first.toLowerCase(Locale.ROOT).contains(detail.toLowerCase(Locale.ROOT)))
                .distinct()
                .limit(MOST_DETAILS)
                .collect(Collectors.joining("; "));
        return Stream.of(first, more)
                .filter(text -> !text.isBlank())
                .reduce((message, added) -> message + " (" + added + ")");
    }

    /** One text, several, or objects with a message and a place each. */
    private static List<String> details(JsonNode details) {
        if (details.isValueNode()) {
            return texts(details);
        }
        Stream<JsonNode> each = details.isArray() ? details.valueStream() : Stream.of(details);
        return each.limit(MOST_DETAILS).flatMap(one -> detail(one).stream()).toList();
    }

    private static List<String> detail(JsonNode one) {
        List<String> messages = texts(one, one.path("message"), one.path("msg"), one.path("reason"));
        JsonNode path = one.path("path");
        String where = path.isArray()
                ? path.valueStream().map(JsonNode::asText).collect(Collectors.joining("."))
                : texts(path, one.path("field")).stream().findFirst().orElse("");
        if (messages.isEmpty()) {
            return one.isObject() && !one.isEmpty() ? List.of(one.toString()) : List.of();
        }
        boolean named = where.isBlank() || messages.get(0).contains(where);
        return List.of(named ? messages.get(0) : where + ": " + messages.get(0));
    }

    /** What went wrong in one line, whatever of it is there. */
    public String said() {
        return message.or(this::code).orElse("it says that it failed, and not why");
    }

    /** What a person can look up: the code, else a message that is no more than one. */
    public String name() {
        return code.orElseGet(() -> isCode(said()) ? said() : "error");
    }

    /** Whether this text is one word of a code's length. */
    public static boolean isCode(String text) {
        return text.length() <= LONGEST_CODE && text.chars().noneMatch(c -> c <= ' ');
    }

    private static List<String> texts(JsonNode... places) {
        return Stream.of(places)
                .filter(place -> place.isTextual() || place.isNumber())
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank())
                .toList();
    }
}

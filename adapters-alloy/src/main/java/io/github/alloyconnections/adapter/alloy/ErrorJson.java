package io.github.alloyconnections.adapter.alloy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a body says went wrong, in whichever of Alloy's shapes.
 *
 * @param code {@code error.code}, then {@code code}
 * @param message {@code error.message}, {@code error} if text, {@code message}, {@code errors[0].message}
 * @param texts all of these that are there
 */
record ErrorJson(Optional<String> code, Optional<String> message, List<String> texts) {

    ErrorJson {
        texts = List.copyOf(texts);
    }

    private static final int LONGEST_CODE = 80;

    static ErrorJson none() {
        return new ErrorJson(Optional.empty(), Optional.empty(), List.of());
    }

    static ErrorJson of(JsonNode body) {
        JsonNode error = body.path("error");
        JsonNode first = body.path("errors").path(0);
        List<String> codes = texts(
                error.path("code"), body.path("code"), first.path("extensions").path("code"));
        List<String> messages = texts(error.path("message"), error, body.path("message"), first.path("message"), first);
        List<String> all = Stream.concat(codes.stream(), messages.stream()).toList();
        return new ErrorJson(codes.stream().findFirst(), messages.stream().findFirst(), all);
    }

    /** What went wrong in one line, whatever of it is there. */
    String said() {
        return message.or(this::code).orElse("it says that it failed, and not why");
    }

    /** What a person can look up: the code, else a message that is no more than one. */
    String name() {
        return code.orElseGet(() -> isCode(said()) ? said() : "error");
    }

    /** Whether this text is one word of a code's length. */
    static boolean isCode(String text) {
        return text.length() <= LONGEST_CODE && text.chars().noneMatch(c -> c <= ' ');
    }

    /** A code as it can be shown. */
    static String shown(String code, AlloyCalls calls) {
        return calls.plain(code, LONGEST_CODE);
    }

    private static List<String> texts(JsonNode... places) {
        return Stream.of(places)
                .filter(place -> place.isTextual() || place.isNumber())
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank())
                .toList();
    }
}

package io.github.alloyconnections.adapter.browser;

import io.github.alloyconnections.domain.attempt.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a return says: whether something went wrong, and nothing else, whatever codes and states it carries. */
final class ReturnQuery {

    private static final int LONGEST = 8_192;

    private ReturnQuery() {}

    static Optional<Refusal> refusal(@Nullable String query) {
        Map<String, String> said = said(query == null || query.length() > LONGEST ? "" : query);
        return Optional.ofNullable(said.get("error"))
                .filter(error -> !error.isBlank())
                .map(error -> new Refusal(error, Optional.ofNullable(said.get("error_description"))));
    }

    private static Map<String, String> said(String query) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                said.putIfAbsent(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        }
        return said;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}

package io.github.alloyconnections.adapter.web.page.connect;

import io.github.alloyconnections.domain.attempt.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a browser brings back. Others wrote it, and nothing of it is documented, so anything is taken and only a refusal
 * is read: a code or state is neither kept nor shown, and an id is not believed.
 */
final class ReturnQuery {

    private ReturnQuery() {}

    /** What went wrong, in the words of whoever sent the browser back. */
    static Optional<Refusal> refusal(@Nullable String query) {
        return value(query, "error").map(error -> new Refusal(error, value(query, "error_description")));
    }

    private static Optional<String> value(@Nullable String query, String name) {
        if (query == null) {
            return Optional.empty();
        }
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return decoded(pair.substring(name.length() + 1)).filter(text -> !text.isBlank());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> decoded(String escaped) {
        try {
            return Optional.of(URLDecoder.decode(escaped, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            return Optional.of("an error that cannot be read");
        }
    }
}

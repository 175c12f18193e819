package io.github.alloyconnections.adapter.web.page.connect;

import io.github.alloyconnections.adapter.web.http.Links;
import io.github.alloyconnections.domain.attempt.Refusal;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a browser brings back. Others wrote it, and nothing of it is documented, so anything is taken and only a refusal
 * is read: a code or state is neither kept nor shown, and an id is not believed.
 */
final class ReturnQuery {

    /** What our own page adds when it leads on, so that it does so once. */
    static final String LOOKED = "looked";

    private static final int LONGEST = 1_000;

    private ReturnQuery() {}

    /** Whether it is our own page that has led here. */
    static boolean isLooked(@Nullable String query) {
        return query != null && Arrays.asList(query.split("&", -1)).contains(LOOKED);
    }

    /** The query that our own page leads on with: of what came, the refusal alone. */
    static String again(Optional<Refusal> refusal) {
        return "?" + LOOKED
                + refusal.map(said -> part("error", said.error())
                                + said.description()
                                        .map(text -> part("error_description", text))
                                        .orElse(""))
                        .orElse("");
    }

    private static String part(String name, String value) {
        return "&" + name + "=" + Links.encoded(value.substring(0, Math.min(LONGEST, value.length())));
    }

    /** What went wrong, in the words of whoever sent the browser back. */
    static Optional<Refusal> refusal(@Nullable String query) {
        return Optional.ofNullable(query).flatMap(Refusal::inQuery);
    }
}

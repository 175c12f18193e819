package io.github.alloyconnections.adapter.web.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Optional;

/** How new an answer has to be for who asks. */
public enum Freshness {
    /** As new as the server's cache has it. */
    USUAL,
    /** Asked for since, or just now. */
    NEW;

    /** What the request's {@code Cache-Control} says. */
    public static Freshness of(Context request) {
        boolean wantsNew = Optional.ofNullable(request.header("Cache-Control")).stream()
                .flatMap(said -> Arrays.stream(said.split(",", -1)))
                .anyMatch(part -> part.strip().equalsIgnoreCase("no-cache"));
        return wantsNew ? NEW : USUAL;
    }
}

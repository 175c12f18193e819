package io.github.alloyconnections.adapter.web.question;

import io.github.alloyconnections.adapter.web.http.Cookies;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Remembers in the browser which attempts it began, for a return whose address does not say which one it is. */
public final class AttemptCookie {

    private static final String NAME = "alloy_connections_attempts";
    private static final int MOST = 5;
    private static final String HERE = "*";

    private AttemptCookie() {}

    /** The browser's attempts, newest first. */
    public static List<AttemptId> read(Context request) {
        return parts(request).flatMap(part -> id(part).stream()).limit(MOST).toList();
    }

    /** Those of them whose address does not say which one it is: a return to any other address is none of theirs. */
    public static List<AttemptId> awaitedHere(Context request) {
        return parts(request)
                .filter(part -> part.endsWith(HERE))
                .flatMap(part -> id(part).stream())
                .limit(MOST)
                .toList();
    }

    /**
     * Adds one.
     *
     * @param named whether the address that it comes back to names it
     */
    public static void add(Context request, AttemptId id, boolean named) {
        Stream<String> others = parts(request).filter(part -> !id(part).equals(Optional.of(id)));
        String value = Stream.concat(Stream.of(id.value() + (named ? "" : HERE)), others)
                .limit(MOST)
                .collect(Collectors.joining("."));
        Cookies.set(request, NAME, value, "Lax");
    }

    private static Stream<String> parts(Context request) {
        return Cookies.read(request, NAME).stream()
                .flatMap(value -> Arrays.stream(value.split("\\.", MOST + 1)))
                .filter(part -> id(part).isPresent());
    }

    private static Optional<AttemptId> id(String part) {
        return AttemptId.parse(part.endsWith(HERE) ? part.substring(0, part.length() - 1) : part);
    }
}

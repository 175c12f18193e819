package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.domain.attempt.AttemptId;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Remembers in the browser which attempts it began, for a return whose address does not say which one it is. */
final class AttemptCookie {

    private static final String NAME = "alloy_connections_attempts";
    private static final int MOST = 5;

    private AttemptCookie() {}

    /** The browser's attempts, newest first. */
    static List<AttemptId> read(Context request) {
        return Cookies.read(request, NAME).stream()
                .flatMap(value -> Arrays.stream(value.split("\\.", MOST + 1)))
                .map(AttemptId::parse)
                .flatMap(Optional::stream)
                .limit(MOST)
                .toList();
    }

    /** Adds one. */
    static void add(Context request, AttemptId id) {
        List<AttemptId> all = new ArrayList<>(List.of(id));
        read(request).stream().filter(other -> !other.equals(id)).forEach(all::add);
        String value = all.stream().limit(MOST).map(AttemptId::value).collect(Collectors.joining("."));
        Cookies.set(request, NAME, value, "Lax");
    }
}

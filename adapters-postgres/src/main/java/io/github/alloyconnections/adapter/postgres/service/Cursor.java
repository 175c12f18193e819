package io.github.alloyconnections.adapter.postgres.service;

import io.github.alloyconnections.domain.service.Page;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where a page ended: the keys of its last row, in a text that callers hand back and do not read. */
record Cursor(List<String> keys) {

    private static final String GAP = "\n";

    static Cursor of(String... keys) {
        return new Cursor(List.of(keys));
    }

    /** Reads a cursor of so many keys; empty if it is none. */
    static Optional<Cursor> parse(String text, int size) {
        try {
            String read = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> keys = List.of(read.split(GAP, -1));
            return keys.size() == size ? Optional.of(new Cursor(keys)) : Optional.empty();
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    /** The first so many of rows of which one more was asked for; where there is one more, a page follows. */
    static <T> Page<T> page(List<T> found, int limit, Function<T, Cursor> place) {
        List<T> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                shown,
                found.size() > limit
                        ? Optional.of(place.apply(shown.get(shown.size() - 1)).text())
                        : Optional.empty());
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(GAP, keys).getBytes(StandardCharsets.UTF_8));
    }
}

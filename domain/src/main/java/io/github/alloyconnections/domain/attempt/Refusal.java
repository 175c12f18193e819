package io.github.alloyconnections.domain.attempt;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** What a return said went wrong, in the words of whoever sent the browser back: to be shown escaped, never believed. */
public record Refusal(String error, Optional<String> description) {

    private static final int LONGEST = 300;

    public Refusal {
        error = plain(error);
        description = description.map(Refusal::plain).filter(text -> !text.isEmpty());
    }

    /**
     * What a return's query says went wrong.
     *
     * @param query as it came over the wire, without its question mark; of a name that is there twice, the first counts
     * @return empty if it names no error, or a blank one
     */
    public static Optional<Refusal> inQuery(String query) {
        return value(query, "error")
                .filter(error -> !error.isBlank())
                .map(error -> new Refusal(error, value(query, "error_description")));
    }

    private static Optional<String> value(String query, String name) {
        return Stream.of(query.split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .findFirst()
                .map(pair -> decoded(pair.substring(name.length() + 1)));
    }

    /** As it came where somebody forgot to encode it. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /** On one line, without control characters, and not longer than is worth reading. */
    private static String plain(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.isWhitespace(c) ? ' ' : c)
                .filter(c -> Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.SURROGATE)
                .limit(LONGEST)
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }
}

package io.github.alloyconnections.domain.attempt;

import java.util.Optional;

/** What a return said went wrong, in the words of whoever sent the browser back: to be shown escaped, never believed. */
public record Refusal(String error, Optional<String> description) {

    private static final int LONGEST = 300;

    public Refusal {
        error = plain(error);
        description = description.map(Refusal::plain).filter(text -> !text.isEmpty());
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

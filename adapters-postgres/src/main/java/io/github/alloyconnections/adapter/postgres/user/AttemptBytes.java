package io.github.alloyconnections.adapter.postgres.user;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptFields;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An attempt in one column: each field's name and text, in turn, each ended by a byte that no text in UTF-8 holds. A text
 * column would not do: a connection's name may hold the one character that PostgreSQL takes in none.
 */
final class AttemptBytes {

    private static final char END = '\u00ff';

    private AttemptBytes() {}

    static byte[] of(Attempt attempt) {
        StringBuilder bytes = new StringBuilder();
        new TreeMap<>(AttemptFields.of(attempt)).forEach((name, text) -> {
            bytes.append(latin(name)).append(END);
            bytes.append(latin(text)).append(END);
        });
        return bytes.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Each byte of the text in UTF-8 as a character. */
    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** The attempt; empty if this program cannot read it. */
    static Optional<Attempt> parse(byte[] bytes) {
        String[] parts = new String(bytes, StandardCharsets.ISO_8859_1).split(String.valueOf(END), -1);
        Map<String, String> fields = new LinkedHashMap<>();
        for (int place = 0; place + 1 < parts.length; place += 2) {
            fields.put(text(parts[place]), text(parts[place + 1]));
        }
        return AttemptFields.parse(fields);
    }

    private static String text(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}

package io.github.alloyconnections.sandbox.notion;

import java.util.Locale;
import java.util.UUID;

/** Notion's ids are UUIDs; it takes them with or without dashes. */
final class NotionIds {

    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0x8000000000000000L;
    private static final int DIGITS = 32;

    private final String account;
    private long count;

    NotionIds(String account) {
        this.account = account;
    }

    /** The next id of this account: the same sequence in every run. */
    String next() {
        return numbered(++count);
    }

    String numbered(long number) {
        return new UUID(((long) account.hashCode() << Integer.SIZE) | VERSION_4, VARIANT | number).toString();
    }

    static String parse(String text, String where) {
        String digits = text.replace("-", "").toLowerCase(Locale.ROOT);
        if (digits.length() != DIGITS || !digits.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128)) {
            throw NotionProblem.invalid("path failed validation: " + where + " should be a valid uuid.");
        }
        return digits.substring(0, 8)
                + '-'
                + digits.substring(8, 12)
                + '-'
                + digits.substring(12, 16)
                + '-'
                + digits.substring(16, 20)
                + '-'
                + digits.substring(20);
    }
}

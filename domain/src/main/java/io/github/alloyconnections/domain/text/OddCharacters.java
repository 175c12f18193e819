package io.github.alloyconnections.domain.text;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Characters that a page, a chat or a word processor adds to what is copied from it: nobody sees them, or nobody sees that
 * they are not the plain ones.
 */
public final class OddCharacters {

    /** Typographic quotes and primes, and what is shown as nothing although Unicode does not call it a format character. */
    private static final Set<Integer> LISTED =
            ("\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2039\u203a\u00ab\u00bb\u2032\u2033\u00b4"
                            + "\u300c\u300d\u300e\u300f\u301d\u301e\u301f\uff02\uff07"
                            + "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u2800\u3164\uffa0\ufffc\ufffd")
                    .codePoints()
                    .boxed()
                    .collect(Collectors.toUnmodifiableSet());

    private OddCharacters() {}

    /** Whether this is one of them. */
    public static boolean isOdd(int c) {
        if (c >= ' ' && c < 0x7f) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> LISTED.contains(c) || isVariation(c);
        };
    }

    private static boolean isVariation(int c) {
        return (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef);
    }

    /** The text without them, and without blanks and plain quotes, at its two ends. */
    public static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && mayGo(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && mayGo(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    private static boolean mayGo(int c) {
        return c == ' ' || c == '"' || c == '\'' || c == '`' || isOdd(c);
    }

    /** The first of them by its code point and Unicode name, and where it stands. */
    public static Optional<String> firstIn(String text) {
        return first(text, OddCharacters::isOdd);
    }

    /** The same for the first character of this kind. */
    public static Optional<String> first(String text, IntPredicate kind) {
        int[] all = text.codePoints().toArray();
        for (int at = 0; at < all.length; at++) {
            if (kind.test(all[at])) {
                return Optional.of(named(all[at]) + place(text, all, at));
            }
        }
        return Optional.empty();
    }

    private static String place(String text, int[] all, int at) {
        int[] core = trimmed(text).codePoints().toArray();
        int before = text.codePointCount(0, text.indexOf(trimmed(text)));
        if (core.length == 0) {
            return "";
        } else if (at < before) {
            return " before its first character";
        } else if (at >= before + core.length) {
            return " behind its last character";
        }
        return " as character " + (at + 1) + " of " + all.length;
    }

    /** Such as {@code U+200B ZERO WIDTH SPACE}. */
    public static String named(int c) {
        String name = c == 0xfeff
                ? "ZERO WIDTH NO-BREAK SPACE (a byte order mark)"
                : Optional.ofNullable(Character.getName(c)).orElse("a character without a name");
        return String.format("U+%04X %s", c, name);
    }
}

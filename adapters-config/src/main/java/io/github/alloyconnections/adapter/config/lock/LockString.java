package io.github.alloyconnections.adapter.config.lock;

import io.github.alloyconnections.domain.text.HiddenCharacters;

/** A string as TOML writes it, between double quotes. */
final class LockString {

    private static final int HEX = 16;
    private static final int SHORT = 4;
    private static final int LONG = 8;

    private LockString() {}

    /** Nothing in it ends the line, turns it round, or hides. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (HiddenCharacters.isHiddenOrUnknown(c)) {
                quoted.append(c > 0xffff ? "\\U%08X".formatted(c) : "\\u%04X".formatted(c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    /** The same without what is no character: a half of a pair, which no file can hold. */
    static String writable(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** What the text between the quotes means. */
    static String unquoted(String inner, int line) throws DamagedLockException {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < inner.length()) {
            int backslash = inner.indexOf('\\', at);
            if (backslash < 0) {
                return text.append(inner, at, inner.length()).toString();
            }
            text.append(inner, at, backslash);
            char escaped = backslash + 1 < inner.length() ? inner.charAt(backslash + 1) : ' ';
            int digits = escaped == 'u' ? SHORT : escaped == 'U' ? LONG : 0;
            text.appendCodePoint(digits == 0 ? plain(escaped, line) : codePoint(inner, backslash + 2, digits, line));
            at = backslash + 2 + digits;
        }
        return text.toString();
    }

    private static char plain(char escaped, int line) throws DamagedLockException {
        return switch (escaped) {
            case '"', '\\' -> escaped;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> throw new DamagedLockException(line, "a backslash stands before what it means nothing for");
        };
    }

    private static int codePoint(String inner, int from, int digits, int line) throws DamagedLockException {
        String hex = inner.substring(from, Math.min(inner.length(), from + digits));
        if (!hex.matches("[0-9A-Fa-f]{" + digits + "}")) {
            throw new DamagedLockException(line, "a character is written with fewer digits than it takes");
        }
        long value = Long.parseLong(hex, HEX);
        if (value > Character.MAX_CODE_POINT
                || (value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE)) {
            throw new DamagedLockException(line, "there is no character of that number");
        }
        return (int) value;
    }
}

package io.github.alloyconnections.adapter.cli.terminal;

import java.util.Locale;
import org.jline.utils.WCWidth;

/** Makes text of unknown origin safe to print on a terminal, and measures it. */
public final class TerminalText {

    private static final char REPLACEMENT = '\uFFFD';
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** Some scripts write it between letters; without it they are read all the same. */
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

    private static final int MAX_STACKED_MARKS = 3;
    private static final int MOST_OF_THE_END = 6;

    private TerminalText() {}

    /** One line, without control characters, bidirectional overrides, or piles of combining marks. */
    public static String line(String text) {
        return isPlainAscii(text) ? text : cleaned(text);
    }

    /** The columns it takes; the text must be clean. */
    public static int width(String text) {
        if (isPlainAscii(text)) {
            return text.length();
        }
        int columns = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            columns += Math.max(0, WCWidth.wcwidth(c));
            i += Character.charCount(c);
        }
        return columns;
    }

    /** As much of it as fits, with the mark at the end if that is not all. */
    public static String fit(String text, int columns, String mark) {
        if (width(text) <= columns) {
            return text;
        }
        int room = Math.max(0, columns - width(mark));
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            used += Math.max(0, WCWidth.wcwidth(c));
            if (used > room) {
                break;
            }
            end += Character.charCount(c);
        }
        return mark.isEmpty() ? text.substring(0, end) : text.substring(0, end).stripTrailing() + mark;
    }

    /** As much of both ends as fits: copies of one name differ at its end. */
    public static String shorten(String text, int columns, String mark) {
        if (width(text) <= columns) {
            return text;
        }
        String end = tail(text, Math.min(MOST_OF_THE_END, columns / 3));
        return fit(text, columns - width(end), mark) + end;
    }

    private static String tail(String text, int columns) {
        int begin = text.length();
        int kept = begin;
        int used = 0;
        while (begin > 0) {
            int c = text.codePointBefore(begin);
            int own = Math.max(0, WCWidth.wcwidth(c));
            used += own;
            if (used > columns) {
                break;
            }
            begin -= Character.charCount(c);
            kept = own > 0 ? begin : kept;
        }
        return text.substring(kept);
    }

    private static boolean isPlainAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            marks = isMark(c) ? marks + 1 : 0;
            if (marks <= MAX_STACKED_MARKS) {
                append(clean, c);
            }
        }
        return clean.toString();
    }

    private static void append(StringBuilder clean, int c) {
        switch (Character.getType(c)) {
            case Character.UNASSIGNED -> clean.appendCodePoint(isPictograph(c) ? c : REPLACEMENT);
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE ->
                clean.append(c == '\t' || c == '\n' || c == '\r' ? ' ' : REPLACEMENT);
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR ->
                clean.append(' ');
            case Character.FORMAT -> {
                if (c == ZERO_WIDTH_JOINER) {
                    clean.appendCodePoint(c);
                } else if (c != ZERO_WIDTH_NON_JOINER) {
                    clean.append(String.format(Locale.ROOT, "[U+%04X]", c));
                }
            }
            default -> clean.appendCodePoint(c);
        }
    }

    /** New emoji are unassigned to an older runtime. */
    private static boolean isPictograph(int c) {
        return c >= 0x1F000 && c <= 0x1FBFF;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}

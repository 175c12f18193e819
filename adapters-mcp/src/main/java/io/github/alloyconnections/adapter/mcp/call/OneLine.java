package io.github.alloyconnections.adapter.mcp.call;

import io.github.alloyconnections.domain.text.HiddenCharacters;

/** Text of unknown origin, such as a connection's name, so that it stays one line of plain characters. */
public final class OneLine {

    private static final int LONGEST = 160;
    private static final int JOINER = 0x200D;

    private OneLine() {}

    /** The text without control characters and what nobody sees, shortened. */
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /** The same of this length at the most. */
    public static String of(String text, int longest) {
        StringBuilder clean = new StringBuilder();
        for (int i = 0; i < text.length() && clean.length() < longest; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            clean.appendCodePoint(isHidden(c) ? ' ' : c);
        }
        String line = clean.toString().strip();
        return text.length() > longest ? line + "…" : line;
    }

    /** Several lines, each as it was, of this length together at the most. */
    static String lines(String text, int longest) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .limit(longest)
                .map(c -> c != '\n' && isHidden(c) ? ' ' : c)
                .forEach(clean::appendCodePoint);
        return text.length() > longest ? clean + "…" : clean.toString();
    }

    private static boolean isHidden(int c) {
        return c != JOINER && HiddenCharacters.isHidden(c);
    }
}

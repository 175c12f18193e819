package io.github.alloyconnections.adapter.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Breaks clean text into lines, between words where it can. */
public final class Wrapping {

    private Wrapping() {}

    /** At least one line; none is wider than asked, unless a single character is. */
    public static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        int end = end(rest, width);
        while (end < rest.length()) {
            int space = rest.charAt(end) == ' ' ? end : rest.lastIndexOf(' ', end);
            int cut = space > 0 ? space : end;
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut).stripLeading();
            end = end(rest, width);
        }
        lines.add(rest);
        return lines;
    }

    /** How much of it fits; one character at the least. */
    private static int end(String text, int width) {
        if (TerminalText.width(text) <= width) {
            return text.length();
        }
        int first = Character.charCount(text.codePointAt(0));
        return Math.max(first, TerminalText.fit(text, width, "").length());
    }
}

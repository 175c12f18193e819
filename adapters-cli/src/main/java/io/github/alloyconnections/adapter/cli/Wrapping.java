package io.github.alloyconnections.adapter.cli;

import java.util.ArrayList;
import java.util.List;

/** Breaks clean text into lines, between words where it can. */
final class Wrapping {

    private Wrapping() {}

    /** At least one line; none is wider than asked, unless a single character is. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (Printable.width(rest) > width) {
            int end = Math.max(
                    Character.charCount(rest.codePointAt(0)),
                    Printable.fit(rest, width, "").length());
            int space = rest.charAt(end) == ' ' ? end : rest.lastIndexOf(' ', end);
            int cut = space > 0 ? space : end;
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
        return lines;
    }
}

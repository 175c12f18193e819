package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.domain.selection.ConnectionEntry;

/** Labelled lines under a headline. */
final class Facts {

    private static final int LABEL = 9;
    private static final int INDENT = 2;

    private final Screen screen;

    Facts(Screen screen) {
        this.screen = screen;
    }

    /** A connection's id and name. */
    void headline(ConnectionEntry entry) {
        String id = entry.id().value();
        String name = Printable.line(entry.connection().name().orElse(""));
        String fitting = screen.width() == Screen.UNBOUNDED
                ? name
                : Printable.fit(name, Math.max(0, screen.width() - id.length() - 2), screen.ellipsis());
        screen.line((screen.paint(Tone.STRONG, id) + "  " + fitting).stripTrailing());
    }

    void line(String label, String text) {
        line(label, Tone.PLAIN, text);
    }

    void line(String label, Tone tone, String text) {
        String before = " ".repeat(INDENT) + screen.paint(Tone.FAINT, label) + " ".repeat(LABEL - label.length());
        int room = screen.width() == Screen.UNBOUNDED ? Screen.UNBOUNDED : screen.width() - INDENT - LABEL;
        for (String part : Wrapping.lines(Printable.line(text), room)) {
            screen.line(before + screen.paint(tone, part));
            before = " ".repeat(INDENT + LABEL);
        }
    }
}

package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.adapter.cli.terminal.Printable;
import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.adapter.cli.terminal.Tone;
import io.github.alloyconnections.adapter.cli.terminal.Wrapping;
import io.github.alloyconnections.domain.selection.ConnectionEntry;

/** Labelled lines under a headline. */
final class Facts {

    private static final int LABEL = 9;
    private static final int INDENT = 2;
    private static final int LONGEST_NAME = 200;

    private final Screen screen;

    Facts(Screen screen) {
        this.screen = screen;
    }

    /** A connection's id and name. */
    void headline(ConnectionEntry entry) {
        String id = entry.id().value();
        String name = Printable.line(entry.connection().name().orElse(""));
        int room = Math.max(0, Math.min(LONGEST_NAME, screen.width() - id.length() - 2));
        String fitting = Printable.fit(name, room, screen.ellipsis());
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

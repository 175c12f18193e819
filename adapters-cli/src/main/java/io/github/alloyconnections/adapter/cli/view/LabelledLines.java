package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.adapter.cli.terminal.Wrapping;
import io.github.alloyconnections.domain.selection.ConnectionEntry;

/** Labelled lines under a headline. */
public final class LabelledLines {

    private static final int LABEL = 9;
    private static final int INDENT = 2;
    private static final int LONGEST_NAME = 200;

    private final Screen screen;

    public LabelledLines(Screen screen) {
        this.screen = screen;
    }

    /** A connection's id and name. */
    public void headline(ConnectionEntry entry) {
        String id = entry.id().value();
        String name = TerminalText.line(entry.connection().name().orElse(""));
        int room = Math.max(0, Math.min(LONGEST_NAME, screen.width() - id.length() - 2));
        String fitting = TerminalText.fit(name, room, screen.ellipsis());
        screen.line((screen.paint(Style.STRONG, id) + "  " + fitting).stripTrailing());
    }

    public void line(String label, String text) {
        line(label, Style.PLAIN, text);
    }

    public void line(String label, Style tone, String text) {
        int column = Math.max(LABEL, TerminalText.width(label) + 1);
        String gap = " ".repeat(column - TerminalText.width(label));
        String before = " ".repeat(INDENT) + screen.paint(Style.FAINT, label) + gap;
        int room = screen.width() == Screen.UNBOUNDED ? Screen.UNBOUNDED : screen.width() - INDENT - column;
        for (String part : Wrapping.lines(TerminalText.line(text), room)) {
            screen.line(before + screen.paint(tone, part));
            before = " ".repeat(INDENT + column);
        }
    }
}

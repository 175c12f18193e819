package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;

/** The lines of a file that differ, for a person. */
public final class DiffView {

    private final Screen screen;

    public DiffView(Screen screen) {
        this.screen = screen;
    }

    public void print(String diff) {
        for (String line : diff.lines().toList()) {
            Style tone = line.startsWith("+") ? Style.GOOD : line.startsWith("-") ? Style.BAD : Style.PLAIN;
            screen.line(screen.paint(tone, TerminalText.line(line)));
        }
        screen.flush();
    }
}

package io.github.alloyconnections.adapter.cli.terminal;

/** Clean text in a table, and what it is. */
public record Cell(String text, Style tone) {

    public static final Cell EMPTY = new Cell("", Style.PLAIN);

    public static Cell of(String text) {
        return new Cell(TerminalText.line(text), Style.PLAIN);
    }

    public static Cell of(String text, Style tone) {
        return new Cell(TerminalText.line(text), tone);
    }
}

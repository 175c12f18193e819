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

    /** By hand, as {@link #hashCode}: what the compiler leaves to be put together at run time delays every command. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Cell cell && cell.text.equals(text) && cell.tone == tone;
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}

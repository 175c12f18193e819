package io.github.alloyconnections.adapter.cli.terminal;

/** Clean text in a table, and what it is. */
public record Cell(String text, Tone tone) {

    public static final Cell EMPTY = new Cell("", Tone.PLAIN);

    public static Cell of(String text) {
        return new Cell(Printable.line(text), Tone.PLAIN);
    }

    public static Cell of(String text, Tone tone) {
        return new Cell(Printable.line(text), tone);
    }
}

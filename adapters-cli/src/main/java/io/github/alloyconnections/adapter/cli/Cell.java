package io.github.alloyconnections.adapter.cli;

/** Clean text in a table, and what it is. */
record Cell(String text, Tone tone) {

    static final Cell EMPTY = new Cell("", Tone.PLAIN);

    static Cell of(String text) {
        return new Cell(Printable.line(text), Tone.PLAIN);
    }

    static Cell of(String text, Tone tone) {
        return new Cell(Printable.line(text), tone);
    }
}

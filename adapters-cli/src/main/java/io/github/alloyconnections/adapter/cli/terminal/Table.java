package io.github.alloyconnections.adapter.cli.terminal;

import io.github.alloyconnections.adapter.cli.terminal.Column.Fit;
import java.util.List;

/** Rows under titles, in columns that fit the screen; the first are read twice and none is copied, so there may be many. */
public final class Table<R> {

    private static final int INDENT = 4;

    private final Screen screen;
    private final List<Column<R>> columns;
    private final TableLayout<R> layout;

    private final String before;

    private Table(Screen screen, String before, TableLayout<R> layout) {
        this.screen = screen;
        this.before = before;
        this.columns = layout.columns();
        this.layout = layout;
    }

    public static <R> void print(Screen screen, List<Column<R>> columns, Iterable<R> rows) {
        Table<R> table = new Table<>(screen, "", TableLayout.fitting(screen.width(), columns, rows));
        table.titles();
        table.rows(rows);
    }

    /** Rows alone, indented, in a layout that others share. */
    public static <R> void rows(Screen screen, String before, TableLayout<R> layout, Iterable<R> rows) {
        new Table<>(screen, before, layout).rows(rows);
    }

    private void rows(Iterable<R> rows) {
        for (R row : rows) {
            row(row);
            if (screen.isAbandoned()) {
                return;
            }
        }
    }

    private void titles() {
        StringBuilder line = new StringBuilder();
        int shown = layout.continued() ? columns.size() - 1 : columns.size();
        for (int i = 0; i < shown; i++) {
            append(line, i, new Cell(columns.get(i).title(), Style.FAINT), i == shown - 1);
        }
        screen.line(line.toString().stripTrailing());
    }

    private void row(R row) {
        StringBuilder line = new StringBuilder(before);
        int last = columns.size() - 1;
        for (int i = 0; i < last; i++) {
            append(line, i, columns.get(i).cell().apply(row), i == last - 1 && layout.continued());
        }
        Cell end = columns.get(last).cell().apply(row);
        if (columns.get(last).fit() != Fit.WRAPPED || screen.width() == Screen.UNBOUNDED) {
            append(line, last, end, true);
            screen.line(line.toString().stripTrailing());
        } else {
            wrap(line, end);
        }
    }

    private void wrap(StringBuilder line, Cell end) {
        int column = layout.continued() ? INDENT : layout.lastBegins();
        if (layout.continued()) {
            screen.line(line.toString().stripTrailing());
            line.setLength(0);
            line.append(" ".repeat(INDENT));
        }
        for (String part : Wrapping.lines(end.text(), screen.width() - column)) {
            screen.line((line + screen.paint(end.tone(), part)).stripTrailing());
            line.setLength(0);
            line.append(" ".repeat(column));
        }
    }

    private void append(StringBuilder line, int index, Cell cell, boolean last) {
        Fit fit = columns.get(index).fit();
        String text = fit == Fit.CUT || fit == Fit.OPTIONAL
                ? TerminalText.shorten(cell.text(), layout.widths().get(index), screen.ellipsis())
                : cell.text();
        line.append(screen.paint(cell.tone(), text));
        if (!last) {
            line.append(" "
                    .repeat(Math.max(0, layout.widths().get(index) - TerminalText.width(text)) + TableLayout.GAP));
        }
    }
}

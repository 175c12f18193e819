package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.adapter.cli.Column.Fit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows under titles, in columns that fit the screen; rows are read twice and never copied, so there may be many. */
final class Table<R> {

    private static final int GAP = 2;
    private static final int LEAST_CUT = 8;
    private static final int LEAST_WRAPPED = 24;
    private static final int INDENT = 4;

    private final Screen screen;
    private final List<Column<R>> columns;
    private final int[] widths;
    private final boolean continued;

    private Table(Screen screen, List<Column<R>> columns, int[] widths, boolean continued) {
        this.screen = screen;
        this.columns = columns;
        this.widths = widths;
        this.continued = continued;
    }

    static <R> void print(Screen screen, List<Column<R>> columns, Iterable<R> rows) {
        Table<R> table = fitted(screen, columns, rows);
        table.titles();
        for (R row : rows) {
            table.row(row);
            if (screen.isAbandoned()) {
                return;
            }
        }
    }

    private static <R> Table<R> fitted(Screen screen, List<Column<R>> all, Iterable<R> rows) {
        List<Column<R>> kept = new ArrayList<>(all);
        int[] needed = needed(all, rows);
        int widest = widestOptional(kept, needed);
        while (widest >= 0 && least(kept, needed) > screen.width()) {
            kept.remove(widest);
            needed = without(needed, widest);
            widest = widestOptional(kept, needed);
        }
        boolean wraps = kept.get(kept.size() - 1).fit() == Fit.WRAPPED;
        boolean continued = wraps && least(kept, needed) > screen.width();
        cut(kept, needed, screen.width(), continued);
        return new Table<>(screen, kept, needed, continued);
    }

    /** The index of the column to leave out first; negative if there is none. */
    private static <R> int widestOptional(List<Column<R>> columns, int[] widths) {
        int widest = -1;
        for (int i = 0; i < widths.length; i++) {
            if (columns.get(i).fit() == Fit.OPTIONAL && (widest < 0 || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        return widest;
    }

    private static <R> int[] needed(List<Column<R>> columns, Iterable<R> rows) {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns.get(i).title().length();
        }
        for (R row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(
                        widths[i],
                        Printable.width(columns.get(i).cell().apply(row).text()));
            }
        }
        return widths;
    }

    private static <R> long least(List<Column<R>> columns, int[] needed) {
        long sum = (long) GAP * (columns.size() - 1);
        for (int i = 0; i < needed.length; i++) {
            sum += switch (columns.get(i).fit()) {
                case CUT -> Math.min(needed[i], LEAST_CUT);
                case WRAPPED -> Math.min(needed[i], LEAST_WRAPPED);
                default -> needed[i];
            };
        }
        return sum;
    }

    /** Takes from the columns that can be cut what is too much; a wrapped column gets what is left. */
    private static <R> void cut(List<Column<R>> columns, int[] widths, int room, boolean continued) {
        int last = widths.length - 1;
        boolean wraps = columns.get(last).fit() == Fit.WRAPPED;
        if (wraps) {
            widths[last] = continued ? 0 : Math.min(widths[last], Math.max(LEAST_WRAPPED, room / 3));
        }
        for (int i = 0; i <= last; i++) {
            long excess = sum(widths) + (long) GAP * last - room;
            if (columns.get(i).fit() == Fit.CUT && excess > 0) {
                widths[i] = (int) Math.max(Math.min(widths[i], LEAST_CUT), widths[i] - excess);
            }
        }
        if (wraps && !continued && room != Screen.UNBOUNDED) {
            widths[last] += (int) Math.max(0, room - sum(widths) - (long) GAP * last);
        }
    }

    private static long sum(int[] widths) {
        return Arrays.stream(widths).asLongStream().sum();
    }

    private static int[] without(int[] widths, int index) {
        int[] rest = new int[widths.length - 1];
        System.arraycopy(widths, 0, rest, 0, index);
        System.arraycopy(widths, index + 1, rest, index, rest.length - index);
        return rest;
    }

    private void titles() {
        StringBuilder line = new StringBuilder();
        int shown = continued ? columns.size() - 1 : columns.size();
        for (int i = 0; i < shown; i++) {
            append(line, i, new Cell(columns.get(i).title(), Tone.FAINT), i == shown - 1);
        }
        screen.line(line.toString().stripTrailing());
    }

    private void row(R row) {
        StringBuilder line = new StringBuilder();
        int last = columns.size() - 1;
        for (int i = 0; i < last; i++) {
            append(line, i, columns.get(i).cell().apply(row), i == last - 1 && continued);
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
        int column = continued ? INDENT : (int) (sum(widths) - widths[columns.size() - 1]) + GAP * (columns.size() - 1);
        if (continued) {
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
        String text = columns.get(index).fit() == Fit.CUT
                ? Printable.fit(cell.text(), widths[index], screen.ellipsis())
                : cell.text();
        line.append(screen.paint(cell.tone(), text));
        if (!last) {
            line.append(" ".repeat(Math.max(0, widths[index] - Printable.width(text)) + GAP));
        }
    }
}

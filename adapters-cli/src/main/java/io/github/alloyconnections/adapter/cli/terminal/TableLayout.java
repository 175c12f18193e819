package io.github.alloyconnections.adapter.cli.terminal;

import io.github.alloyconnections.adapter.cli.terminal.Column.Fit;
import java.util.ArrayList;
import java.util.List;

/**
 * Which columns a table shows in a given room, and how wide each is.
 *
 * @param continued whether the last column has no room beside the others, and stands on lines of its own
 */
public record TableLayout<R>(List<Column<R>> columns, List<Integer> widths, boolean continued) {

    static final int GAP = 2;

    private static final int LEAST_CUT = 8;
    private static final int READABLE_CUT = 18;
    private static final int LEAST_WRAPPED = 24;
    private static final int MOST_CUT = 100;

    /** The rows behind these have the room that these need: a table begins before all of it has been looked at. */
    private static final int MOST_MEASURED = 10_000;

    public TableLayout {
        columns = List.copyOf(columns);
        widths = List.copyOf(widths);
    }

    public static <R> TableLayout<R> fitting(int room, List<Column<R>> all, Iterable<R> rows) {
        List<Column<R>> columns = new ArrayList<>(all);
        List<Integer> widths = needed(all, rows);
        bound(columns, widths);
        int widest = widestOptional(columns, widths);
        while (widest >= 0 && least(columns, widths, READABLE_CUT) > room) {
            columns.remove(widest);
            widths.remove(widest);
            widest = widestOptional(columns, widths);
        }
        boolean wraps = columns.get(columns.size() - 1).fit() == Fit.WRAPPED;
        boolean continued = wraps && least(columns, widths, LEAST_CUT) > room;
        if (wraps) {
            wrap(widths, room, continued);
        }
        cut(columns, widths, room);
        return new TableLayout<>(columns, widths, continued);
    }

    /** One endless name must not make every row as long, on whatever it is printed. */
    private static <R> void bound(List<Column<R>> columns, List<Integer> widths) {
        for (int i = 0; i < columns.size(); i++) {
            Fit fit = columns.get(i).fit();
            if (fit == Fit.CUT || fit == Fit.OPTIONAL) {
                widths.set(i, Math.min(widths.get(i), MOST_CUT));
            }
        }
    }

    private static <R> List<Integer> needed(List<Column<R>> columns, Iterable<R> rows) {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns.get(i).title().length();
        }
        int measured = 0;
        for (R row : rows) {
            if (measured++ == MOST_MEASURED) {
                break;
            }
            for (int i = 0; i < widths.length; i++) {
                String text = columns.get(i).cell().apply(row).text();
                widths[i] = Math.max(widths[i], TerminalText.width(text));
            }
        }
        List<Integer> needed = new ArrayList<>();
        for (int width : widths) {
            needed.add(width);
        }
        return needed;
    }

    /** The index of the column to leave out first; negative if there is none. */
    private static <R> int widestOptional(List<Column<R>> columns, List<Integer> widths) {
        int widest = -1;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).fit() == Fit.OPTIONAL && (widest < 0 || widths.get(i) > widths.get(widest))) {
                widest = i;
            }
        }
        return widest;
    }

    /** The room that is needed if nothing is cut to less than that. */
    private static <R> long least(List<Column<R>> columns, List<Integer> widths, int leastCut) {
        long sum = gaps(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            sum += switch (columns.get(i).fit()) {
                case CUT -> Math.min(widths.get(i), leastCut);
                case WRAPPED -> Math.min(widths.get(i), LEAST_WRAPPED);
                default -> widths.get(i);
            };
        }
        return sum;
    }

    /** What is continued on further lines gets what the others leave, and a third of the room at the least. */
    private static void wrap(List<Integer> widths, int room, boolean continued) {
        int last = widths.size() - 1;
        long left = room - total(widths) + widths.get(last);
        long least = Math.min(widths.get(last), Math.max(LEAST_WRAPPED, room / 3));
        widths.set(last, continued ? 0 : (int) Math.max(least, Math.min(widths.get(last), left)));
    }

    private static <R> void cut(List<Column<R>> columns, List<Integer> widths, int room) {
        for (int i = 0; i < columns.size(); i++) {
            long excess = total(widths) - room;
            if (columns.get(i).fit() == Fit.CUT && excess > 0) {
                int width = widths.get(i);
                widths.set(i, (int) Math.max(Math.min(width, LEAST_CUT), width - excess));
            }
        }
    }

    private static long total(List<Integer> widths) {
        long sum = gaps(widths.size());
        for (int width : widths) {
            sum += width;
        }
        return sum;
    }

    private static long gaps(int columns) {
        return (long) GAP * (columns - 1);
    }

    /** Where the last column begins. */
    int lastBegins() {
        return (int) (total(widths) - widths.get(widths.size() - 1));
    }
}

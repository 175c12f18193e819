package io.github.alloyconnections.adapter.cli.terminal;

import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param fit what happens to it where the terminal is too narrow
 */
public record Column<R>(String title, Fit fit, Function<R, Cell> cell) {

    /** What gives way first. */
    enum Fit {
        /** Never touched. */
        WHOLE,
        /** Cut, down to a few letters. */
        CUT,
        /** Left out, the widest such column first. */
        OPTIONAL,
        /** Continued on further lines; only for the last column. */
        WRAPPED
    }

    public static <R> Column<R> whole(String title, Function<R, Cell> cell) {
        return new Column<>(title, Fit.WHOLE, cell);
    }

    public static <R> Column<R> cut(String title, Function<R, Cell> cell) {
        return new Column<>(title, Fit.CUT, cell);
    }

    public static <R> Column<R> optional(String title, Function<R, Cell> cell) {
        return new Column<>(title, Fit.OPTIONAL, cell);
    }

    public static <R> Column<R> wrapped(String title, Function<R, Cell> cell) {
        return new Column<>(title, Fit.WRAPPED, cell);
    }
}

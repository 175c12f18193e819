package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.adapter.cli.terminal.Cell;
import io.github.alloyconnections.adapter.cli.terminal.Column;
import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.adapter.cli.terminal.Table;
import io.github.alloyconnections.adapter.cli.terminal.TableLayout;
import io.github.alloyconnections.adapter.cli.terminal.Wrapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Rows below what is said of them, so that the same is said once and not in every row. */
final class GroupedRows<R> {

    private static final String INDENT = "  ";

    private final Screen screen;
    private final Map<Cell, List<R>> groups = new LinkedHashMap<>();
    private final int size;

    /** In groups by what is said, which are in the order of their first rows. */
    GroupedRows(Screen screen, List<R> rows, Function<R, Cell> said) {
        this.screen = screen;
        this.size = rows.size();
        rows.forEach(row -> groups.computeIfAbsent(said.apply(row), any -> new ArrayList<>())
                .add(row));
    }

    /** Whether that is shorter than a table which says it in every row. */
    boolean pays() {
        return groups.size() * 2 <= size;
    }

    /** Prints that many rows at the most, of each group its part; how many were not printed. */
    int print(List<Column<R>> columns, int most) {
        List<R> shown = new ArrayList<>();
        groups.values().forEach(rows -> shown.addAll(part(rows, most)));
        TableLayout<R> layout = TableLayout.fitting(Math.max(1, screen.width() - INDENT.length()), columns, shown);
        groups.forEach((said, rows) -> {
            heading(said, rows.size());
            Table.rows(screen, INDENT, layout, part(rows, most));
        });
        return size - shown.size();
    }

    private List<R> part(List<R> rows, int most) {
        long fair = (long) rows.size() * most / Math.max(1, size);
        return rows.subList(0, (int) Math.min(rows.size(), Math.max(1, size <= most ? size : fair)));
    }

    private void heading(Cell said, int count) {
        for (String line : Wrapping.lines(count + " " + said.text(), screen.width())) {
            screen.line(screen.paint(said.tone(), line));
        }
    }
}

package io.github.alloyconnections.notion.markdown;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** A table, which Notion takes only together with its rows. */
final class NotionTable {

    /** Notion takes a hundred rows with a table; the head is one of them. */
    private static final int MOST_ROWS = 99;

    private NotionTable() {}

    /** The table in as many as are needed, each with the head; or a line of text for each row where no table can be. */
    static List<JsonValue> of(TableBlock table, boolean fits) {
        List<List<JsonValue>> rows =
                rows(table).stream().map(NotionTable::cells).toList();
        List<JsonValue> blocks = new ArrayList<>();
        if (!fits) {
            rows.forEach(row -> blocks.add(line(row)));
            return blocks;
        }
        int width = rows.get(0).size();
        for (int from = 1; from == 1 || from < rows.size(); from += MOST_ROWS) {
            List<JsonValue> part = new ArrayList<>(List.of(row(rows.get(0), width)));
            rows.subList(Math.min(from, rows.size()), Math.min(rows.size(), from + MOST_ROWS))
                    .forEach(row -> part.add(row(row, width)));
            blocks.add(NotionBlocks.block(
                    "table",
                    JsonValue.object()
                            .with("table_width", JsonValue.of(width))
                            .with("has_column_header", JsonValue.of(true))
                            .with("has_row_header", JsonValue.of(false))
                            .with("children", JsonValue.of(part))));
        }
        return blocks;
    }

    private static List<TableRow> rows(Node part) {
        List<TableRow> rows = new ArrayList<>();
        for (Node each : Markdown.below(part)) {
            if (each instanceof TableRow row) {
                rows.add(row);
            } else {
                rows.addAll(rows(each));
            }
        }
        return rows;
    }

    private static List<JsonValue> cells(TableRow row) {
        return Markdown.below(row).stream()
                .map(cell -> JsonValue.of(InlineText.of(cell)))
                .toList();
    }

    private static JsonValue row(List<JsonValue> cells, int width) {
        List<JsonValue> all = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
        while (all.size() < width) {
            all.add(JsonValue.of(List.<JsonValue>of()));
        }
        JsonObject content = JsonValue.object().with("cells", JsonValue.of(all));
        return NotionBlocks.block("table_row", content);
    }

    private static JsonValue line(List<JsonValue> cells) {
        List<JsonValue> text = new ArrayList<>();
        for (JsonValue cell : cells) {
            text.addAll(text.isEmpty() ? List.of() : RichText.of(" | "));
            text.addAll(cell.items());
        }
        return NotionBlocks.block("paragraph", JsonValue.object().with("rich_text", JsonValue.of(text)));
    }
}

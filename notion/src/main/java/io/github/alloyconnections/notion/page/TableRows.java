package io.github.alloyconnections.notion.page;

import io.github.alloyconnections.domain.action.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a database holds.
 *
 * @param table the database, or the data source
 * @param columns its properties, the title first
 * @param complete whether these are all of its rows
 */
public record TableRows(NotionPage table, List<Column> columns, List<Row> rows, boolean complete) {

    public TableRows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A property that every row has; its type is Notion's word for it. */
    public record Column(String name, String type) {}

    /**
     * A page of the database.
     *
     * @param values by the names of the columns: texts, numbers, truths, lists of texts, or JSON's null
     */
    public record Row(NotionPage page, Map<String, JsonValue> values) {

        public Row {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** A column's value as a person reads it; empty for none. */
        public String text(Column column) {
            return Optional.ofNullable(values.get(column.name()))
                    .map(PlainText::of)
                    .orElse("");
        }
    }
}

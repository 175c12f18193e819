package io.github.alloyconnections.notion.usecase;

import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.ActionParameter.Place;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.JsonValue.JsonNull;
import io.github.alloyconnections.notion.call.NotionCalls;
import io.github.alloyconnections.notion.call.Operation;
import io.github.alloyconnections.notion.page.NotionId;
import io.github.alloyconnections.notion.page.NotionPage;
import io.github.alloyconnections.notion.page.TableRows;
import io.github.alloyconnections.notion.page.TableRows.Column;
import io.github.alloyconnections.notion.page.TableRows.Row;
import io.github.alloyconnections.notion.property.PropertyValues;
import io.github.alloyconnections.notion.usecase.NotionTables.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the rows of a database, source by source. */
final class NotionRows {

    private final NotionCalls calls;

    NotionRows(NotionCalls calls) {
        this.calls = calls;
    }

    TableRows of(NotionId id, int limit, List<String> notes) {
        List<Table> tables = new NotionTables(calls).find(id);
        if (tables.size() > 1) {
            notes.add("the database has " + tables.size() + " data sources, each of which can be read by its id: "
                    + tables.stream().map(Table::named).collect(Collectors.joining(", ")));
        }
        List<Column> columns = columns(tables);
        List<Row> rows = new ArrayList<>();
        boolean complete = true;
        for (Table table : tables) {
            complete &= rows.size() < limit && read(table, limit, columns, rows, notes);
        }
        if (rows.isEmpty()) {
            notes.add("0 rows: it holds none, or none that is shared with the integration");
        }
        return new TableRows(tables.get(0).page(), columns, rows, complete);
    }

    /** Of several tables each column once; which is fine, for a value is found by its name. */
    private static List<Column> columns(List<Table> tables) {
        return tables.stream()
                .flatMap(table -> table.columns().stream())
                .collect(Collectors.toMap(
                        schema -> schema.name(),
                        schema -> new Column(schema.name(), schema.type()),
                        (first, same) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** Whether these were all. */
    private boolean read(Table table, int limit, List<Column> columns, List<Row> rows, List<String> notes) {
        Operation operation = table.source() ? Operation.QUERY_DATA_SOURCE : Operation.QUERY_DATABASE;
        ActionInput at = ActionInput.none()
                .with(
                        Place.PATH,
                        table.source() ? "data_source_id" : "database_id",
                        JsonValue.of(table.id().value()));
        NotionList.Found found = NotionList.read(
                limit - rows.size(),
                (size, cursor) -> calls.read(operation, at.withBody(asked(size, cursor)), NotionList::part));
        int before = rows.size();
        found.items().forEach(item -> NotionAnswers.page(item).ifPresent(page -> rows.add(row(page, item, columns))));
        int skipped = found.items().size() - (rows.size() - before);
        if (skipped > 0) {
            notes.add(skipped + (skipped == 1 ? " row" : " rows") + " without a usable id left out");
        }
        return found.complete();
    }

    private static JsonValue asked(int size, Optional<String> cursor) {
        return NotionList.asked(JsonValue.object(), size, cursor);
    }

    private static Row row(NotionPage page, JsonValue item, List<Column> columns) {
        Optional<JsonValue> properties = item.at("properties");
        Map<String, JsonValue> values = new LinkedHashMap<>();
        for (Column column : columns) {
            JsonValue value = properties
                    .flatMap(all -> all.at(column.name()))
                    .map(PropertyValues::of)
                    .orElseGet(JsonNull::new);
            values.put(column.name(), value);
        }
        return new Row(page, values);
    }
}

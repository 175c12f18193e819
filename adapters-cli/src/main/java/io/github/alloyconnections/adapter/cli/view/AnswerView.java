package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.adapter.cli.terminal.Cell;
import io.github.alloyconnections.adapter.cli.terminal.Column;
import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.Table;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.contract.json.AnswerJson;
import io.github.alloyconnections.contract.json.ContractJson;
import io.github.alloyconnections.domain.action.JsonValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A provider's answer for a person: a list as a table, anything else as readable JSON. */
final class AnswerView {

    private static final int MOST_ROWS = 50;
    private static final int MOST_COLUMNS = 5;
    private static final List<String> FIRST =
            List.of("id", "object", "type", "name", "title", "email", "status", "url");

    private final Screen screen;

    AnswerView(Screen screen) {
        this.screen = screen;
    }

    void print(JsonValue answer) {
        List<JsonValue> rows = rows(answer);
        List<String> names = names(rows);
        if (rows.isEmpty() || names.isEmpty()) {
            json(screen, answer);
            return;
        }
        List<Column<JsonValue>> columns = new ArrayList<>();
        names.forEach(name -> columns.add(column(name, columns.isEmpty())));
        Table.print(screen, columns, rows.stream().limit(MOST_ROWS).toList());
        String more = rows.size() > MOST_ROWS ? "; the first " + MOST_ROWS + " are shown" : "";
        screen.line("");
        screen.line(
                rows.size() + (rows.size() == 1 ? " item" : " items") + more + "; all of it with -o json or -o raw");
    }

    private static Column<JsonValue> column(String name, boolean first) {
        String title = name.toUpperCase(Locale.ROOT);
        return first
                ? Column.whole(title, row -> Cell.of(scalar(row, name).orElse(""), Style.STRONG))
                : Column.cut(title, row -> Cell.of(scalar(row, name).orElse("")));
    }

    /** The one list of the answer, if it is or has one of objects. */
    static List<JsonValue> rows(JsonValue answer) {
        List<List<JsonValue>> lists = answer.fields().values().stream()
                .map(JsonValue::items)
                .filter(items -> !items.isEmpty())
                .toList();
        List<JsonValue> only = lists.size() == 1 ? lists.get(0) : answer.items();
        boolean objects = only.stream().allMatch(JsonValue.JsonObject.class::isInstance);
        return objects ? only : List.of();
    }

    /** The fields with plain values that a person looks at first. */
    private static List<String> names(List<JsonValue> rows) {
        Set<String> plain = new LinkedHashSet<>();
        rows.stream()
                .limit(MOST_ROWS)
                .forEach(row -> row.fields().keySet().stream()
                        .filter(name -> scalar(row, name).isPresent())
                        .forEach(plain::add));
        List<String> names = new ArrayList<>(FIRST);
        names.retainAll(plain);
        plain.stream().filter(name -> !names.contains(name)).forEach(names::add);
        return names.subList(0, Math.min(MOST_COLUMNS, names.size()));
    }

    private static Optional<String> scalar(JsonValue row, String name) {
        return row.at(name)
                .filter(value -> !(value instanceof JsonValue.JsonNull))
                .filter(value -> !(value instanceof JsonValue.JsonObject) && !(value instanceof JsonValue.JsonArray))
                .map(value -> value.text().orElseGet(value::toString));
    }

    static void json(Screen screen, JsonValue value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ContractJson.writeReadable(new AnswerJson(value), bytes);
        bytes.toString(StandardCharsets.UTF_8).lines().forEach(line -> screen.line(TerminalText.line(line)));
    }
}

package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.domain.action.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** As much of a JSON value as shows what it is like. */
final class ShortJson {

    private static final int LONGEST_TEXT = 60;
    private static final int MOST_FIELDS = 12;
    private static final int MOST_ITEMS = 1;
    private static final int DEEPEST = 4;
    private static final JsonValue MORE = JsonValue.of("…");

    private ShortJson() {}

    static JsonValue of(JsonValue value) {
        return of(value, 0);
    }

    private static JsonValue of(JsonValue value, int depth) {
        return value.match(new JsonValue.Cases<>(
                object -> depth < DEEPEST || object.fields().isEmpty() ? object(object, depth) : MORE,
                array -> depth < DEEPEST || array.items().isEmpty() ? array(array, depth) : MORE,
                string -> JsonValue.of(TerminalText.fit(string.value(), LONGEST_TEXT, "…")),
                number -> number,
                truth -> truth,
                nothing -> nothing));
    }

    private static JsonValue object(JsonValue.JsonObject object, int depth) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        object.fields().entrySet().stream()
                .limit(MOST_FIELDS)
                .forEach(field -> fields.put(field.getKey(), of(field.getValue(), depth + 1)));
        int more = object.fields().size() - MOST_FIELDS;
        if (more > 0) {
            fields.put("…", JsonValue.of(more + " more"));
        }
        return new JsonValue.JsonObject(fields);
    }

    private static JsonValue array(JsonValue.JsonArray array, int depth) {
        List<JsonValue> items = new ArrayList<>();
        array.items().stream().limit(MOST_ITEMS).forEach(item -> items.add(of(item, depth + 1)));
        int more = array.items().size() - MOST_ITEMS;
        if (more > 0) {
            items.add(JsonValue.of("… " + more + " more"));
        }
        return JsonValue.of(items);
    }
}

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
        return switch (value.type()) {
            case OBJECT -> depth < DEEPEST || value.fields().isEmpty() ? object(value.fields(), depth) : MORE;
            case ARRAY -> depth < DEEPEST || value.items().isEmpty() ? array(value.items(), depth) : MORE;
            case STRING -> JsonValue.of(TerminalText.fit(value.text().orElseThrow(), LONGEST_TEXT, "…"));
            case NUMBER, BOOLEAN, NULL -> value;
        };
    }

    private static JsonValue object(Map<String, JsonValue> all, int depth) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        all.entrySet().stream()
                .limit(MOST_FIELDS)
                .forEach(field -> fields.put(field.getKey(), of(field.getValue(), depth + 1)));
        int more = all.size() - MOST_FIELDS;
        if (more > 0) {
            fields.put("…", JsonValue.of(more + " more"));
        }
        return new JsonValue.JsonObject(fields);
    }

    private static JsonValue array(List<JsonValue> all, int depth) {
        List<JsonValue> items = new ArrayList<>();
        all.stream().limit(MOST_ITEMS).forEach(item -> items.add(of(item, depth + 1)));
        int more = all.size() - MOST_ITEMS;
        if (more > 0) {
            items.add(JsonValue.of("… " + more + " more"));
        }
        return JsonValue.of(items);
    }
}

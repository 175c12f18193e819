package io.github.alloyconnections.domain.action;

import java.util.Iterator;
import java.util.Map;

/** Writes JSON in one line, so that a value printed by a program can be read again. */
final class JsonText {

    private static final char FIRST_PRINTABLE = ' ';

    private final StringBuilder text = new StringBuilder();
    private final JsonValue.Cases<StringBuilder> cases = new JsonValue.Cases<>(
            this::object,
            this::array,
            string -> quoted(string.value()),
            number -> text.append(number.value()),
            truth -> text.append(truth.value()),
            nothing -> text.append("null"));

    private JsonText() {}

    static String of(JsonValue value) {
        return value.match(new JsonText().cases).toString();
    }

    private StringBuilder object(JsonValue.JsonObject object) {
        text.append('{');
        Iterator<Map.Entry<String, JsonValue>> fields =
                object.fields().entrySet().iterator();
        while (fields.hasNext()) {
            Map.Entry<String, JsonValue> field = fields.next();
            quoted(field.getKey()).append(':');
            field.getValue().match(cases);
            separate(fields);
        }
        return text.append('}');
    }

    private StringBuilder array(JsonValue.JsonArray array) {
        text.append('[');
        Iterator<JsonValue> items = array.items().iterator();
        while (items.hasNext()) {
            items.next().match(cases);
            separate(items);
        }
        return text.append(']');
    }

    private void separate(Iterator<?> rest) {
        if (rest.hasNext()) {
            text.append(',');
        }
    }

    private StringBuilder quoted(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            character(string.charAt(i));
        }
        return text.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"', '\\' -> text.append('\\').append(c);
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (c < FIRST_PRINTABLE || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
                    text.append(String.format("\\u%04x", (int) c));
                } else {
                    text.append(c);
                }
            }
        }
    }
}

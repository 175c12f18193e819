package io.github.alloyconnections.domain.action;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes JSON in one line, so that a value printed by a program can be read again. */
final class JsonText {

    private static final char FIRST_PRINTABLE = ' ';

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    static String of(JsonValue value) {
        return new JsonText().value(value).toString();
    }

    private StringBuilder value(JsonValue value) {
        return switch (value.type()) {
            case OBJECT -> object(value.fields());
            case ARRAY -> array(value.items());
            case STRING -> quoted(value.text().orElseThrow());
            case NUMBER -> text.append(value.number().orElseThrow());
            case BOOLEAN -> text.append(value.isTrue());
            case NULL -> text.append("null");
        };
    }

    private StringBuilder object(Map<String, JsonValue> named) {
        text.append('{');
        Iterator<Map.Entry<String, JsonValue>> fields = named.entrySet().iterator();
        while (fields.hasNext()) {
            Map.Entry<String, JsonValue> field = fields.next();
            quoted(field.getKey()).append(':');
            value(field.getValue());
            separate(fields);
        }
        return text.append('}');
    }

    private StringBuilder array(List<JsonValue> values) {
        text.append('[');
        Iterator<JsonValue> items = values.iterator();
        while (items.hasNext()) {
            value(items.next());
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

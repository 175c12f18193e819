package io.github.alloyconnections.adapter.alloy.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The few fields of a row that anybody asks for, read token by token; all others are skipped unread, so that no row can
 * be too large.
 *
 * <p>An object in place of a text stands for its {@code } or {@code id}.
 */
public final class Row {

    private static final Set<String> WANTED = Set.of(
            "credentialId",
            "connectionId",
            "id",
            "_id",
            "connectorId",
            "connector",
            "app",
            "type",
            "name",
            "createdAt",
            "created_at",
            "updatedAt",
            "updated_at",
            "category",
            "categories");
    private static final Set<String> INNER_ID = Set.of("$oid", "id");
    private static final int MOST_TEXTS = 20;

    private final Map<String, Object> fields = new HashMap<>();

    private Row() {}

    /** Reads the row whose opening brace is the parser's current token, up to its closing brace. */
    static Row read(JsonParser parser) throws IOException {
        Row row = new Row();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (WANTED.contains(name)) {
                row.take(name, value, parser);
            } else {
                parser.skipChildren();
            }
        }
        return row;
    }

    private void take(String name, JsonToken value, JsonParser parser) throws IOException {
        if (value == JsonToken.START_OBJECT) {
            takeInnerId(name, parser);
        } else if (value == JsonToken.START_ARRAY) {
            fields.put(name, texts(parser));
        } else {
            takeScalar(name, value, parser);
        }
    }

    private void takeScalar(String name, JsonToken value, JsonParser parser) throws IOException {
        if (value == JsonToken.VALUE_STRING) {
            fields.put(name, parser.getText());
        } else if (value.isNumeric()) {
            // As a double, for a number of any size can be read so.
            fields.put(name, parser.getDoubleValue());
        }
    }

    private void takeInnerId(String name, JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean id = INNER_ID.contains(parser.currentName());
            if (parser.nextToken() == JsonToken.VALUE_STRING && id) {
                fields.putIfAbsent(name, parser.getText());
            } else {
                parser.skipChildren();
            }
        }
    }

    private static List<String> texts(JsonParser parser) throws IOException {
        List<String> texts = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = next(parser)) {
            if (token == JsonToken.VALUE_STRING && texts.size() < MOST_TEXTS) {
                texts.add(parser.getText());
            }
        }
        return texts;
    }

    private static JsonToken next(JsonParser parser) throws IOException {
        parser.skipChildren();
        return parser.nextToken();
    }

    /** Whether the field says anything at all, usable or not. */
    boolean isFilled(String name) {
        Object value = fields.get(name);
        return value instanceof String text ? !text.isBlank() : value != null;
    }

    Optional<String> text(String name) {
        return fields.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    Optional<Double> number(String name) {
        return fields.get(name) instanceof Double number ? Optional.of(number) : Optional.empty();
    }

    /** The texts of a list; a single text counts as a list of one. */
    List<String> texts(String name) {
        if (fields.get(name) instanceof List<?> list) {
            return list.stream().map(String.class::cast).toList();
        }
        return text(name).stream().toList();
    }
}

package io.github.alloyconnections.adapter.alloy.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The few fields of a row that anybody asks for, read token by token; all others are skipped unread, so that no row can
 * be too large.
 *
 * <p>An object in place of a text stands for its {@code } or {@code id}. One is used for all rows of a list, so nobody
 * keeps it.
 */
public final class RowFields {

    private static final List<String> WANTED = List.of(
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

    private static final Map<String, Integer> PLACES = IntStream.range(0, WANTED.size())
            .boxed()
            .collect(Collectors.toUnmodifiableMap(WANTED::get, place -> place));

    private final @Nullable Object[] values = new @Nullable Object[WANTED.size()];

    RowFields() {}

    /** Holds from now on the row whose opening brace is the parser's current token, read up to its closing brace. */
    void read(JsonParser parser) throws IOException {
        Arrays.fill(values, null);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            Integer place = PLACES.get(name);
            if (place == null) {
                parser.skipChildren();
            } else {
                take(place, value, parser);
            }
        }
    }

    private void take(int place, JsonToken value, JsonParser parser) throws IOException {
        if (value == JsonToken.START_OBJECT) {
            takeInnerId(place, parser);
        } else if (value == JsonToken.START_ARRAY) {
            values[place] = texts(parser);
        } else {
            takeScalar(place, value, parser);
        }
    }

    private void takeScalar(int place, JsonToken value, JsonParser parser) throws IOException {
        if (value == JsonToken.VALUE_STRING) {
            values[place] = parser.getText();
        } else if (value.isNumeric()) {
            // As a double, for a number of any size can be read so.
            values[place] = parser.getDoubleValue();
        }
    }

    private void takeInnerId(int place, JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean id = INNER_ID.contains(parser.currentName());
            if (parser.nextToken() == JsonToken.VALUE_STRING && id) {
                values[place] = values[place] == null ? parser.getText() : values[place];
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

    private @Nullable Object value(String name) {
        return values[Objects.requireNonNull(PLACES.get(name), name)];
    }

    /** Whether the field says anything at all, usable or not. */
    boolean isFilled(String name) {
        Object value = value(name);
        return value instanceof String text ? !text.isBlank() : value != null;
    }

    Optional<String> text(String name) {
        return value(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    Optional<Double> number(String name) {
        return value(name) instanceof Double number ? Optional.of(number) : Optional.empty();
    }

    /** The texts of a list; a single text counts as a list of one. */
    List<String> texts(String name) {
        if (value(name) instanceof List<?> list) {
            return list.stream().map(String.class::cast).toList();
        }
        return text(name).stream().toList();
    }
}

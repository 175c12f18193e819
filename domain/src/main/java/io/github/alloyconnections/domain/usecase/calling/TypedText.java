package io.github.alloyconnections.domain.usecase.calling;

import io.github.alloyconnections.domain.action.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Takes a parameter that was typed as text for what it must be: a number, a truth, a list of one. */
final class TypedText {

    private static final int LONGEST_NUMBER = 100;

    private TypedText() {}

    /** The value meant; a text that cannot be read so stays as it is. */
    static JsonValue read(JsonValue schema, JsonValue given) {
        List<String> types = SchemaLimits.types(schema);
        Optional<String> text = given.text();
        if (text.isEmpty() || types.isEmpty() || types.contains("string")) {
            return given;
        }
        return types.stream()
                .flatMap(type -> read(type, text.get(), schema).stream())
                .findFirst()
                .orElse(given);
    }

    private static Optional<JsonValue> read(String type, String text, JsonValue schema) {
        return switch (type) {
            case "integer", "number" -> number(text);
            case "boolean" ->
                text.equals("true") || text.equals("false")
                        ? Optional.of(JsonValue.of(text.equals("true")))
                        : Optional.empty();
            case "array" -> Optional.of(JsonValue.of(List.of(item(text, schema))));
            default -> Optional.empty();
        };
    }

    private static JsonValue item(String text, JsonValue schema) {
        JsonValue item = JsonValue.of(text);
        return schema.at("items").map(items -> read(items, item)).orElse(item);
    }

    private static Optional<JsonValue> number(String text) {
        try {
            return text.length() > LONGEST_NUMBER
                    ? Optional.empty()
                    : Optional.of(new JsonValue.JsonNumber(new BigDecimal(text)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}

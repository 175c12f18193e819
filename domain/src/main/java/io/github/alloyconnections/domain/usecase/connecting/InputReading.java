package io.github.alloyconnections.domain.usecase.connecting;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.attempt.InputField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes what was given for an input as what it must be; says what is wrong without repeating it. */
final class InputReading {

    private static final int LONGEST_NUMBER = 100;
    private static final int MOST_NAMED = 12;

    private InputReading() {}

    /** The value that is sent, or what it should have been. */
    record Read(Optional<JsonValue> value, String problem) {

        static Read of(JsonValue value) {
            return new Read(Optional.of(value), "");
        }

        static Read wrong(String problem) {
            return new Read(Optional.empty(), problem);
        }
    }

    static Read read(InputField field, JsonValue given) {
        return field.choices().isEmpty() ? typed(field.type(), given) : chosen(field, given);
    }

    /** The listed spelling of what was typed in any. */
    private static Read chosen(InputField field, JsonValue given) {
        List<JsonValue> choices = field.about().choices();
        String text = InputField.typed(given);
        return choices.stream()
                .filter(choice -> InputField.typed(choice).equals(text))
                .findFirst()
                .or(() -> choices.stream()
                        .filter(choice -> InputField.typed(choice).equalsIgnoreCase(text.strip()))
                        .findFirst())
                .map(Read::of)
                .orElseGet(() -> Read.wrong("must be one of "
                        + String.join(
                                ", ", field.choices().stream().limit(MOST_NAMED).toList())
                        + (choices.size() > MOST_NAMED ? " and others" : "")));
    }

    private static Read typed(InputField.Type type, JsonValue given) {
        return switch (type) {
            case STRING -> text(given).map(Read::of).orElseGet(() -> Read.wrong("must be a text"));
            case INTEGER ->
                number(given)
                        .filter(JsonValue::isWhole)
                        .map(Read::of)
                        .orElseGet(() -> Read.wrong("must be a whole number"));
            case NUMBER -> number(given).map(Read::of).orElseGet(() -> Read.wrong("must be a number"));
            case BOOLEAN -> truth(given).map(Read::of).orElseGet(() -> Read.wrong("must be true or false"));
            case ARRAY -> Read.of(list(given));
            case OBJECT -> given instanceof JsonValue.JsonObject ? Read.of(given) : Read.wrong("must be a JSON object");
        };
    }

    private static Optional<JsonValue> text(JsonValue given) {
        return switch (given.type()) {
            case STRING -> Optional.of(given);
            case NUMBER, BOOLEAN -> Optional.of(JsonValue.of(given.toString()));
            case OBJECT, ARRAY, NULL -> Optional.empty();
        };
    }

    private static Optional<JsonValue> number(JsonValue given) {
        if (given instanceof JsonValue.JsonNumber) {
            return Optional.of(given);
        }
        String text = given.text().orElse("").strip();
        try {
            return text.isEmpty() || text.length() > LONGEST_NUMBER
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(text))
                            .filter(number -> Math.abs(number.scale()) <= LONGEST_NUMBER)
                            .map(JsonValue.JsonNumber::new);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonValue> truth(JsonValue given) {
        String text = InputField.typed(given).strip().toLowerCase(Locale.ROOT);
        return text.equals("true") || text.equals("false")
                ? Optional.of(JsonValue.of(text.equals("true")))
                : Optional.empty();
    }

    private static JsonValue list(JsonValue given) {
        return given.text()
                .map(text -> JsonValue.of(Stream.of(text.split(",", -1))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .map(JsonValue::of)
                        .toList()))
                .orElseGet(() -> given instanceof JsonValue.JsonArray ? given : JsonValue.of(List.of(given)));
    }
}

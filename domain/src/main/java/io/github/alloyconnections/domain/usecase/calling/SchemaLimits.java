package io.github.alloyconnections.domain.usecase.calling;

import io.github.alloyconnections.domain.action.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a JSON schema says of one value by itself: its type, the values it may take, its size. */
final class SchemaLimits {

    private static final Set<String> TYPES =
            Set.of("object", "array", "string", "number", "integer", "boolean", "null");
    private static final int MOST_NAMED = 12;

    private SchemaLimits() {}

    /** The first thing that does not fit. */
    static Optional<String> problem(JsonValue schema, JsonValue value) {
        return type(schema, value)
                .or(() -> values(schema, value))
                .or(() -> value.number().flatMap(number -> Bound.NUMBER.problem(schema, number)))
                .or(() -> length(value).flatMap(length -> Bound.LENGTH.problem(schema, length)))
                .or(() -> count(value).flatMap(count -> Bound.COUNT.problem(schema, count)));
    }

    /** The fields an object must have; both ways of saying so are met. */
    static List<String> required(JsonValue schema) {
        List<String> names = new ArrayList<>(texts(schema.at("required")));
        schema.at("properties")
                .ifPresent(properties -> properties.fields().forEach((name, property) -> {
                    if (property.isTrue("required") && !names.contains(name)) {
                        names.add(name);
                    }
                }));
        return names;
    }

    /** The types a value may have; none if that is not said in words that are known. */
    static List<String> types(JsonValue schema) {
        List<String> named = Stream.concat(schema.text("type").stream(), texts(schema.at("type")).stream())
                .toList();
        return TYPES.containsAll(named) ? named : List.of();
    }

    /** Whether it is of another type than the schema says, in words. */
    static Optional<String> type(JsonValue schema, JsonValue value) {
        List<String> types = types(schema);
        boolean fits = types.isEmpty() || types.stream().anyMatch(type -> isOf(type, value));
        return fits
                ? Optional.empty()
                : Optional.of("must be " + article(String.join(" or ", types)) + ", and is "
                        + article(value.type().toString()));
    }

    private static boolean isOf(String type, JsonValue value) {
        return type.equals("integer")
                ? value.isWhole()
                : type.equals(value.type().toString());
    }

    private static String article(String type) {
        return type.equals("null") ? type : ("aio".indexOf(type.charAt(0)) >= 0 ? "an " : "a ") + type;
    }

    private static Optional<String> values(JsonValue schema, JsonValue value) {
        List<JsonValue> allowed = Stream.concat(
                        schema.at("const").stream(), schema.at("enum").map(JsonValue::items).orElse(List.of()).stream())
                .toList();
        if (allowed.isEmpty() || allowed.stream().anyMatch(one -> isSame(one, value))) {
            return Optional.empty();
        }
        String named =
                allowed.stream().limit(MOST_NAMED).map(JsonValue::toString).collect(Collectors.joining(", "));
        return Optional.of("must be " + (allowed.size() == 1 ? "" : "one of ") + named
                + (allowed.size() > MOST_NAMED ? " and others" : ""));
    }

    /** 1 and 1.0 are the same number. */
    private static boolean isSame(JsonValue a, JsonValue b) {
        Optional<BigDecimal> number = a.number();
        return number.isPresent()
                ? b.number().filter(other -> other.compareTo(number.get()) == 0).isPresent()
                : a.equals(b);
    }

    private static Optional<BigDecimal> length(JsonValue value) {
        return value.text().map(text -> BigDecimal.valueOf(text.codePointCount(0, text.length())));
    }

    private static Optional<BigDecimal> count(JsonValue value) {
        return value instanceof JsonValue.JsonArray array
                ? Optional.of(BigDecimal.valueOf(array.items().size()))
                : Optional.empty();
    }

    private static List<String> texts(Optional<JsonValue> list) {
        return list.map(JsonValue::items).orElse(List.of()).stream()
                .flatMap(item -> item.text().stream())
                .toList();
    }

    /** A pair of words that bound what can be measured of a value. */
    private enum Bound {
        NUMBER("minimum", "maximum", ""),
        LENGTH("minLength", "maxLength", " characters"),
        COUNT("minItems", "maxItems", " items");

        private final String least;
        private final String most;
        private final String unit;

        Bound(String least, String most, String unit) {
            this.least = least;
            this.most = most;
            this.unit = unit;
        }

        Optional<String> problem(JsonValue schema, BigDecimal measured) {
            Optional<BigDecimal> low = schema.at(least).flatMap(JsonValue::number);
            Optional<BigDecimal> high = schema.at(most).flatMap(JsonValue::number);
            if (low.filter(bound -> measured.compareTo(bound) < 0).isPresent()) {
                return Optional.of("must be at least " + low.get() + unit);
            }
            return high.filter(bound -> measured.compareTo(bound) > 0).map(bound -> "must be at most " + bound + unit);
        }
    }
}

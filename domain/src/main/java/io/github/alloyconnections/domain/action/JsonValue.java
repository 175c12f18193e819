package io.github.alloyconnections.domain.action;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON value as an action takes or brings it; immutable, and its text is JSON. */
public sealed interface JsonValue {

    /** Named values, in the order in which they came. */
    record JsonObject(Map<String, JsonValue> fields) implements JsonValue {

        public JsonObject {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /** The same with one more field, or with another value in it. */
        public JsonObject with(String name, JsonValue value) {
            Map<String, JsonValue> more = new LinkedHashMap<>(fields);
            more.put(name, value);
            return new JsonObject(more);
        }

        @Override
        public Type type() {
            return Type.OBJECT;
        }

        @Override
        public String toString() {
            return JsonText.of(this);
        }
    }

    /** Values in order. */
    record JsonArray(List<JsonValue> items) implements JsonValue {

        public JsonArray {
            items = List.copyOf(items);
        }

        @Override
        public Type type() {
            return Type.ARRAY;
        }

        @Override
        public String toString() {
            return JsonText.of(this);
        }
    }

    /** A text. */
    record JsonString(String value) implements JsonValue {
        @Override
        public Type type() {
            return Type.STRING;
        }

        @Override
        public String toString() {
            return JsonText.of(this);
        }
    }

    /** A number, as precise as it was written. */
    record JsonNumber(BigDecimal value) implements JsonValue {
        @Override
        public Type type() {
            return Type.NUMBER;
        }

        @Override
        public String toString() {
            return JsonText.of(this);
        }
    }

    /** True or false. */
    record JsonBoolean(boolean value) implements JsonValue {
        @Override
        public Type type() {
            return Type.BOOLEAN;
        }

        @Override
        public String toString() {
            return JsonText.of(this);
        }
    }

    /** JSON's {@code null}. */
    record JsonNull() implements JsonValue {
        @Override
        public Type type() {
            return Type.NULL;
        }

        @Override
        public String toString() {
            return JsonText.of(this);
        }
    }

    /** JSON's six types, named as in a JSON schema. */
    enum Type {
        OBJECT,
        ARRAY,
        STRING,
        NUMBER,
        BOOLEAN,
        NULL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Type type();

    /** An object without fields. */
    static JsonObject object() {
        return new JsonObject(Map.of());
    }

    /** A text. */
    static JsonValue of(String text) {
        return new JsonString(text);
    }

    /** A whole number. */
    static JsonValue of(long number) {
        return new JsonNumber(BigDecimal.valueOf(number));
    }

    /** True or false. */
    static JsonValue of(boolean truth) {
        return new JsonBoolean(truth);
    }

    /** These values in order. */
    static JsonValue of(List<? extends JsonValue> items) {
        return new JsonArray(List.copyOf(items));
    }

    /**
     * What Java's own types say: maps, iterables, texts, numbers, booleans, {@code null}, and values that are JSON already.
     *
     * @throws IllegalArgumentException for anything else, a map with other keys than texts, and numbers without a value
     */
    static JsonValue from(@Nullable Object plain) {
        return PlainValues.read(plain);
    }

    /** The value under this name; empty if there is none, or this is no object. */
    default Optional<JsonValue> at(String name) {
        return Optional.ofNullable(fields().get(name));
    }

    /** The named values; none if this is no object. */
    default Map<String, JsonValue> fields() {
        return Map.of();
    }

    /** The values in order; none if this is no array. */
    default List<JsonValue> items() {
        return List.of();
    }

    /** The text itself; empty if this is none. */
    default Optional<String> text() {
        return this instanceof JsonString string ? Optional.of(string.value()) : Optional.empty();
    }

    /** The number itself; empty if this is none. */
    default Optional<BigDecimal> number() {
        return this instanceof JsonNumber number ? Optional.of(number.value()) : Optional.empty();
    }

    /** Whether this is a number without a fraction, however it was written: 1, 1.0 and 1e3 are. */
    default boolean isWhole() {
        return number().filter(number ->
                        number.signum() == 0 || number.stripTrailingZeros().scale() <= 0)
                .isPresent();
    }

    /** The text under this name; empty if there is none. */
    default Optional<String> text(String name) {
        return at(name).flatMap(JsonValue::text);
    }

    /** Whether this is {@code true}. */
    default boolean isTrue() {
        return equals(of(true));
    }

    /** Whether there is a true under this name. */
    default boolean isTrue(String name) {
        return at(name).filter(JsonValue::isTrue).isPresent();
    }
}

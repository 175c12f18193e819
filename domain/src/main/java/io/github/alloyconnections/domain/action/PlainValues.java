package io.github.alloyconnections.domain.action;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads trees of Java's own types as JSON. */
final class PlainValues {

    private static final int DEEPEST = 500;

    private PlainValues() {}

    static JsonValue read(@Nullable Object plain) {
        return read(plain, 0);
    }

    private static JsonValue read(@Nullable Object plain, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("nested more than " + DEEPEST + " deep, or within itself");
        }
        if (plain == null) {
            return new JsonValue.JsonNull();
        } else if (plain instanceof JsonValue value) {
            return value;
        } else if (plain instanceof CharSequence text) {
            return new JsonValue.JsonString(text.toString());
        } else if (plain instanceof Boolean truth) {
            return new JsonValue.JsonBoolean(truth);
        } else if (plain instanceof Number number) {
            return new JsonValue.JsonNumber(decimal(number));
        } else if (plain instanceof Map<?, ?> map) {
            return object(map, depth);
        } else if (plain instanceof Iterable<?> items) {
            return array(items, depth);
        }
        throw new IllegalArgumentException(
                "no JSON value: a " + plain.getClass().getName());
    }

    private static JsonValue object(Map<?, ?> map, int depth) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String name)) {
                throw new IllegalArgumentException("a field's name must be a text");
            }
            fields.put(name, read(entry.getValue(), depth + 1));
        }
        return new JsonValue.JsonObject(fields);
    }

    private static JsonValue array(Iterable<?> items, int depth) {
        List<JsonValue> values = new ArrayList<>();
        items.forEach(item -> values.add(read(item, depth + 1)));
        return new JsonValue.JsonArray(values);
    }

    private static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        } else if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        } else if (number instanceof Double || number instanceof Float) {
            double real = number.doubleValue();
            if (!Double.isFinite(real)) {
                throw new IllegalArgumentException("no JSON number: " + real);
            }
            return number instanceof Float ? new BigDecimal(number.toString()) : BigDecimal.valueOf(real);
        }
        return BigDecimal.valueOf(number.longValue());
    }
}

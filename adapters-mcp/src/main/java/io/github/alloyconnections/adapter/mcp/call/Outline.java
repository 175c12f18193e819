package io.github.alloyconnections.adapter.mcp.call;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A JSON schema made short: names and types to a depth, without the limits, formats and words of the whole one. Whatever
 * the whole one takes, this takes, too; it is of one type wherever it names one, since some clients know no other.
 *
 * @param referred what a reference names
 */
record Outline(Function<String, Map<String, Object>> referred) {

    /** Enough for what a list in an answer holds. */
    private static final int DEPTH = 1;

    private static final Map<String, Object> ANYTHING = Map.of();

    Map<String, Object> of(Map<String, Object> schema) {
        return of(schema, DEPTH);
    }

    private Map<String, Object> of(Map<String, Object> schema, int depth) {
        if (schema.get("$ref") instanceof String target) {
            return of(referred.apply(target), depth);
        } else if (schema.get("enum") instanceof List<?> values) {
            return Map.of("enum", values);
        }
        return choice(schema).map(branches -> either(branches, depth)).orElseGet(() -> typed(schema, depth));
    }

    private static Optional<List<?>> choice(Map<String, Object> schema) {
        Object branches = schema.getOrDefault("oneOf", schema.get("anyOf"));
        return branches instanceof List<?> list ? Optional.of(list) : Optional.empty();
    }

    /** What may be an object or missing says so; of all other choices nothing is said. */
    private Map<String, Object> either(List<?> branches, int depth) {
        List<Map<String, Object>> there = branches.stream()
                .map(branch -> of(Shapes.object(branch), depth))
                .filter(branch -> !"null".equals(branch.get("type")))
                .toList();
        boolean oneOrNone = there.size() == 1 && branches.size() == 2 && depth > 0;
        return oneOrNone ? Map.of("anyOf", List.of(there.get(0), Map.of("type", "null"))) : ANYTHING;
    }

    private Map<String, Object> typed(Map<String, Object> schema, int depth) {
        if (!(schema.get("type") instanceof String type)) {
            return ANYTHING;
        }
        Map<String, Object> outline = new LinkedHashMap<>();
        outline.put("type", type);
        if (depth > 0 && schema.get("properties") instanceof Map<?, ?> properties) {
            outline.put("properties", properties(Shapes.object(properties), depth - 1));
        }
        if (depth > 0 && schema.get("items") instanceof Map<?, ?> items) {
            outline.put("items", of(Shapes.object(items), depth));
        }
        return outline;
    }

    private Map<String, Object> properties(Map<String, Object> properties, int depth) {
        Map<String, Object> outlines = new LinkedHashMap<>();
        properties.forEach((name, schema) -> outlines.put(name, of(Shapes.object(schema), depth)));
        return outlines;
    }
}

package io.github.alloyconnections.adapter.mcp.call;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What tools answer, as JSON schemas: the components that describe the same answers over HTTP, and the few that only
 * tools have. Each allows a failure in place of the answer, because some clients check what comes with one, too.
 */
public final class Shapes {

    private static final String COMPONENT = "#/components/schemas/";
    private static final String DEFINITION = "#/$defs/";
    private static final String FAILURE = "Failure";
    private static final Map<String, Object> KNOWN = known();

    private Shapes() {}

    /** The schema of a tool's structured content. */
    static Map<String, Object> ofAnswers(String shape) {
        Map<String, Object> own = object(KNOWN.get(shape));
        Map<String, Object> properties = new LinkedHashMap<>(object(own.get("properties")));
        properties.put("error", Map.of("$ref", COMPONENT + FAILURE));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("anyOf", List.of(Map.of("required", own.getOrDefault("required", List.of())), required("error")));
        Map<String, Object> definitions = new TreeMap<>();
        Map<String, Object> moved = object(moved(schema, definitions));
        moved.put("$defs", definitions);
        return moved;
    }

    private static Map<String, Object> required(String name) {
        return Map.of("required", List.of(name));
    }

    /** The same with references into itself. */
    private static @Nullable Object moved(@Nullable Object node, Map<String, Object> definitions) {
        if (node instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(moved(item, definitions)));
            return copy;
        } else if (!(node instanceof Map<?, ?>)) {
            return node;
        } else if (object(node).get("type") instanceof List<?> types) {
            return moved(anyOf(object(node), types), definitions);
        }
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        object(node).forEach((name, value) -> {
            if (name.equals("$ref") && value instanceof String target) {
                copy.put(name, DEFINITION + defined(target.substring(COMPONENT.length()), definitions));
            } else if (!isLeftOut(name, value)) {
                copy.put(name, moved(value, definitions));
            }
        });
        return copy;
    }

    /** Words that nobody checks; and an answer may have more than is described yet, which must not make it none. */
    private static boolean isLeftOut(String name, @Nullable Object value) {
        return (name.equals("description") && value instanceof String) || name.equals("additionalProperties");
    }

    /** Some clients know a schema of one type alone. */
    private static Map<String, Object> anyOf(Map<String, Object> schema, List<?> types) {
        List<Object> branches = new ArrayList<>();
        for (Object type : types) {
            Map<String, Object> branch = type.equals("null") ? new LinkedHashMap<>() : new LinkedHashMap<>(schema);
            branch.put("type", type);
            branches.add(branch);
        }
        return Map.of("anyOf", branches);
    }

    private static String defined(String shape, Map<String, Object> definitions) {
        if (!definitions.containsKey(shape)) {
            definitions.put(shape, Map.of());
            definitions.put(shape, object(moved(KNOWN.get(shape), definitions)));
        }
        return shape;
    }

    private static Map<String, Object> known() {
        Map<String, Object> published =
                object(object(read("openapi.json").get("components")).get("schemas"));
        Map<String, Object> all = new LinkedHashMap<>(published);
        read("shapes.json").forEach((name, shape) -> all.put(name, own(object(shape), published)));
        return all;
    }

    /** One may be like another without some of its fields, which only HTTP has. */
    private static Object own(Map<String, Object> shape, Map<String, Object> published) {
        if (!(shape.get("like") instanceof String other)) {
            return shape;
        }
        Map<String, Object> like = new LinkedHashMap<>(object(published.get(other)));
        List<?> without = (List<?>) shape.getOrDefault("without", List.of());
        Map<String, Object> properties = new LinkedHashMap<>(object(like.get("properties")));
        properties.keySet().removeIf(without::contains);
        List<Object> required = new ArrayList<>((List<?>) like.getOrDefault("required", List.of()));
        required.removeIf(without::contains);
        like.put("properties", properties);
        like.put("required", required);
        return like;
    }

    private static Map<String, Object> read(String file) {
        try (InputStream in = Shapes.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + file);
            }
            return new ObjectMapper().readValue(in, new TypeReference<Map<String, Object>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalStateException("no object where a schema has one");
    }
}

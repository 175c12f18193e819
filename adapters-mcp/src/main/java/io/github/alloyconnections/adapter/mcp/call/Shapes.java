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
import org.jspecify.annotations.Nullable;

/**
 * What tools answer, as JSON schemas: the components that describe the same answers over HTTP, and the few that only
 * tools have. Each allows a failure in place of the answer, because some clients check what comes with one, too.
 */
public final class Shapes {

    private static final String COMPONENT = "#/components/schemas/";
    private static final String FAILURE = "Failure";
    private static final Map<String, Object> KNOWN = known();
    private static final Outline OUTLINE = new Outline(Shapes::referred);

    private Shapes() {}

    /**
     * The schema of a tool's structured content, in outline: all that an answer has and what each of these holds, but of
     * what lies deeper only its type. A model reads the schemas of all tools at once; the whole shapes stand in
     * {@code docs/json.md}, a resource.
     */
    static Map<String, Object> ofAnswers(String shape) {
        Map<String, Object> own = object(KNOWN.get(shape));
        Map<String, Object> properties = new LinkedHashMap<>();
        object(own.get("properties")).forEach((name, schema) -> properties.put(name, OUTLINE.of(object(schema))));
        properties.put("error", OUTLINE.of(object(KNOWN.get(FAILURE))));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("anyOf", List.of(required(own.getOrDefault("required", List.of())), required(List.of("error"))));
        return schema;
    }

    private static Map<String, Object> required(Object names) {
        return Map.of("required", names);
    }

    private static Map<String, Object> referred(String target) {
        return object(KNOWN.get(target.substring(COMPONENT.length())));
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
    static Map<String, Object> object(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalStateException("no object where a schema has one");
    }
}

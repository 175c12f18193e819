package io.github.alloyconnections.sandbox.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what is wrong with a body, by the schema that is published for the whole of it. */
public final class BodySchema {

    private BodySchema() {}

    /** The first thing that is wrong, as Alloy words it. */
    public static Optional<String> problem(JsonNode schema, JsonNode body) {
        List<String> problems = new ArrayList<>();
        object(schema, body, "", problems);
        return problems.stream().findFirst();
    }

    private static void object(JsonNode schema, JsonNode value, String path, List<String> problems) {
        schema.path("required").forEach(name -> {
            if (!isGiven(value.path(name.asText()))
                    && !schema.at("/properties/" + name.asText()).has("properties")) {
                problems.add(path + name.asText() + " is required");
            }
        });
        schema.path("properties").properties().forEach(property -> {
            JsonNode inner = value.path(property.getKey());
            String place = path + property.getKey();
            if (property.getValue().has("properties") && (inner.isObject() || inner.isMissingNode())) {
                object(property.getValue(), inner, place + ".", problems);
            } else if (isGiven(inner)) {
                value(property.getValue(), inner).ifPresent(wrong -> problems.add(place + " " + wrong));
            }
        });
    }

    private static boolean isGiven(JsonNode value) {
        return !value.isMissingNode()
                && !value.isNull()
                && !(value.isTextual() && value.asText().isBlank());
    }

    private static Optional<String> value(JsonNode schema, JsonNode value) {
        String type = schema.path("type").asText("");
        if (!fits(type, value)) {
            return Optional.of("must be of type " + type);
        }
        List<JsonNode> choices = schema.path("enum").valueStream().toList();
        return choices.isEmpty() || choices.contains(value)
                ? Optional.empty()
                : Optional.of("must be one of " + schema.path("enum"));
    }

    private static boolean fits(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            default -> true;
        };
    }
}

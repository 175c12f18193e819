package io.github.alloyconnections.adapter.alloy.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.domain.action.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Trees as this module reads and writes them, and as the domain knows them. */
public final class JsonTrees {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTrees() {}

    public static JsonNode node(JsonValue value) {
        return switch (value.type()) {
            case OBJECT -> object(value.fields());
            case ARRAY -> array(value.items());
            case STRING -> NODES.textNode(value.text().orElseThrow());
            case NUMBER -> NODES.numberNode(value.number().orElseThrow());
            case BOOLEAN -> NODES.booleanNode(value.isTrue());
            case NULL -> NODES.nullNode();
        };
    }

    private static JsonNode object(Map<String, JsonValue> fields) {
        ObjectNode node = NODES.objectNode();
        fields.forEach((name, value) -> node.set(name, node(value)));
        return node;
    }

    private static JsonNode array(List<JsonValue> items) {
        ArrayNode node = NODES.arrayNode();
        items.forEach(item -> node.add(node(item)));
        return node;
    }

    /** What there is; nothing is JSON's null. */
    public static JsonValue value(JsonNode node) {
        if (node.isObject()) {
            Map<String, JsonValue> fields = new LinkedHashMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
            return new JsonValue.JsonObject(fields);
        } else if (node.isArray()) {
            List<JsonValue> items = new ArrayList<>();
            node.forEach(item -> items.add(value(item)));
            return new JsonValue.JsonArray(items);
        } else if (node.isTextual()) {
            return JsonValue.of(node.textValue());
        } else if (node.isNumber()) {
            return new JsonValue.JsonNumber(node.decimalValue());
        }
        return node.isBoolean() ? JsonValue.of(node.booleanValue()) : new JsonValue.JsonNull();
    }
}

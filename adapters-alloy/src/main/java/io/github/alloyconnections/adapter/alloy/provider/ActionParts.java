package io.github.alloyconnections.adapter.alloy.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.adapter.alloy.wire.JsonTrees;
import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What an action is called with; the order of the maps does not matter. */
public record ActionParts(
        Optional<JsonNode> body,
        Map<String, JsonNode> query,
        Map<String, JsonNode> path,
        Map<String, JsonNode> headers) {

    public ActionParts {
        query = Map.copyOf(query);
        path = Map.copyOf(path);
        headers = Map.copyOf(headers);
    }

    /** Nothing. */
    static ActionParts none() {
        return new ActionParts(Optional.empty(), Map.of(), Map.of(), Map.of());
    }

    /** Only these headers. */
    static ActionParts headers(Map<String, JsonNode> headers) {
        return new ActionParts(Optional.empty(), Map.of(), Map.of(), headers);
    }

    /** Only this query. */
    static ActionParts query(String name, int value) {
        return new ActionParts(
                Optional.empty(), Map.of(name, JsonNodeFactory.instance.numberNode(value)), Map.of(), Map.of());
    }

    /** What somebody gave, and the headers that every call of the connector needs. */
    public static ActionParts of(ActionInput input, Map<String, JsonNode> needed) {
        Map<String, JsonNode> headers = new LinkedHashMap<>(nodes(input.headers()));
        needed.forEach((name, value) -> {
            if (headers.keySet().stream().noneMatch(name::equalsIgnoreCase)) {
                headers.put(name, value);
            }
        });
        return new ActionParts(input.body().map(JsonTrees::node), nodes(input.query()), nodes(input.path()), headers);
    }

    private static Map<String, JsonNode> nodes(Map<String, JsonValue> values) {
        Map<String, JsonNode> nodes = new LinkedHashMap<>();
        values.forEach((name, value) -> nodes.put(name, JsonTrees.node(value)));
        return nodes;
    }

    /** Puts what there is into the body of an execute call. */
    void addTo(ObjectNode request) {
        body.ifPresent(value -> request.set("requestBody", value));
        add(request, "queryParameters", query);
        add(request, "pathParams", path);
        add(request, "additionalHeaders", headers);
    }

    private static void add(ObjectNode request, String name, Map<String, JsonNode> values) {
        if (!values.isEmpty()) {
            request.putObject(name).setAll(values);
        }
    }
}

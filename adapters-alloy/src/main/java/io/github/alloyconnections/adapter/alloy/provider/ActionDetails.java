package io.github.alloyconnections.adapter.alloy.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.adapter.alloy.wire.JsonTrees;
import io.github.alloyconnections.domain.action.ActionParameter;
import io.github.alloyconnections.domain.action.PathPlaceholders;
import io.github.alloyconnections.domain.action.ProviderCredential;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells from an action's description whether it reads and can be called as it is. */
public final class ActionDetails {

    private ActionDetails() {}

    /** Whether there is enough to tell. */
    public static boolean isDetailed(JsonNode action) {
        return action.path("httpMethod").isTextual()
                && action.path("parameters").isArray();
    }

    public static boolean isKnownNotToRead(JsonNode action) {
        return action.path("httpMethod").isTextual() && !isGet(action);
    }

    /** What the action is called with, if it is a reading one whose required parameters all have defaults. */
    public static Optional<ActionParts> partsOfRead(JsonNode action) {
        if (!isGet(action) || needsBody(action.path("requestBody")) || isPathShort(action)) {
            return Optional.empty();
        }
        Map<String, JsonNode> query = new HashMap<>();
        Map<String, JsonNode> path = new HashMap<>();
        Map<String, JsonNode> headers = new HashMap<>();
        Map<String, Map<String, JsonNode>> places = Map.of("query", query, "path", path, "header", headers);
        for (JsonNode parameter : action.path("parameters")) {
            if (isRequired(parameter) && !fill(parameter, places)) {
                return Optional.empty();
            }
        }
        return Optional.of(new ActionParts(Optional.empty(), query, path, headers));
    }

    /** Whether a value is needed in the path that is not among the parameters. */
    private static boolean isPathShort(JsonNode action) {
        Set<String> declared = action.path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asText().equals("path"))
                .map(parameter -> parameter.path("name").asText())
                .collect(Collectors.toSet());
        return !declared.containsAll(PathPlaceholders.in(action.path("path").asText()));
    }

    private static boolean isGet(JsonNode action) {
        return action.path("httpMethod").asText().equalsIgnoreCase("get");
    }

    /** What Alloy fills in by itself is needed of nobody. */
    private static boolean needsBody(JsonNode schema) {
        JsonNode required = schema.path("required");
        return required.isArray()
                ? required.valueStream().anyMatch(name -> !isFilledByAlloy(schema, name.asText()))
                : required.asBoolean(false);
    }

    private static boolean isFilledByAlloy(JsonNode schema, String field) {
        return ProviderCredential.isIn(
                field, JsonTrees.value(schema.path("properties").path(field)));
    }

    private static boolean isRequired(JsonNode parameter) {
        boolean filledByAlloy = DescribedAction.parameter(parameter, Map.of())
                .filter(ActionParameter::isFilledByAlloy)
                .isPresent();
        boolean inPath = parameter.path("in").asText().equals("path");
        return !filledByAlloy && (inPath || parameter.path("required").asBoolean(false));
    }

    /** Puts the parameter's default where it belongs; tells whether there is one. */
    private static boolean fill(JsonNode parameter, Map<String, Map<String, JsonNode>> places) {
        JsonNode fallback = parameter.has("default")
                ? parameter.path("default")
                : parameter.path("schema").path("default");
        Map<String, JsonNode> place = places.get(parameter.path("in").asText());
        boolean filled = place != null && fallback.isValueNode() && !fallback.isNull();
        if (place != null && filled) {
            place.put(parameter.path("name").asText(), fallback);
        }
        return filled;
    }
}

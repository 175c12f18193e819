package io.github.alloyconnections.adapter.alloy.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.adapter.alloy.wire.JsonTrees;
import io.github.alloyconnections.adapter.alloy.wire.SampleOfAnswer;
import io.github.alloyconnections.domain.action.ActionDescription;
import io.github.alloyconnections.domain.action.ActionParameter;
import io.github.alloyconnections.domain.action.ActionParameter.Place;
import io.github.alloyconnections.domain.action.ActionSummary;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what Alloy says of one action; what makes no sense is left out. */
public final class DescribedAction {

    private static final int MOST_PARAMETERS = 500;

    /** What older descriptions say beside a parameter's name, and not in a schema of its own. */
    private static final List<String> SCHEMA_WORDS =
            List.of("type", "enum", "items", "minimum", "maximum", "minLength", "maxLength");

    private DescribedAction() {}

    /** The description within the answer to a question for it. */
    public static JsonNode in(JsonNode answer) {
        JsonNode within = ActionRows.inData(answer);
        return within.path("action").isObject() ? within.get("action") : within;
    }

    /** Whether it says how the action is called, or at least what it does. */
    public static boolean isDescription(JsonNode action) {
        return action.path("httpMethod").isTextual()
                || action.path("path").isTextual()
                || action.path("parameters").isArray()
                || action.path("requestBody").isObject()
                || (action.path("id").isTextual() && action.path("description").isTextual());
    }

    public static ActionDescription of(ActionTarget target, JsonNode action) {
        ActionSummary summary = ActionRows.summary(target.action(), action, Optional.empty());
        Map<String, JsonNode> added = KnownProbes.headers(target.connector());
        List<ActionParameter> parameters = action.path("parameters")
                .valueStream()
                .flatMap(row -> parameter(row, added).stream())
                .limit(MOST_PARAMETERS)
                .toList();
        JsonNode path = action.path("path");
        return new ActionDescription(
                summary,
                path.isTextual() ? Optional.of(path.textValue()) : Optional.empty(),
                parameters,
                body(action.path("requestBody")),
                SampleOfAnswer.in(action),
                KnownReads.isRead(target, summary.method()));
    }

    /**
     * Reads one parameter.
     *
     * @param added the headers that this program adds to every call
     */
    static Optional<ActionParameter> parameter(JsonNode row, Map<String, JsonNode> added) {
        Optional<Place> place = place(row.path("in").asText());
        String name = row.path("name").asText();
        if (place.isEmpty() || name.isBlank()) {
            return Optional.empty();
        }
        Optional<JsonNode> own = Optional.of(place.get())
                .filter(Place.HEADER::equals)
                .flatMap(header -> added.keySet().stream()
                        .filter(name::equalsIgnoreCase)
                        .findFirst()
                        .map(added::get));
        JsonNode description = row.path("description");
        return Optional.of(new ActionParameter(
                name,
                place.get(),
                place.get() == Place.PATH || row.path("required").asBoolean(false),
                Optional.of(schema(row)).filter(schema -> !schema.isEmpty()).map(JsonTrees::value),
                fallback(row).or(() -> own.map(value -> onlyValue(row).orElseGet(() -> JsonTrees.value(value)))),
                description.isTextual() ? Optional.of(description.textValue()) : Optional.empty(),
                own.isPresent()));
    }

    /** The one value that may be sent, if there is only one. */
    private static Optional<JsonValue> onlyValue(JsonNode row) {
        JsonNode values = schema(row).path("enum");
        return values.size() == 1 && values.get(0).isTextual()
                ? Optional.of(JsonTrees.value(values.get(0)))
                : Optional.empty();
    }

    private static Optional<Place> place(String in) {
        return Stream.of(Place.values())
                .filter(place -> place.name().equalsIgnoreCase(in))
                .findFirst();
    }

    private static JsonNode schema(JsonNode row) {
        if (row.path("schema").isObject()) {
            return row.get("schema");
        }
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        SCHEMA_WORDS.stream().filter(row::has).forEach(word -> schema.set(word, row.get(word)));
        return schema;
    }

    /** An empty text is no value that could be sent. */
    private static Optional<JsonValue> fallback(JsonNode row) {
        JsonNode fallback =
                row.has("default") ? row.path("default") : row.path("schema").path("default");
        boolean usable = fallback.isValueNode()
                && !fallback.isNull()
                && !fallback.asText().isEmpty();
        return usable ? Optional.of(JsonTrees.value(fallback)) : Optional.empty();
    }

    /** The schema, or what OpenAPI puts around one. */
    private static Optional<JsonValue> body(JsonNode requestBody) {
        JsonNode contents = requestBody.path("content");
        JsonNode content = contents.has("application/json")
                ? contents.get("application/json")
                : contents.path(firstName(contents));
        JsonNode schema = content.path("schema").isObject()
                ? content.get("schema")
                : requestBody.path("schema").isObject() ? requestBody.get("schema") : requestBody;
        return schema.isObject() && !schema.isEmpty() ? Optional.of(JsonTrees.value(schema)) : Optional.empty();
    }

    private static String firstName(JsonNode object) {
        return object.isObject() && !object.isEmpty() ? object.fieldNames().next() : "";
    }
}

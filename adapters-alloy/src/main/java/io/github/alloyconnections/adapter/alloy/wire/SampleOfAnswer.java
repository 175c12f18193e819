package io.github.alloyconnections.adapter.alloy.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.domain.action.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What an action's description says of its answer: an example, else the shape that a schema draws. */
public final class SampleOfAnswer {

    private static final List<String> SUCCESS = List.of("200", "201", "202", "2XX", "2xx", "default");
    private static final int DEEPEST = 6;
    private static final int MOST_FIELDS = 40;

    private SampleOfAnswer() {}

    public static Optional<JsonValue> in(JsonNode action) {
        return given(action.path("sampleSuccessResponse"))
                .or(() -> ofResponses(action.path("responses")))
                .map(SampleOfAnswer::unquoted)
                .map(JsonTrees::value);
    }

    private static Optional<JsonNode> ofResponses(JsonNode responses) {
        Optional<JsonNode> success =
                SUCCESS.stream().map(responses::path).filter(JsonNode::isObject).findFirst();
        return success.isPresent() ? success.flatMap(SampleOfAnswer::ofResponse) : given(responses);
    }

    private static Optional<JsonNode> ofResponse(JsonNode response) {
        JsonNode contents = response.path("content");
        JsonNode content = contents.path("application/json");
        JsonNode schema = content.path("schema").isObject() ? content.path("schema") : response.path("schema");
        return Stream.of(
                        content.path("example"),
                        content.path("examples").path(0),
                        firstValue(content.path("examples")),
                        response.path("example"),
                        response.path("examples").path("application/json"),
                        firstValue(response.path("examples")),
                        schema.path("example"),
                        schema.path("examples").path(0))
                .flatMap(place -> given(place).stream())
                .findFirst()
                .or(() -> given(drawn(schema, 0)));
    }

    /** Examples have a name each, and stand under {@code value}. */
    private static JsonNode firstValue(JsonNode examples) {
        return examples.isObject() && !examples.isEmpty()
                ? examples.elements().next().path("value")
                : examples.path("value");
    }

    private static Optional<JsonNode> given(JsonNode place) {
        boolean something = place.isContainerNode()
                ? !place.isEmpty()
                : place.isValueNode() && !place.isNull() && !place.asText().isBlank();
        return something ? Optional.of(place) : Optional.empty();
    }

    private static JsonNode unquoted(JsonNode sample) {
        try {
            return BoundedJson.unquoted(sample);
        } catch (JsonProcessingException e) {
            return sample;
        }
    }

    /** An answer of that shape, with the names of types in place of values. */
    private static JsonNode drawn(JsonNode schema, int depth) {
        if (depth > DEEPEST || !schema.isObject()) {
            return JsonNodeFactory.instance.missingNode();
        }
        JsonNode example = schema.path("example");
        if (!example.isMissingNode()) {
            return example;
        } else if (schema.path("properties").isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            schema.path("properties").properties().stream()
                    .limit(MOST_FIELDS)
                    .map(field -> Map.entry(field.getKey(), drawn(field.getValue(), depth + 1)))
                    .filter(field -> !field.getValue().isMissingNode())
                    .forEach(field -> object.set(field.getKey(), field.getValue()));
            return object;
        } else if (schema.path("items").isObject()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            JsonNode item = drawn(schema.path("items"), depth + 1);
            return item.isMissingNode() ? array : array.add(item);
        }
        return schema.path("type").isTextual()
                ? JsonNodeFactory.instance.textNode(schema.path("type").asText())
                : JsonNodeFactory.instance.missingNode();
    }
}

package io.github.alloyconnections.adapter.alloy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.domain.action.ActionSummary;
import io.github.alloyconnections.domain.connection.ActionId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a connector's actions out of its resources, in whichever of Alloy's shapes. */
final class ActionRows {

    private ActionRows() {}

    /** Every row there is; texts are ids. */
    static Stream<JsonNode> in(JsonNode answer) {
        JsonNode within = inData(answer);
        JsonNode resources = within.isArray() ? within : within.path("resources");
        Stream<JsonNode> ofResources = resources
                .valueStream()
                .flatMap(resource -> resource.path("actions").valueStream());
        return Stream.concat(ofResources, within.path("actions").valueStream());
    }

    /** Whether there is a list that rows could be in. */
    static boolean isList(JsonNode answer) {
        JsonNode within = inData(answer);
        return within.isArray()
                || within.path("resources").isArray()
                || within.path("actions").isArray();
    }

    static JsonNode inData(JsonNode answer) {
        return answer.path("data").isContainerNode() ? answer.get("data") : answer;
    }

    static Optional<ActionId> id(JsonNode row) {
        return texts(row, row.path("id"), row.path("actionId")).findFirst().flatMap(ActionId::parse);
    }

    static Optional<ActionSummary> summary(JsonNode row) {
        return id(row).map(id -> summary(id, row));
    }

    static ActionSummary summary(ActionId id, JsonNode row) {
        return new ActionSummary(
                id,
                texts(row.path("displayName"), row.path("name")).findFirst(),
                texts(row.path("description"), row.path("summary")).findFirst(),
                texts(row.path("httpMethod"), row.path("method")).findFirst().map(ActionRows::lowerCase));
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Stream<String> texts(JsonNode... places) {
        return Stream.of(places)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isBlank());
    }
}

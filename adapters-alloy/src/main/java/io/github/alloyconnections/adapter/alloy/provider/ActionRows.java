package io.github.alloyconnections.adapter.alloy.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.adapter.alloy.wire.RowFields;
import io.github.alloyconnections.domain.action.ActionSummary;
import io.github.alloyconnections.domain.connection.ActionId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a connector's actions out of its resources, in whichever of Alloy's shapes. */
public final class ActionRows {

    private ActionRows() {}

    /**
     * A row of a list.
     *
     * @param resource under which it stands, if under one with a name
     */
    public record RowFields(JsonNode action, Optional<String> resource) {

        public Optional<ActionSummary> summary() {
            return id(action).map(id -> ActionRows.summary(id, action, resource));
        }
    }

    /** Every row there is; texts are ids. */
    public static Stream<RowFields> in(JsonNode answer) {
        JsonNode within = inData(answer);
        JsonNode resources = within.isArray() ? within : within.path("resources");
        Stream<RowFields> ofResources = resources.valueStream().flatMap(ActionRows::ofResource);
        Stream<RowFields> ofNone =
                within.path("actions").valueStream().map(action -> new RowFields(action, Optional.empty()));
        return Stream.concat(ofResources, ofNone);
    }

    /** A resource has no id of its own. */
    private static Stream<RowFields> ofResource(JsonNode resource) {
        Optional<String> name = texts(resource.path("name"), resource.path("displayName"), resource.path("id"))
                .findFirst();
        return resource.path("actions").valueStream().map(action -> new RowFields(action, name));
    }

    /** Whether there is a list that rows could be in. */
    public static boolean isList(JsonNode answer) {
        JsonNode within = inData(answer);
        return within.isArray()
                || within.path("resources").isArray()
                || within.path("actions").isArray();
    }

    static JsonNode inData(JsonNode answer) {
        return answer.path("data").isContainerNode() ? answer.get("data") : answer;
    }

    public static Optional<ActionId> id(JsonNode row) {
        return texts(row, row.path("id"), row.path("actionId")).findFirst().flatMap(ActionId::parse);
    }

    public static ActionSummary summary(ActionId id, JsonNode row, Optional<String> resource) {
        return new ActionSummary(
                id,
                texts(row.path("displayName"), row.path("name")).findFirst(),
                texts(row.path("description"), row.path("summary")).findFirst(),
                texts(row.path("httpMethod"), row.path("method")).findFirst().map(ActionRows::lowerCase),
                texts(row.path("resource")).findFirst().or(() -> resource));
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

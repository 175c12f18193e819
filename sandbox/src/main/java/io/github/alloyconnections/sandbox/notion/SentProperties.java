package io.github.alloyconnections.sandbox.notion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.sandbox.http.SandboxJson;
import java.util.Iterator;
import java.util.Map;

/** Takes the properties of a page as they were sent, checks them against what the page may have, completes them. */
final class SentProperties {

    static final String TITLE = "title";

    private final ObjectNode schema;

    private SentProperties(ObjectNode schema) {
        this.schema = schema;
    }

    /** A page below a page, or of the workspace itself, has a title and nothing else. */
    static SentProperties ofPlainPage() {
        ObjectNode schema = SandboxJson.object();
        schema.putObject(TITLE).put("id", TITLE).put("type", TITLE);
        return new SentProperties(schema);
    }

    static SentProperties ofDatabase(ObjectNode database) {
        return new SentProperties((ObjectNode) database.path("properties"));
    }

    ObjectNode completed(JsonNode given) {
        if (!(given instanceof ObjectNode properties)) {
            throw NotionProblem.invalid("body failed validation: body.properties should be an object.");
        }
        ObjectNode result = SandboxJson.object();
        for (Map.Entry<String, JsonNode> field : properties.properties()) {
            String name = named(field.getKey());
            result.set(name, value(name, field.getValue()));
        }
        return result;
    }

    /** The same with every other column empty, as Notion shows them all. */
    ObjectNode filled(ObjectNode given, String now) {
        ObjectNode all = SandboxJson.object();
        for (Map.Entry<String, JsonNode> column : schema.properties()) {
            String type = column.getValue().path("type").asText();
            ObjectNode empty = SandboxJson.object()
                    .put("id", column.getValue().path("id").asText())
                    .put("type", type);
            all.set(
                    column.getKey(),
                    given.has(column.getKey())
                            ? given.get(column.getKey())
                            : empty.set(type, NotionColumns.empty(type, now)));
        }
        return all;
    }

    /** Notion takes a property's name or its id; the title's id is always {@code title}. */
    private String named(String nameOrId) {
        if (schema.has(nameOrId)) {
            return nameOrId;
        }
        for (Iterator<String> names = schema.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (schema.path(name).path("id").asText().equals(nameOrId)) {
                return name;
            }
        }
        throw NotionProblem.invalid(nameOrId + " is not a property that exists.");
    }

    private ObjectNode value(String name, JsonNode given) {
        String type = schema.path(name).path("type").asText();
        JsonNode content = given.isArray() ? given : given.path(type);
        if (content.isMissingNode()) {
            throw NotionProblem.invalid(name + " is expected to be " + type + ".");
        }
        ObjectNode value = SandboxJson.object()
                .put("id", schema.path(name).path("id").asText())
                .put("type", type);
        boolean text = type.equals(TITLE) || type.equals("rich_text");
        if (!text) {
            NotionColumns.check(name, type, content);
        }
        value.set(type, text ? NotionText.completed(content, "body.properties." + name + "." + type) : content);
        return value;
    }

    static String titleOf(JsonNode page) {
        for (JsonNode property : page.path("properties")) {
            if (property.path("type").asText().equals(TITLE)) {
                return NotionText.plain(property.path(TITLE));
            }
        }
        return "";
    }
}

package io.github.alloyconnections.sandbox.notion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.sandbox.http.SandboxJson;
import java.util.List;

/** The columns of the sample database, and what each type of column holds. */
final class NotionColumns {

    private NotionColumns() {}

    static void samples(ObjectNode properties) {
        add(properties, "Name", SentProperties.TITLE, SentProperties.TITLE);
        options(add(properties, "Status", "stat", "select"), "To do", "Doing", "Done");
        add(properties, "Notes", "note", "rich_text");
        add(properties, "Points", "pnts", "number").put("format", "number");
        add(properties, "Due", "duee", "date");
        add(properties, "Urgent", "urgt", "checkbox");
        options(add(properties, "Tags", "tags", "multi_select"), "home", "work");
        add(properties, "Link", "link", "url");
        add(properties, "Score", "scor", "formula").put("expression", "prop(\"Points\") * 2");
        add(properties, "Made", "made", "created_time");
    }

    private static ObjectNode add(ObjectNode properties, String name, String id, String type) {
        return properties
                .putObject(name)
                .put("id", id)
                .put("name", name)
                .put("type", type)
                .putObject(type);
    }

    private static void options(ObjectNode column, String... names) {
        for (String name : List.of(names)) {
            column.withArray("options")
                    .addObject()
                    .put("id", name.replace(" ", ""))
                    .put("name", name)
                    .put("color", "default");
        }
    }

    /** What a column shows in which nothing was put. */
    static JsonNode empty(String type, String now) {
        return switch (type) {
            case "title", "rich_text", "multi_select", "people", "relation", "files" -> SandboxJson.array();
            case "checkbox" -> SandboxJson.object().booleanNode(false);
            case "created_time", "last_edited_time" -> SandboxJson.object().textNode(now);
            case "formula" -> SandboxJson.object().put("type", "number").putNull("number");
            default -> SandboxJson.object().nullNode();
        };
    }

    /** Refuses what Notion refuses. */
    static void check(String name, String type, JsonNode content) {
        boolean fits = switch (type) {
            case "number" -> content.isNumber() || content.isNull();
            case "checkbox" -> content.isBoolean();
            case "select" -> content.isNull() || content.path("name").isTextual();
            case "status" -> content.path("name").isTextual();
            case "date" -> content.isNull() || content.path("start").isTextual();
            case "url", "email", "phone_number" -> content.isTextual() || content.isNull();
            case "multi_select", "people", "relation", "files" -> content.isArray();
            default -> false;
        };
        if (!fits) {
            throw NotionProblem.invalid(name + " is expected to be " + type + ".");
        }
    }
}

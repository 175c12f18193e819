package io.github.alloyconnections.sandbox.notion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.sandbox.http.SandboxJson;

/** Where a page lives: below a page, in a database, or at the top of the workspace. */
final class NotionParent {

    private NotionParent() {}

    static ObjectNode workspace() {
        return SandboxJson.object().put("type", "workspace").put("workspace", true);
    }

    static ObjectNode page(String id) {
        return SandboxJson.object().put("type", "page_id").put("page_id", id);
    }

    static ObjectNode database(String id) {
        return SandboxJson.object().put("type", "database_id").put("database_id", id);
    }

    /** The parent in its full form; anything that names none of them is refused. */
    static ObjectNode checked(JsonNode given) {
        if (given.path("page_id").isTextual()) {
            return page(id(given, "page_id"));
        }
        if (given.path("database_id").isTextual()) {
            return database(id(given, "database_id"));
        }
        if (given.path("data_source_id").isTextual()) {
            return SandboxJson.object()
                    .put("type", "data_source_id")
                    .put("data_source_id", id(given, "data_source_id"));
        }
        if (given.path("workspace").asBoolean()) {
            return workspace();
        }
        throw NotionProblem.invalid(
                "body failed validation: body.parent should hold page_id, database_id, data_source_id or workspace.");
    }

    static String id(JsonNode parent, String name) {
        return NotionIds.parse(parent.path(name).asText(), "body.parent." + name);
    }
}

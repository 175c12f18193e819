package io.github.alloyconnections.sandbox.notion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.sandbox.http.Json;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Turns the blocks someone sends into the blocks Notion keeps. */
final class NotionBlocks {

    private static final int MOST = 100;

    private NotionBlocks() {}

    static List<ObjectNode> completed(JsonNode children, String pageId, NotionIds ids, String now) {
        if (!children.isArray() || children.size() > MOST) {
            throw NotionProblem.invalid("body failed validation: body.children should be an array of at most 100.");
        }
        List<ObjectNode> blocks = new ArrayList<>();
        for (JsonNode child : children) {
            blocks.add(block(child, pageId, now).put("id", ids.next()));
        }
        return blocks;
    }

    private static ObjectNode block(JsonNode given, String pageId, String now) {
        String type = typeOf(given);
        JsonNode content = given.path(type);
        if (!(content instanceof ObjectNode)) {
            throw NotionProblem.invalid("body failed validation: body.children[]." + type + " should be defined.");
        }
        ObjectNode kept = content.deepCopy();
        if (kept.has("rich_text")) {
            kept.set(
                    "rich_text",
                    NotionText.completed(kept.path("rich_text"), "body.children[]." + type + ".rich_text"));
        }
        ObjectNode block = Json.object()
                .put("object", "block")
                .put("created_time", now)
                .put("last_edited_time", now)
                .put("has_children", false)
                .put("archived", false)
                .put("type", type);
        block.putObject("parent").put("type", "page_id").put("page_id", pageId);
        block.set(type, kept);
        return block;
    }

    private static String typeOf(JsonNode given) {
        if (given.path("type").isTextual()) {
            return given.path("type").asText();
        }
        for (Iterator<String> names = given.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!name.equals("object")) {
                return name;
            }
        }
        throw NotionProblem.invalid("body failed validation: body.children[] should have a type.");
    }
}

package io.github.alloyconnections.sandbox.notion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.sandbox.http.Json;

/** Notion's rich text: completed as Notion does when it is written, and read back as plain text. */
final class NotionText {

    private static final int LONGEST = 2_000;

    private NotionText() {}

    static ArrayNode of(String content) {
        ArrayNode rich = Json.array();
        rich.add(part(content, Json.object().nullNode()));
        return rich;
    }

    /** The given rich text with what Notion adds to it. */
    static ArrayNode completed(JsonNode given, String where) {
        if (!given.isArray()) {
            throw NotionProblem.invalid("body failed validation: " + where + " should be an array.");
        }
        ArrayNode rich = Json.array();
        for (JsonNode piece : given) {
            JsonNode content = piece.path("text").path("content");
            if (!content.isTextual()) {
                throw NotionProblem.invalid("body failed validation: " + where + "[].text.content should be a string.");
            }
            if (content.asText().length() > LONGEST) {
                throw NotionProblem.invalid("body failed validation: " + where
                        + "[].text.content.length should be ≤ `2000`, instead was `"
                        + content.asText().length() + "`.");
            }
            rich.add(part(content.asText(), piece.path("text").path("link")));
        }
        return rich;
    }

    static String plain(JsonNode richText) {
        StringBuilder plain = new StringBuilder();
        for (JsonNode piece : richText) {
            plain.append(piece.path("plain_text").asText());
        }
        return plain.toString();
    }

    private static ObjectNode part(String content, JsonNode link) {
        ObjectNode part = Json.object().put("type", "text");
        part.putObject("text").put("content", content).set("link", link.isMissingNode() ? null : link);
        part.putObject("annotations").put("bold", false).put("italic", false).put("code", false);
        return part.put("plain_text", content).putNull("href");
    }
}

package io.github.alloyconnections.sandbox.notion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.sandbox.http.SandboxJson;
import java.util.List;
import java.util.regex.Pattern;

/** Notion's rich text: completed as Notion does when it is written, and read back as plain text. */
final class NotionText {

    private static final int LONGEST = 2_000;

    /** As many pieces as Notion takes in one text. */
    private static final int MOST = 100;

    private static final List<String> STYLES = List.of("bold", "italic", "strikethrough", "underline", "code");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|mailto:)\\S+");

    private NotionText() {}

    static ArrayNode of(String content) {
        ArrayNode rich = SandboxJson.array();
        rich.add(part(content, SandboxJson.object().nullNode()));
        return rich;
    }

    /** The given rich text with what Notion adds to it. */
    static ArrayNode completed(JsonNode given, String where) {
        if (!given.isArray() || given.size() > MOST) {
            throw NotionProblem.invalid("body failed validation: " + where + " should be an array of at most 100.");
        }
        ArrayNode rich = SandboxJson.array();
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
            ObjectNode part = part(content.asText(), link(piece.path("text").path("link")));
            STYLES.forEach(style -> part.withObject("/annotations")
                    .put(style, piece.path("annotations").path(style).asBoolean()));
            rich.add(part);
        }
        return rich;
    }

    private static JsonNode link(JsonNode given) {
        if (!given.isObject()) {
            return SandboxJson.object().nullNode();
        }
        if (!ADDRESS.matcher(given.path("url").asText()).matches()) {
            throw NotionProblem.invalid("Invalid URL for link.");
        }
        return given;
    }

    static String plain(JsonNode richText) {
        StringBuilder plain = new StringBuilder();
        for (JsonNode piece : richText) {
            plain.append(piece.path("plain_text").asText());
        }
        return plain.toString();
    }

    private static ObjectNode part(String content, JsonNode link) {
        ObjectNode part = SandboxJson.object().put("type", "text");
        part.putObject("text").put("content", content).set("link", link);
        ObjectNode annotations = part.putObject("annotations");
        STYLES.forEach(style -> annotations.put(style, false));
        annotations.put("color", "default");
        part.put("plain_text", content).set("href", link.path("url").isTextual() ? link.path("url") : link);
        return part;
    }
}

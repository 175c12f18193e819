package io.github.alloyconnections.notion.markdown;

import io.github.alloyconnections.domain.action.JsonValue;
import java.util.List;

/** Writes Notion's blocks as Markdown. */
public final class NotionMarkdown {

    private NotionMarkdown() {}

    public static String of(List<JsonValue> blocks) {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (JsonValue block : blocks) {
            String type = block.text("type").orElse("");
            boolean sameList = type.equals(before) && isListed(type);
            text.append(text.isEmpty() ? "" : sameList ? "\n" : "\n\n").append(line(type, block));
            before = type;
        }
        return text.toString();
    }

    private static boolean isListed(String type) {
        return type.endsWith("list_item") || type.equals("to_do");
    }

    private static String line(String type, JsonValue block) {
        JsonValue content = block.at(type).orElseGet(JsonValue::object);
        String text = content.at("rich_text").map(RichText::plain).orElse("");
        return switch (type) {
            case "paragraph" -> text;
            case "heading_1" -> "# " + text;
            case "heading_2" -> "## " + text;
            case "heading_3" -> "### " + text;
            case "bulleted_list_item" -> "- " + text;
            case "numbered_list_item" -> "1. " + text;
            case "to_do" -> (content.isTrue("checked") ? "- [x] " : "- [ ] ") + text;
            case "quote" -> "> " + text.replace("\n", "\n> ");
            case "code" -> "```" + content.text("language").orElse("") + "\n" + text + "\n```";
            case "divider" -> "---";
            case "child_page", "child_database" -> "[" + content.text("title").orElse("") + "]";
            default -> text.isEmpty() ? "[" + type.replace('_', ' ') + "]" : text;
        };
    }
}

package io.github.alloyconnections.notion.markdown;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Markdown as Notion's blocks: headings, lists, tasks, quotes, code, rules and paragraphs.
 *
 * <p>What stands within a line stays as it was typed.
 */
public final class NotionBlocks {

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*)");
    private static final Pattern TASK = Pattern.compile("\\s*[-*+]\\s+\\[([ xX])]\\s+(.*)");
    private static final Pattern BULLET = Pattern.compile("\\s*[-*+]\\s+(.*)");
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,9}[.)]\\s+(.*)");
    private static final Pattern QUOTE = Pattern.compile("\\s*>\\s?(.*)");
    private static final Pattern RULE = Pattern.compile("\\s*(-{3,}|\\*{3,}|_{3,})\\s*");
    private static final Pattern FENCE = Pattern.compile("\\s*(?:`{3,}|~{3,})\\s*([^`\\s]*)[^`]*");
    private static final Pattern END_OF_FENCE = Pattern.compile("\\s*(?:`{3,}|~{3,})\\s*");

    private final List<JsonValue> blocks = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();

    private NotionBlocks() {}

    public static List<JsonValue> of(String markdown) {
        return new NotionBlocks().read(markdown.lines().iterator());
    }

    private List<JsonValue> read(Iterator<String> lines) {
        while (lines.hasNext()) {
            String line = lines.next();
            Matcher fence = FENCE.matcher(line);
            Optional<JsonValue> block = fence.matches() ? Optional.of(code(fence.group(1), lines)) : block(line);
            if (block.isPresent()) {
                endParagraph();
                blocks.add(block.get());
            } else if (line.isBlank()) {
                endParagraph();
            } else {
                paragraph.append(paragraph.isEmpty() ? "" : "\n").append(line.strip());
            }
        }
        endParagraph();
        return List.copyOf(blocks);
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            blocks.add(text("paragraph", paragraph.toString()));
            paragraph.setLength(0);
        }
    }

    private static Optional<JsonValue> block(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher task = TASK.matcher(line);
        if (heading.matches()) {
            return Optional.of(text("heading_" + Math.min(3, heading.group(1).length()), heading.group(2)));
        } else if (RULE.matcher(line).matches()) {
            return Optional.of(block("divider", JsonValue.object()));
        } else if (task.matches()) {
            JsonObject content = content(task.group(2))
                    .with("checked", JsonValue.of(!task.group(1).equals(" ")));
            return Optional.of(block("to_do", content));
        }
        return listed(line);
    }

    private static Optional<JsonValue> listed(String line) {
        Map<String, Pattern> kinds = Map.of("bulleted_list_item", BULLET, "numbered_list_item", NUMBER, "quote", QUOTE);
        return kinds.entrySet().stream()
                .filter(kind -> kind.getValue().matcher(line).matches())
                .map(kind -> text(kind.getKey(), kind.getValue().matcher(line).replaceFirst("$1")))
                .findFirst();
    }

    private static JsonValue code(String language, Iterator<String> lines) {
        StringBuilder code = new StringBuilder();
        while (lines.hasNext()) {
            String line = lines.next();
            if (END_OF_FENCE.matcher(line).matches()) {
                break;
            }
            code.append(code.isEmpty() ? "" : "\n").append(line);
        }
        return block("code", content(code.toString()).with("language", JsonValue.of(NotionLanguage.of(language))));
    }

    private static JsonValue text(String type, String text) {
        return block(type, content(text));
    }

    private static JsonObject content(String text) {
        return JsonValue.object().with("rich_text", JsonValue.of(RichText.of(text)));
    }

    private static JsonValue block(String type, JsonValue content) {
        return JsonValue.object()
                .with("object", JsonValue.of("block"))
                .with("type", JsonValue.of(type))
                .with(type, content);
    }
}

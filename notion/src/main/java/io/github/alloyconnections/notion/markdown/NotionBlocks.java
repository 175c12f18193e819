package io.github.alloyconnections.notion.markdown;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/**
 * Reads Markdown as Notion's blocks: headings, lists within lists, tasks, quotes, tables, code, rules and paragraphs.
 *
 * <p>Notion takes blocks below blocks two levels deep in one call, and a hundred below one; what is deeper or more stands
 * beside instead of below, so that every word is written (developers.notion.com, "Append block children").
 */
public final class NotionBlocks {

    private static final int DEEPEST = 2;
    private static final int MOST_BELOW = 100;

    private final Markdown markdown;

    private NotionBlocks(Markdown markdown) {
        this.markdown = markdown;
    }

    public static List<JsonValue> of(String markdown) {
        Markdown read = Markdown.read(markdown);
        return new NotionBlocks(read).all(Markdown.below(read.document()), 0);
    }

    /** How many blocks are sent with this one, itself included. */
    public static int weight(JsonValue block) {
        List<JsonValue> below = block.text("type")
                .flatMap(block::at)
                .flatMap(content -> content.at("children"))
                .map(JsonValue::items)
                .orElse(List.of());
        return 1 + below.stream().mapToInt(NotionBlocks::weight).sum();
    }

    private List<JsonValue> all(List<Node> nodes, int level) {
        List<JsonValue> blocks = new ArrayList<>();
        nodes.forEach(node -> blocks.addAll(blocks(node, level)));
        return blocks;
    }

    private List<JsonValue> blocks(Node node, int level) {
        if (node instanceof Heading heading) {
            return texts("heading_" + Math.min(3, heading.getLevel()), InlineText.of(heading));
        } else if (node instanceof Paragraph paragraph) {
            return texts("paragraph", InlineText.of(paragraph));
        } else if (node instanceof ListBlock list) {
            return items(list, level);
        } else if (node instanceof BlockQuote quote) {
            return nested("quote", Markdown.below(quote), level);
        } else if (node instanceof ThematicBreak) {
            return List.of(block("divider", JsonValue.object()));
        } else if (node instanceof TableBlock table) {
            return NotionTable.of(table, level < DEEPEST);
        } else if (node instanceof LinkReferenceDefinition) {
            return List.of();
        }
        return literal(node);
    }

    private List<JsonValue> literal(Node node) {
        if (node instanceof FencedCodeBlock code) {
            return code(code.getInfo(), code.getLiteral());
        } else if (node instanceof IndentedCodeBlock code) {
            return code("", code.getLiteral());
        }
        String typed = node instanceof HtmlBlock html ? html.getLiteral() : markdown.typed(node);
        return typed.isBlank() ? List.of() : texts("paragraph", RichText.of(typed));
    }

    private List<JsonValue> items(ListBlock list, int level) {
        String type = list instanceof BulletList ? "bulleted_list_item" : "numbered_list_item";
        List<JsonValue> blocks = new ArrayList<>();
        for (Node item : Markdown.below(list)) {
            List<Node> parts = new ArrayList<>(Markdown.below(item));
            if (!parts.isEmpty() && parts.get(0) instanceof TaskListItemMarker task) {
                parts.remove(0);
                blocks.addAll(nested(
                        "to_do", JsonValue.object().with("checked", JsonValue.of(task.isChecked())), parts, level));
            } else {
                blocks.addAll(nested(type, parts, level));
            }
        }
        return blocks;
    }

    private List<JsonValue> nested(String type, List<Node> parts, int level) {
        return nested(type, JsonValue.object(), parts, level);
    }

    /** The first paragraph is the block's own text; what follows is below it, as far as Notion lets it be. */
    private List<JsonValue> nested(String type, JsonObject content, List<Node> parts, int level) {
        boolean speaks = !parts.isEmpty() && parts.get(0) instanceof Paragraph;
        List<JsonValue> text = speaks ? InlineText.of(parts.get(0)) : List.of();
        List<JsonValue> below = all(speaks ? parts.subList(1, parts.size()) : parts, Math.min(DEEPEST, level + 1));
        int within = level < DEEPEST ? Math.min(MOST_BELOW, below.size()) : 0;
        JsonObject whole = within == 0 ? content : content.with("children", JsonValue.of(below.subList(0, within)));
        List<JsonValue> blocks = new ArrayList<>(texts(type, whole, text));
        blocks.addAll(below.subList(within, below.size()));
        return blocks;
    }

    private static List<JsonValue> code(String tag, String literal) {
        String text = literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal;
        String language = NotionLanguage.of(tag.strip().split("\\s", 2)[0]);
        return texts("code", JsonValue.object().with("language", JsonValue.of(language)), RichText.of(text));
    }

    private static List<JsonValue> texts(String type, List<JsonValue> text) {
        return texts(type, JsonValue.object(), text);
    }

    /** Text of more pieces than one block takes goes on in the next. */
    private static List<JsonValue> texts(String type, JsonObject content, List<JsonValue> text) {
        List<JsonValue> blocks = new ArrayList<>();
        JsonObject first = content;
        for (int from = 0; from == 0 || from < text.size(); from += RichText.MOST_PIECES) {
            List<JsonValue> part = text.subList(from, Math.min(text.size(), from + RichText.MOST_PIECES));
            blocks.add(block(type, first.with("rich_text", JsonValue.of(part))));
            first = content.at("language")
                    .map(language -> JsonValue.object().with("language", language))
                    .orElseGet(JsonValue::object);
        }
        return blocks;
    }

    static JsonValue block(String type, JsonValue content) {
        return JsonValue.object()
                .with("object", JsonValue.of("block"))
                .with("type", JsonValue.of(type))
                .with(type, content);
    }
}

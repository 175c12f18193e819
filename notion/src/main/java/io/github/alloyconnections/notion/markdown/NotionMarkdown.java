package io.github.alloyconnections.notion.markdown;

import io.github.alloyconnections.domain.action.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes Notion's blocks as Markdown, those below others indented as Markdown wants it. */
public final class NotionMarkdown {

    private static final Set<String> LISTED = Set.of("bulleted_list_item", "numbered_list_item", "to_do", "toggle");

    /** They only arrange what is below them. */
    private static final Set<String> FRAMES = Set.of("column_list", "column", "synced_block", "table", "tab");

    private NotionMarkdown() {}

    public static String of(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (Block block : blocks) {
            String written = block(block);
            if (written.isEmpty() && FRAMES.contains(block.type())) {
                continue;
            }
            boolean sameList = block.type().equals(before) && LISTED.contains(before);
            text.append(text.isEmpty() ? "" : sameList ? "\n" : "\n\n").append(written);
            before = block.type();
        }
        return text.toString();
    }

    private static String block(Block block) {
        if (block.type().equals("table")) {
            return table(block);
        } else if (FRAMES.contains(block.type())) {
            return of(block.below());
        }
        String type = block.type();
        String line = line(type, block.json());
        if (LISTED.contains(type)) {
            line = below(type, line).stripLeading();
        }
        return block.below().isEmpty() ? line : line + joint(block) + below(type, of(block.below()));
    }

    private static String joint(Block block) {
        boolean quoted = block.type().equals("quote") || block.type().equals("callout");
        boolean speaksOn = block.below().get(0).type().equals("paragraph");
        return LISTED.contains(block.type()) && !speaksOn ? "\n" : quoted ? "\n>\n" : "\n\n";
    }

    private static String below(String type, String text) {
        return switch (type) {
            case "numbered_list_item" -> prefixed("   ", text);
            case "bulleted_list_item", "to_do", "toggle", "paragraph" -> prefixed("  ", text);
            case "quote", "callout" -> prefixed("> ", text);
            default -> text;
        };
    }

    private static String prefixed(String prefix, String text) {
        return text.lines()
                .map(line -> line.isEmpty() ? prefix.stripTrailing() : prefix + line)
                .collect(Collectors.joining("\n"));
    }

    private static String table(Block table) {
        List<String> rows = table.below().stream().map(NotionMarkdown::row).toList();
        if (rows.isEmpty()) {
            return "";
        }
        long columns = cells(table.below().get(0)).count();
        String rule = "|" + " --- |".repeat((int) Math.max(1, columns));
        return Stream.concat(Stream.of(rows.get(0), rule), rows.stream().skip(1))
                .collect(Collectors.joining("\n"));
    }

    private static String row(Block row) {
        return cells(row).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static Stream<String> cells(Block row) {
        return row.json().at("table_row").flatMap(content -> content.at("cells")).map(JsonValue::items).stream()
                .flatMap(List::stream)
                .map(cell -> RichText.markdown(cell).replace("|", "\\|").replace("\n", " "));
    }

    private static String line(String type, JsonValue block) {
        JsonValue content = block.at(type).orElseGet(JsonValue::object);
        String text = content.at("rich_text")
                .map(rich -> type.equals("code") ? RichText.plain(rich) : RichText.markdown(rich))
                .orElse("");
        return switch (type) {
            case "paragraph" -> text;
            case "heading_1" -> "# " + text;
            case "heading_2" -> "## " + text;
            case "heading_3" -> "### " + text;
            case "bulleted_list_item", "toggle" -> "- " + text;
            case "numbered_list_item" -> "1. " + text;
            case "to_do" -> (content.isTrue("checked") ? "- [x] " : "- [ ] ") + text;
            case "quote", "callout" -> "> " + text.replace("\n", "\n> ");
            case "code" -> "```" + content.text("language").orElse("") + "\n" + text + "\n```";
            case "equation" -> "$$" + content.text("expression").orElse("") + "$$";
            case "divider" -> "---";
            case "child_page", "child_database" -> "[" + content.text("title").orElse("") + "]";
            default -> text.isEmpty() ? linked(type, content) : text;
        };
    }

    /** A picture, a file, a bookmark: what it shows lies elsewhere. */
    private static String linked(String type, JsonValue content) {
        String word = type.isEmpty() ? "block" : type.replace('_', ' ');
        Optional<String> url = content.text("url")
                .or(() -> content.at("external").flatMap(place -> place.text("url")))
                .or(() -> content.at("file").flatMap(place -> place.text("url")));
        String caption = content.at("caption")
                .map(RichText::plain)
                .filter(Predicate.not(String::isEmpty))
                .or(() -> content.text("name"))
                .orElse(word);
        return url.map(there -> "[" + caption + "](" + there + ")").orElse("[" + caption + "]");
    }
}

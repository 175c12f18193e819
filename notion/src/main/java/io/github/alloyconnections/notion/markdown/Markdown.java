package io.github.alloyconnections.notion.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Markdown as CommonMark defines it, with the tables, tasks and strikethrough that people are used to from GitHub. */
final class Markdown {

    private static final Parser PARSER = Parser.builder()
            .extensions(
                    List.of(TablesExtension.create(), TaskListItemsExtension.create(), StrikethroughExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private final String typed;
    private final Node document;

    private Markdown(String typed, Node document) {
        this.typed = typed;
        this.document = document;
    }

    static Markdown read(String typed) {
        return new Markdown(typed, PARSER.parse(typed));
    }

    Node document() {
        return document;
    }

    /** What was typed where this stands, without the marks of what it stands in. */
    String typed(Node block) {
        List<String> lines = new ArrayList<>();
        for (SourceSpan span : block.getSourceSpans()) {
            lines.add(typed.substring(span.getInputIndex(), span.getInputIndex() + span.getLength()));
        }
        return String.join("\n", lines);
    }

    static List<Node> below(Node node) {
        List<Node> nodes = new ArrayList<>();
        for (Node each = node.getFirstChild(); each != null; each = each.getNext()) {
            nodes.add(each);
        }
        return nodes;
    }
}

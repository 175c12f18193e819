package io.github.alloyconnections.notion.markdown;

import io.github.alloyconnections.domain.action.JsonValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** What stands within a line: words, their emphasis, and where they lead. */
final class InlineText {

    /** Notion refuses a whole page for one link that is not of these. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|mailto:)[^\\s]+");

    private final List<RichText.Piece> pieces = new ArrayList<>();

    private InlineText() {}

    /** The rich text of what is below a block. */
    static List<JsonValue> of(Node block) {
        InlineText text = new InlineText();
        text.below(block, Set.of(), Optional.empty());
        return RichText.of(text.pieces);
    }

    private void below(Node node, Set<RichText.Emphasis> emphasis, Optional<String> link) {
        Markdown.below(node).forEach(each -> read(each, emphasis, link));
    }

    private void read(Node node, Set<RichText.Emphasis> emphasis, Optional<String> link) {
        if (node instanceof Text text) {
            add(text.getLiteral(), emphasis, link);
        } else if (node instanceof Code code) {
            add(code.getLiteral(), with(emphasis, RichText.Emphasis.CODE), link);
        } else if (node instanceof HtmlInline html) {
            add(html.getLiteral(), emphasis, link);
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            add("\n", emphasis, link);
        } else if (node instanceof StrongEmphasis) {
            below(node, with(emphasis, RichText.Emphasis.BOLD), link);
        } else if (node instanceof Emphasis) {
            below(node, with(emphasis, RichText.Emphasis.ITALIC), link);
        } else if (node instanceof Strikethrough) {
            below(node, with(emphasis, RichText.Emphasis.STRIKETHROUGH), link);
        } else if (node instanceof Link to) {
            linked(node, to.getDestination(), emphasis, link);
        } else if (node instanceof Image picture) {
            linked(node, picture.getDestination(), emphasis, link);
        } else {
            below(node, emphasis, link);
        }
    }

    /** An address that Notion does not take is kept in brackets, so that nothing is lost. */
    private void linked(Node node, String address, Set<RichText.Emphasis> emphasis, Optional<String> outer) {
        boolean leads = ADDRESS.matcher(address).matches();
        int before = pieces.size();
        below(node, emphasis, leads ? Optional.of(address) : outer);
        if (leads && pieces.size() == before) {
            add(address, emphasis, Optional.of(address));
        } else if (!leads && !address.isEmpty()) {
            add(" (" + address + ")", emphasis, outer);
        }
    }

    private void add(String text, Set<RichText.Emphasis> emphasis, Optional<String> link) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).looksLike(emphasis, link)) {
            pieces.set(last, pieces.get(last).and(text));
        } else if (!text.isEmpty()) {
            pieces.add(new RichText.Piece(text, emphasis, link));
        }
    }

    private static Set<RichText.Emphasis> with(Set<RichText.Emphasis> emphasis, RichText.Emphasis more) {
        EnumSet<RichText.Emphasis> all = EnumSet.of(more);
        all.addAll(emphasis);
        return all;
    }
}

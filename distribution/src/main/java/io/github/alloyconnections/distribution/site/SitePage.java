package io.github.alloyconnections.distribution.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * A page of the site.
 *
 * @param file its name, such as {@code json.html}
 * @param body HTML that was made here, or Markdown rendered with everything in it escaped
 * @param text what a search looks through
 */
record SitePage(String file, String title, String body, String text) {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .attributeProviderFactory(context -> SitePage::identify)
            .build();
    /** One that comes in two colours is shown in one. */
    private static final Pattern PICTURE = Pattern.compile(
            "<picture>.*?<img src=\"([\\w./-]+)\" alt=\"([^\"<>\\[\\]]*)\">\\s*</picture>", Pattern.DOTALL);

    private static final Pattern NO_ANCHOR = Pattern.compile("[^\\p{L}\\p{N} _-]");

    /** Of a page in Markdown; links to other sources lead to their pages, by this map, or to where the sources are. */
    static SitePage of(String file, String markdown, Map<String, String> pages, String sources) {
        Node document = PARSER.parse(PICTURE.matcher(markdown).replaceAll("![$2]($1)"));
        document.accept(new Relinking(pages, sources));
        String title = Optional.ofNullable(document.getFirstChild())
                .filter(Heading.class::isInstance)
                .map(SitePage::words)
                .orElse(file);
        return new SitePage(file, title, HTML.render(document), TEXT.render(document));
    }

    /** As GitHub names them, so that links between pages lead to the same place in both. */
    private static void identify(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading) {
            attributes.put("id", anchor(words(node)));
        }
    }

    static String anchor(String heading) {
        return NO_ANCHOR
                .matcher(heading.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace(' ', '-');
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }

    private static final class Relinking extends AbstractVisitor {
        private final Map<String, String> pages;
        private final String sources;

        Relinking(Map<String, String> pages, String sources) {
            this.pages = pages;
            this.sources = sources;
        }

        @Override
        public void visit(Image image) {
            image.setDestination(image.getDestination().replaceFirst("^docs/", ""));
        }

        @Override
        public void visit(Link link) {
            String to = link.getDestination();
            if (!to.contains("://") && !to.startsWith("#") && !to.startsWith("mailto:")) {
                String[] parts = to.split("#", 2);
                String path = parts[0].replaceFirst("^(\\./|\\.\\./|docs/)", "");
                String page = pages.getOrDefault(path, sources + path);
                link.setDestination(parts.length == 2 ? page + "#" + parts[1] : page);
            }
            visitChildren(link);
        }
    }
}

package io.github.alloyconnections.notion.markdown;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Notion's text, which it takes and gives in pieces. */
public final class RichText {

    /** As much as Notion takes in one piece of text. */
    private static final int LONGEST_PIECE = 2_000;

    /** As many pieces as Notion takes in one text. */
    static final int MOST_PIECES = 100;

    private RichText() {}

    /** How a piece is set; the names are Notion's. */
    enum Emphasis {
        BOLD("**"),
        ITALIC("*"),
        STRIKETHROUGH("~~"),
        CODE("`");

        private final String mark;

        Emphasis(String mark) {
            this.mark = mark;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Text that is set in one way and leads to one place, if to any. */
    record Piece(String text, Set<Emphasis> emphasis, Optional<String> link) {

        boolean looksLike(Set<Emphasis> otherEmphasis, Optional<String> otherLink) {
            return emphasis.equals(otherEmphasis) && link.equals(otherLink);
        }

        Piece and(String more) {
            return new Piece(text + more, emphasis, link);
        }
    }

    /** The words of rich text. */
    public static String plain(JsonValue richText) {
        return richText.items().stream().map(RichText::words).collect(Collectors.joining());
    }

    /** Rich text as Markdown, its emphasis and links with it. */
    static String markdown(JsonValue richText) {
        return richText.items().stream().map(RichText::marked).collect(Collectors.joining());
    }

    private static String words(JsonValue piece) {
        return piece.text("plain_text")
                .or(() -> piece.at("text").flatMap(text -> text.text("content")))
                .orElse("");
    }

    private static String marked(JsonValue piece) {
        String words = words(piece);
        if (words.isBlank()) {
            return words;
        }
        String text = words.strip();
        JsonValue how = piece.at("annotations").orElseGet(JsonValue::object);
        for (Emphasis each : List.of(Emphasis.CODE, Emphasis.STRIKETHROUGH, Emphasis.ITALIC, Emphasis.BOLD)) {
            text = how.isTrue(each.key()) ? each.mark + text + each.mark : text;
        }
        Optional<String> link = piece.text("href");
        String led = link.filter(address -> !address.equals(words.strip())).isPresent()
                ? "[" + text + "](" + link.get() + ")"
                : text;
        // A mark beside a blank is none.
        int from = words.indexOf(words.strip());
        return words.substring(0, from)
                + led
                + words.substring(from + words.strip().length());
    }

    /** The text in pieces that Notion takes; none is cut within a character. */
    public static List<JsonValue> of(String text) {
        return of(List.of(new Piece(text, Set.of(), Optional.empty())));
    }

    static List<JsonValue> of(List<Piece> pieces) {
        List<JsonValue> all = new ArrayList<>();
        pieces.forEach(piece -> cut(piece, all));
        return List.copyOf(all);
    }

    private static void cut(Piece piece, List<JsonValue> pieces) {
        String text = piece.text();
        int from = 0;
        do {
            int to = Math.min(text.length(), from + LONGEST_PIECE);
            to = to < text.length() && Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
            pieces.add(json(text.substring(from, to), piece));
            from = to;
        } while (from < text.length());
    }

    private static JsonValue json(String part, Piece piece) {
        JsonObject content = JsonValue.object().with("content", JsonValue.of(part));
        if (piece.link().isPresent()) {
            content = content.with(
                    "link",
                    JsonValue.object().with("url", JsonValue.of(piece.link().get())));
        }
        JsonObject json = JsonValue.object().with("type", JsonValue.of("text")).with("text", content);
        if (piece.emphasis().isEmpty()) {
            return json;
        }
        JsonObject annotations = JsonValue.object();
        for (Emphasis each : piece.emphasis()) {
            annotations = annotations.with(each.key(), JsonValue.of(true));
        }
        return json.with("annotations", annotations);
    }
}

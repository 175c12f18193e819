package io.github.alloyconnections.notion.markdown;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Notion's text, which it takes and gives in pieces. */
public final class RichText {

    /** As much as Notion takes in one piece of text. */
    private static final int LONGEST_PIECE = 2_000;

    private RichText() {}

    /** The text of rich text. */
    public static String plain(JsonValue richText) {
        return richText.items().stream()
                .map(piece -> piece.text("plain_text")
                        .or(() -> piece.at("text").flatMap(text -> text.text("content")))
                        .orElse(""))
                .collect(Collectors.joining());
    }

    /** The text in pieces that Notion takes; none is cut within a character. */
    public static List<JsonValue> of(String text) {
        List<JsonValue> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length() || pieces.isEmpty()) {
            int to = Math.min(text.length(), from + LONGEST_PIECE);
            to = to < text.length() && Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
            JsonObject content = JsonValue.object().with("content", JsonValue.of(text.substring(from, to)));
            pieces.add(JsonValue.object().with("type", JsonValue.of("text")).with("text", content));
            from = to;
        }
        return pieces;
    }
}

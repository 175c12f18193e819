package io.github.alloyconnections.notion.property;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.JsonValue.JsonNull;
import io.github.alloyconnections.domain.action.JsonValue.JsonNumber;
import io.github.alloyconnections.domain.action.JsonValue.JsonObject;
import io.github.alloyconnections.notion.markdown.RichText;
import io.github.alloyconnections.notion.page.NotionId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads one typed value by the type of its property; an empty one empties the property. */
final class TypedProperty {

    private static final Set<String> COMPUTED = Set.of(
            "formula",
            "rollup",
            "created_time",
            "created_by",
            "last_edited_time",
            "last_edited_by",
            "unique_id",
            "button");
    private static final Set<String> TRUE = Set.of("true", "yes", "on", "1", "x");
    private static final Set<String> FALSE = Set.of("false", "no", "off", "0", "");
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_FILE_NAME = 100;

    private final PropertySchema column;
    private final String typed;

    private TypedProperty(PropertySchema column, String typed) {
        this.column = column;
        this.typed = typed;
    }

    /**
     * What Notion takes for it.
     *
     * @throws MistakenValueException if it cannot be
     */
    static JsonValue of(PropertySchema column, String typed) {
        if (COMPUTED.contains(column.type())) {
            throw new MistakenValueException("it is of type " + column.type()
                    + (column.type().equals("button") ? ", which holds no value" : ", which Notion fills in itself"));
        }
        return JsonValue.object().with(column.type(), new TypedProperty(column, typed).value());
    }

    private JsonValue value() {
        String text = typed.strip();
        return switch (column.type()) {
            case "title", "rich_text" -> JsonValue.of(typed.isEmpty() ? List.of() : RichText.of(typed));
            case "number" -> unlessEmpty(text, this::number);
            case "select" -> unlessEmpty(text, this::option);
            case "status" -> status(text);
            case "multi_select" -> JsonValue.of(parts().map(this::option).toList());
            case "date" -> unlessEmpty(text, TypedDate::of);
            case "checkbox" -> truth(text.toLowerCase(Locale.ROOT));
            case "url" -> unlessEmpty(text, this::url);
            case "email" -> unlessEmpty(text, this::email);
            case "phone_number" -> unlessEmpty(text, JsonValue::of);
            case "people" -> JsonValue.of(parts().map(this::person).toList());
            case "relation" -> JsonValue.of(parts().map(this::related).toList());
            case "files" -> JsonValue.of(parts().map(this::file).toList());
            default ->
                throw new MistakenValueException("it is of type " + column.type()
                        + ", which is not set by words: exec patch-page takes Notion's own form");
        };
    }

    private static JsonValue unlessEmpty(String text, Function<String, JsonValue> reader) {
        return text.isEmpty() ? new JsonNull() : reader.apply(text);
    }

    /** What stands between commas. */
    private Stream<String> parts() {
        return Stream.of(typed.split(",", -1)).map(String::strip).filter(part -> !part.isEmpty());
    }

    private MistakenValueException no(String text, String kind) {
        return new MistakenValueException("'" + text + "' is " + kind);
    }

    private JsonValue number(String text) {
        try {
            if (text.length() <= LONGEST_NUMBER) {
                return new JsonNumber(new BigDecimal(text));
            }
        } catch (NumberFormatException e) {
            throw no(text, "no number, such as 1200 or 0.5");
        }
        throw no(text, "no number that Notion keeps");
    }

    private JsonValue status(String text) {
        if (text.isEmpty()) {
            throw new MistakenValueException("a status cannot be emptied. " + choices());
        }
        return option(text);
    }

    private JsonValue option(String text) {
        List<String> known = column.options().orElse(List.of(text));
        Optional<String> found = known.stream()
                .filter(text::equals)
                .findFirst()
                .or(() -> known.stream().filter(text::equalsIgnoreCase).findFirst());
        return found.<JsonValue>map(name -> JsonValue.object().with("name", JsonValue.of(name)))
                .orElseThrow(() -> new MistakenValueException("'" + text + "' is none of its options"
                        + PropertyWriting.meant(text, known) + " " + choices()));
    }

    private String choices() {
        return "They are: " + PropertyWriting.listed(column.options().orElse(List.of()));
    }

    private JsonValue truth(String text) {
        if (!TRUE.contains(text) && !FALSE.contains(text)) {
            throw no(text, "neither true nor false");
        }
        return JsonValue.of(TRUE.contains(text));
    }

    private JsonValue url(String text) {
        if (text.matches(".*\\s.*") || (!text.contains(".") && !text.contains(":"))) {
            throw no(text, "no address, such as https://example.com");
        }
        return JsonValue.of(text);
    }

    private JsonValue email(String text) {
        if (!text.matches("[^@\\s]+@[^@\\s]+")) {
            throw no(text, "no mail address");
        }
        return JsonValue.of(text);
    }

    private JsonObject person(String text) {
        NotionId id = NotionId.parse(text)
                .orElseThrow(() -> no(text, "no user's id: people are named by Notion's ids of them"));
        return JsonValue.object().with("object", JsonValue.of("user")).with("id", JsonValue.of(id.value()));
    }

    private JsonObject related(String text) {
        NotionId id = NotionId.parse(text).orElseThrow(() -> no(text, "neither a page's id nor its URL"));
        return JsonValue.object().with("id", JsonValue.of(id.value()));
    }

    private JsonObject file(String text) {
        if (!text.matches("(?i)https?://\\S+")) {
            throw no(text, "no address of a file, which begins with https://");
        }
        String last = text.replaceFirst("[?#].*", "").replaceFirst(".*/", "");
        String name = last.isEmpty() ? "file" : last.substring(0, Math.min(LONGEST_FILE_NAME, last.length()));
        return JsonValue.object()
                .with("type", JsonValue.of("external"))
                .with("name", JsonValue.of(name))
                .with("external", JsonValue.object().with("url", JsonValue.of(text)));
    }
}

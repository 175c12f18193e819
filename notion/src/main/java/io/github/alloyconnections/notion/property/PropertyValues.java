package io.github.alloyconnections.notion.property;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.JsonValue.JsonArray;
import io.github.alloyconnections.domain.action.JsonValue.JsonNull;
import io.github.alloyconnections.domain.action.JsonValue.JsonObject;
import io.github.alloyconnections.notion.markdown.RichText;
import io.github.alloyconnections.notion.page.PlainText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads a page's properties as plain values: texts, numbers, truths, lists of texts. */
public final class PropertyValues {

    private static final JsonValue NOTHING = new JsonNull();

    private PropertyValues() {}

    /** The plain value of a property; JSON's null if it has none, or one of a kind that nobody can read. */
    public static JsonValue of(JsonValue property) {
        String type = property.text("type").orElse("");
        return property.at(type).map(value -> value(type, value)).orElse(NOTHING);
    }

    /** What a page has besides its title, in Notion's order. */
    public static Map<String, JsonValue> besidesTheTitle(JsonValue page) {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        if (page.at("properties").orElse(NOTHING) instanceof JsonObject properties) {
            properties.fields().forEach((name, property) -> {
                if (!property.text("type").equals(Optional.of("title"))) {
                    values.put(name, of(property));
                }
            });
        }
        return values;
    }

    private static JsonValue value(String type, JsonValue value) {
        return switch (type) {
            case "title", "rich_text" -> JsonValue.of(RichText.plain(value));
            case "select", "status" -> orNothing(value.text("name"));
            case "multi_select" -> each(value, option -> option.text("name"));
            case "people" -> each(value, PropertyValues::person);
            case "relation" -> each(value, page -> page.text("id"));
            case "files" -> each(value, PropertyValues::file);
            case "date" -> orNothing(date(value));
            case "created_by", "last_edited_by" -> orNothing(person(value));
            case "unique_id" -> orNothing(numbered(value));
            case "verification" -> orNothing(value.text("state"));
            case "formula" -> of(value);
            case "rollup" -> rollup(value);
            default -> value instanceof JsonObject || value instanceof JsonArray ? NOTHING : value;
        };
    }

    private static JsonValue orNothing(Optional<String> text) {
        return text.map(JsonValue::of).orElse(NOTHING);
    }

    private static JsonValue each(JsonValue list, Function<JsonValue, Optional<String>> reader) {
        return JsonValue.of(list.items().stream()
                .flatMap(item -> reader.apply(item).stream())
                .map(JsonValue::of)
                .toList());
    }

    private static Optional<String> person(JsonValue user) {
        return user.text("name").or(() -> user.text("id"));
    }

    private static Optional<String> file(JsonValue file) {
        return file.at("external").flatMap(external -> external.text("url")).or(() -> file.text("name"));
    }

    /** A range is written as it is typed. */
    private static Optional<String> date(JsonValue date) {
        return date.text("start")
                .map(start -> start + date.text("end").map(end -> "/" + end).orElse(""));
    }

    private static Optional<String> numbered(JsonValue id) {
        return id.at("number")
                .filter(number -> number instanceof JsonValue.JsonNumber)
                .map(number -> id.text("prefix").map(prefix -> prefix + "-").orElse("") + number);
    }

    private static JsonValue rollup(JsonValue rollup) {
        return rollup.text("type").equals(Optional.of("array"))
                ? JsonValue.of(rollup.at("array").map(JsonValue::items).orElse(List.of()).stream()
                        .map(item -> JsonValue.of(PlainText.of(of(item))))
                        .toList())
                : of(rollup);
    }
}

package io.github.alloyconnections.notion.property;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.JsonValue.JsonArray;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A column of a database.
 *
 * @param type Notion's word for it, such as {@code multi_select}
 * @param options what may be chosen from; empty if that is not known, or not the question
 */
public record PropertySchema(String name, String type, Optional<List<String>> options) {

    public PropertySchema {
        options = options.map(List::copyOf);
    }

    /** What the properties of a database, of a data source or of a page say of its columns, the title first. */
    public static List<PropertySchema> of(JsonValue answer) {
        List<PropertySchema> columns = new ArrayList<>();
        answer.at("properties")
                .map(JsonValue::fields)
                .ifPresent(fields -> fields.forEach((name, property) -> property.text("type")
                        .ifPresent(type -> columns.add(new PropertySchema(name, type, options(property.at(type)))))));
        columns.sort(Comparator.comparing(column -> !column.isTitle()));
        return List.copyOf(columns);
    }

    /** A page's own value has no list of them. */
    private static Optional<List<String>> options(Optional<JsonValue> settings) {
        return settings.flatMap(found -> found.at("options"))
                .filter(JsonArray.class::isInstance)
                .map(options -> options.items().stream()
                        .flatMap(option -> option.text("name").stream())
                        .toList());
    }

    /** Whether this is the one that every page has. */
    public boolean isTitle() {
        return type.equals("title");
    }
}

package io.github.alloyconnections.notion.property;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.JsonValue.JsonObject;
import io.github.alloyconnections.domain.text.Suggestions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns what was typed for properties into what Notion takes, or says of each why it cannot be. */
public final class PropertyWriting {

    private static final int MOST_NAMED = 30;

    private final List<PropertySchema> columns;
    private final List<String> problems = new ArrayList<>();

    public PropertyWriting(List<PropertySchema> columns) {
        this.columns = List.copyOf(columns);
    }

    /** The properties as Notion takes them; of no use while there are {@link #problems()}. */
    public JsonObject of(Map<String, String> typed, boolean titleGiven) {
        JsonObject written = JsonValue.object();
        Map<String, String> met = new HashMap<>();
        for (Map.Entry<String, String> pair : typed.entrySet()) {
            Optional<PropertySchema> column = column(pair.getKey());
            if (column.isEmpty()) {
                continue;
            }
            String name = column.get().name();
            if (column.get().isTitle() && titleGiven) {
                problems.add(name + " is the title, which is given already");
            } else if (met.put(name, pair.getKey()) != null) {
                problems.add(name + " is given twice");
            } else {
                written = with(written, column.get(), pair.getValue());
            }
        }
        return written;
    }

    /** What does not fit, one sentence each. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    private JsonObject with(JsonObject written, PropertySchema column, String typed) {
        try {
            return written.with(column.name(), TypedProperty.of(column, typed));
        } catch (MistakenValueException e) {
            problems.add(column.name() + ": " + e.getMessage());
            return written;
        }
    }

    /** In another case it is the same, unless there are two such. */
    private Optional<PropertySchema> column(String typed) {
        List<PropertySchema> same = columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(typed.strip()))
                .toList();
        Optional<PropertySchema> exact =
                same.stream().filter(column -> column.name().equals(typed)).findFirst();
        if (exact.isEmpty() && same.size() != 1) {
            problems.add("there is no property '" + typed + "'" + meant(typed, names()) + " There "
                    + (columns.size() == 1 ? "is " : "are ") + listed(names()));
        }
        return exact.or(() -> same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty());
    }

    private List<String> names() {
        return columns.stream().map(PropertySchema::name).toList();
    }

    static String meant(String typed, List<String> known) {
        return Suggestions.near(typed, known).stream()
                .findFirst()
                .map(near -> ", did you mean '" + near + "'?")
                .orElse(".");
    }

    static String listed(List<String> names) {
        String more = names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "";
        return names.isEmpty()
                ? "none"
                : String.join(", ", names.stream().limit(MOST_NAMED).toList()) + more;
    }
}

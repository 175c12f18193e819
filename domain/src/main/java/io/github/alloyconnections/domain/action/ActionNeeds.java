package io.github.alloyconnections.domain.action;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an action is called with, by who gives it.
 *
 * @param asked by whoever calls it: what must be given, and what may
 * @param added by this program
 * @param filled by Alloy, out of the connection
 */
public record ActionNeeds(List<Need> asked, List<Need> added, List<Need> filled) {

    private static final int DEEPEST = 8;

    public ActionNeeds {
        asked = List.copyOf(asked);
        added = List.copyOf(added);
        filled = List.copyOf(filled);
    }

    /**
     * A value.
     *
     * @param in {@code path}, {@code query}, {@code header} or {@code body}
     * @param value what is sent where nothing is given
     */
    public record Need(
            String in,
            String name,
            boolean required,
            Optional<JsonValue> schema,
            Optional<JsonValue> value,
            Optional<String> description) {

        private static Need of(ActionParameter parameter) {
            return new Need(
                    parameter.place().name().toLowerCase(Locale.ROOT),
                    parameter.name(),
                    parameter.required(),
                    parameter.schema(),
                    parameter.fallback(),
                    parameter.description());
        }

        private static Need of(String name, JsonValue schema, boolean required) {
            return new Need(
                    "body", name, required, Optional.of(schema), schema.at("default"), schema.text("description"));
        }
    }

    static ActionNeeds of(ActionDescription action) {
        List<Need> asked = new ArrayList<>();
        List<Need> added = new ArrayList<>();
        List<Need> filled = new ArrayList<>();
        for (ActionParameter parameter : action.parameters()) {
            (parameter.isFilledByAlloy() ? filled : parameter.added() ? added : asked).add(Need.of(parameter));
        }
        action.body().ifPresent(schema -> {
            Fields fields = Fields.of(schema);
            fields.schemas.forEach((name, field) -> {
                boolean credential = ProviderCredential.isIn(name, field);
                (credential ? filled : asked).add(Need.of(name, field, fields.required.contains(name)));
            });
            fields.required.stream()
                    .filter(name -> !fields.schemas.containsKey(name))
                    .forEach(name -> asked.add(Need.of(name, JsonValue.object(), true)));
        });
        return new ActionNeeds(asked, added, filled);
    }

    /** The fields that a body may have at its top, wherever in its schema they are named. */
    private static final class Fields {

        private final JsonValue root;
        private final Map<String, JsonValue> schemas = new LinkedHashMap<>();
        private final Set<String> required = new LinkedHashSet<>();

        private Fields(JsonValue root) {
            this.root = root;
        }

        static Fields of(JsonValue root) {
            Fields fields = new Fields(root);
            fields.take(root, true, 0);
            return fields;
        }

        private void take(JsonValue schema, boolean certain, int depth) {
            if (depth > DEEPEST) {
                return;
            }
            schema.at("properties").map(JsonValue::fields).orElse(Map.of()).forEach((name, field) -> {
                schemas.putIfAbsent(name, field);
                if (certain && field.isTrue("required")) {
                    required.add(name);
                }
            });
            if (certain) {
                items(schema, "required").flatMap(name -> name.text().stream()).forEach(required::add);
            }
            schema.text("$ref")
                    .flatMap(reference -> SchemaReference.in(root, reference))
                    .ifPresent(target -> take(target, certain, depth + 1));
            items(schema, "allOf").forEach(part -> take(part, certain, depth + 1));
            Stream.concat(items(schema, "anyOf"), items(schema, "oneOf")).forEach(form -> take(form, false, depth + 1));
        }

        private static Stream<JsonValue> items(JsonValue schema, String name) {
            return schema.at(name).map(JsonValue::items).orElse(List.of()).stream();
        }
    }
}

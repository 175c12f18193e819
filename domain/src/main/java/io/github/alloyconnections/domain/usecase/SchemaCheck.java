package io.github.alloyconnections.domain.usecase;

import io.github.alloyconnections.domain.action.InputProblem;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.JsonValue.JsonArray;
import io.github.alloyconnections.domain.action.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares a value with a JSON schema: what is missing, what is unknown, which type is wrong.
 *
 * <p>Not a validator: schemas come from the other side and are odd, so whatever this does not understand fits, and is
 * noted. Nothing is fetched, no pattern is run, and the work is bounded. Values are never repeated in what is said.
 */
final class SchemaCheck {

    private static final int MOST_STEPS = 20_000;
    private static final int DEEPEST = 100;
    private static final Set<String> NOT_UNDERSTOOD = Set.of(
            "pattern",
            "patternProperties",
            "not",
            "if",
            "dependentSchemas",
            "dependentRequired",
            "propertyNames",
            "contains",
            "uniqueItems",
            "multipleOf",
            "unevaluatedProperties");
    private static final Set<String> MORE_FIELDS_ELSEWHERE =
            Set.of("allOf", "anyOf", "oneOf", "$ref", "patternProperties", "if", "dependentSchemas", "discriminator");

    private final JsonValue root;
    private final Set<String> notes = new LinkedHashSet<>();
    private int steps;

    SchemaCheck(JsonValue root) {
        this.root = root;
    }

    /** What could not be checked, met so far. */
    Set<String> notes() {
        return notes;
    }

    /** What does not fit. */
    List<InputProblem> problems(JsonValue value, String where) {
        return problems(root, value, new Place(where, 0));
    }

    private record Place(String where, int depth) {

        Place in(String name) {
            return new Place(where + "." + name, depth + 1);
        }

        Place at(int index) {
            return new Place(where + "[" + index + "]", depth + 1);
        }

        /** The same value against a schema within the schema. */
        Place again() {
            return new Place(where, depth + 1);
        }

        InputProblem says(String what) {
            return new InputProblem(where, what);
        }
    }

    private List<InputProblem> problems(JsonValue schema, JsonValue value, Place place) {
        if (++steps > MOST_STEPS || place.depth() > DEEPEST) {
            notes.add("the description is too large or too deep to be checked whole");
            return List.of();
        }
        schema.fields().keySet().stream()
                .filter(NOT_UNDERSTOOD::contains)
                .forEach(word -> notes.add("'" + word + "' of " + place.where() + " is not checked"));
        if (value instanceof JsonValue.JsonNull && schema.isTrue("nullable")) {
            return List.of();
        }
        List<InputProblem> found = new ArrayList<>();
        SchemaLimits.problem(schema, value).map(place::says).ifPresent(found::add);
        if (found.isEmpty()) {
            within(schema, value, place, found);
        }
        combined(schema, value, place, found);
        return found;
    }

    private void within(JsonValue schema, JsonValue value, Place place, List<InputProblem> found) {
        if (value instanceof JsonObject object) {
            fields(schema, object, place, found);
        } else if (value instanceof JsonArray array) {
            schema.at("items").filter(JsonObject.class::isInstance).ifPresent(items -> {
                for (int i = 0; i < array.items().size(); i++) {
                    found.addAll(problems(items, array.items().get(i), place.at(i)));
                }
            });
        }
    }

    private void fields(JsonValue schema, JsonObject object, Place place, List<InputProblem> found) {
        Map<String, JsonValue> known =
                schema.at("properties").map(JsonValue::fields).orElse(Map.of());
        for (String name : SchemaLimits.required(schema)) {
            if (object.at(name).isEmpty()) {
                found.add(place.in(name).says("is missing"));
            }
        }
        Optional<JsonValue> others = schema.at("additionalProperties").filter(JsonObject.class::isInstance);
        boolean closed = isClosed(schema, known);
        object.fields().forEach((name, value) -> {
            if (known.containsKey(name)) {
                found.addAll(problems(known.get(name), value, place.in(name)));
            } else if (others.isPresent()) {
                found.addAll(problems(others.get(), value, place.in(name)));
            } else if (closed) {
                found.add(place.in(name).says(unknown(name, known.keySet())));
            }
        });
    }

    /**
     * Whether other fields than the named ones are mistakes.
     *
     * <p>JSON Schema allows them unless it is said; a description that names fields and does not say is taken at its
     * word all the same, because a misspelt field would otherwise be dropped without a sound.
     */
    private static boolean isClosed(JsonValue schema, Map<String, JsonValue> known) {
        return !known.isEmpty()
                && !schema.isTrue("additionalProperties")
                && schema.fields().keySet().stream().noneMatch(MORE_FIELDS_ELSEWHERE::contains);
    }

    static String unknown(String name, Set<String> known) {
        return "is unknown"
                + Spelling.near(name, known).stream()
                        .findFirst()
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("");
    }

    private void combined(JsonValue schema, JsonValue value, Place place, List<InputProblem> found) {
        schema.text("$ref").ifPresent(reference -> referred(reference, value, place, found));
        for (JsonValue part : parts(schema, "allOf")) {
            found.addAll(problems(part, value, place.again()));
        }
        oneOf(parts(schema, "anyOf"), value, place, found);
        oneOf(parts(schema, "oneOf"), value, place, found);
    }

    private void referred(String reference, JsonValue value, Place place, List<InputProblem> found) {
        Optional<JsonValue> target = Optional.of(root);
        if (!reference.startsWith("#")) {
            target = Optional.empty();
        }
        for (String step : reference.replaceFirst("^#/?", "").split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            target = name.isEmpty() ? target : target.flatMap(here -> here.at(name));
        }
        target.ifPresentOrElse(
                schema -> found.addAll(problems(schema, value, place.again())),
                () -> notes.add(place.where() + " is described elsewhere and is not checked"));
    }

    private void oneOf(List<JsonValue> forms, JsonValue value, Place place, List<InputProblem> found) {
        List<List<InputProblem>> misfits = new ArrayList<>();
        for (JsonValue form : forms) {
            List<InputProblem> misfit = problems(form, value, place.again());
            if (misfit.isEmpty()) {
                return;
            }
            misfits.add(misfit);
        }
        if (misfits.size() == 1) {
            found.addAll(misfits.get(0));
        } else if (!misfits.isEmpty()) {
            found.add(place.says("fits none of its " + misfits.size() + " forms"));
        }
    }

    private static List<JsonValue> parts(JsonValue schema, String name) {
        return schema.at(name).map(JsonValue::items).orElse(List.of());
    }
}

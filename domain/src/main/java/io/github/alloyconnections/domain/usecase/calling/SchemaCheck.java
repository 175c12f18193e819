package io.github.alloyconnections.domain.usecase.calling;

import io.github.alloyconnections.domain.action.InputProblem;
import io.github.alloyconnections.domain.action.InputProblem.Weight;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.JsonValue.JsonArray;
import io.github.alloyconnections.domain.action.JsonValue.JsonObject;
import io.github.alloyconnections.domain.action.SchemaReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares a value with a JSON schema: what is missing, what is a slip, which type is wrong.
 *
 * <p>Not a validator: schemas come from the other side, are odd and incomplete, so whatever this does not understand
 * fits, and is noted. Nothing is fetched, no pattern is run, and the work is bounded. Values are never repeated in what
 * is said.
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

    private final JsonValue root;
    private final Set<String> givenByOthers;
    private final SchemaNames names;
    private final Set<String> notes = new LinkedHashSet<>();
    private int steps;

    SchemaCheck(JsonValue root) {
        this(root, Set.of());
    }

    /** Fields at the top that others give are not missed there. */
    SchemaCheck(JsonValue root, Set<String> givenByOthers) {
        this.root = root;
        this.givenByOthers = givenByOthers;
        this.names = new SchemaNames(root);
    }

    /** What could not be checked, met so far. */
    Set<String> notes() {
        return notes;
    }

    /** What does not fit. */
    List<InputProblem> problems(JsonValue value, String where) {
        return problems(root, value, new Place(where, 0, true, false));
    }

    /**
     * Where a value is.
     *
     * @param top whether that is the value as a whole
     * @param part whether the schema is only a part of what describes it
     */
    private record Place(String where, int depth, boolean top, boolean part) {

        Place in(String name) {
            return new Place(where + "." + name, depth + 1, false, false);
        }

        Place at(int index) {
            return new Place(where + "[" + index + "]", depth + 1, false, false);
        }

        /** The same value against a schema within the schema. */
        Place again() {
            return new Place(where, depth + 1, top, true);
        }

        InputProblem says(String what, Weight weight) {
            return new InputProblem(where, what, weight);
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
        itself(schema, value, place).ifPresentOrElse(found::add, () -> within(schema, value, place, found));
        combined(schema, value, place, found);
        return found;
    }

    /** What is richer than its description is taken for right: texts are described where objects are meant. */
    private static Optional<InputProblem> itself(JsonValue schema, JsonValue value, Place place) {
        boolean rich = value instanceof JsonObject || value instanceof JsonArray;
        Optional<String> type = SchemaLimits.type(schema, value);
        return rich && type.isPresent()
                ? type.map(what -> place.says(what, Weight.HINT))
                : SchemaLimits.problem(schema, value).map(what -> place.says(what, Weight.DOUBT));
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
        // Who gives what is not described uses another form of it, whose fields are not described either.
        boolean otherForm =
                !place.top() && !known.keySet().containsAll(object.fields().keySet());
        for (String name : SchemaLimits.required(schema)) {
            boolean given = object.at(name).isPresent() || (place.top() && givenByOthers.contains(name));
            if (!given) {
                found.add(place.in(name).says("is missing", otherForm ? Weight.HINT : Weight.DOUBT));
            }
        }
        Optional<JsonValue> others = schema.at("additionalProperties").filter(JsonObject.class::isInstance);
        object.fields().forEach((name, value) -> {
            if (known.containsKey(name)) {
                found.addAll(problems(known.get(name), value, place.in(name)));
            } else {
                others.ifPresent(other -> found.addAll(problems(other, value, place.in(name))));
            }
        });
        if (!place.part() && others.isEmpty()) {
            names.strange(schema, object.fields().keySet())
                    .forEach((name, problem) -> found.add(place.in(name).says(problem.what(), problem.weight())));
        }
    }

    private void combined(JsonValue schema, JsonValue value, Place place, List<InputProblem> found) {
        schema.text("$ref")
                .ifPresent(reference -> SchemaReference.in(root, reference)
                        .ifPresentOrElse(
                                target -> found.addAll(problems(target, value, place.again())),
                                () -> notes.add(place.where() + " is described elsewhere and is not checked")));
        for (JsonValue part : parts(schema, "allOf")) {
            found.addAll(problems(part, value, place.again()));
        }
        oneOf(parts(schema, "anyOf"), value, place, found);
        oneOf(parts(schema, "oneOf"), value, place, found);
    }

    /** One form that fits will do; where none does, the lightest misfit counts. */
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
            Weight lightest = misfits.stream()
                    .map(SchemaCheck::heaviest)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            found.add(place.says("fits none of its " + misfits.size() + " forms", lightest));
        }
    }

    private static Weight heaviest(List<InputProblem> misfit) {
        return misfit.stream()
                .map(InputProblem::weight)
                .min(Comparator.naturalOrder())
                .orElse(Weight.HINT);
    }

    private static List<JsonValue> parts(JsonValue schema, String name) {
        return schema.at(name).map(JsonValue::items).orElse(List.of());
    }
}

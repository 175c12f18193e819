package io.github.alloyconnections.domain.usecase.calling;

import io.github.alloyconnections.domain.action.ActionDescription;
import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.ActionNeeds.Need;
import io.github.alloyconnections.domain.action.ActionParameter;
import io.github.alloyconnections.domain.action.ActionParameter.Place;
import io.github.alloyconnections.domain.action.InputProblem;
import io.github.alloyconnections.domain.action.InputProblem.Weight;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.text.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares what an action is given with what its description says it needs, before anything is sent.
 *
 * <p>Descriptions are incomplete and nobody enforces them: each misfit is found, and weighed.
 */
final class InputCheck {

    private static final int MOST_PROBLEMS = 20;
    private static final int MOST_NAMED = 5;
    private static final Set<String> WITHOUT_BODY = Set.of("get", "head", "delete");

    private final ActionDescription description;
    private final Set<String> filledInBody;
    private final List<InputProblem> problems = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();

    private InputCheck(ActionDescription description) {
        this.description = description;
        this.filledInBody = description.needs().filled().stream()
                .filter(need -> need.in().equals("body"))
                .map(Need::name)
                .collect(Collectors.toSet());
    }

    static CheckedInput of(ActionDescription description, ActionInput input) {
        return new InputCheck(description).check(input);
    }

    /** Input of an action that is not described, and why. */
    static CheckedInput undescribed(ActionInput input, String why) {
        GivenCredentials.Rest given = GivenCredentials.takenFrom(input, Optional.empty());
        return new CheckedInput(given.input(), given.problems(), List.of(why + ": its input was not checked"));
    }

    private CheckedInput check(ActionInput input) {
        GivenCredentials.Rest given = GivenCredentials.takenFrom(input, Optional.of(description));
        problems.addAll(given.problems());
        ActionInput checked = given.input();
        for (Place place : Place.values()) {
            checked = checked.replaced(place, parameters(place, checked.at(place)));
        }
        body(checked.body());
        List<InputProblem> told = problems.stream()
                .filter(problem -> problem.weight() != Weight.HINT)
                .limit(MOST_PROBLEMS)
                .toList();
        hints();
        return new CheckedInput(checked, told, List.copyOf(notes));
    }

    /** What is said of the tenth item of a list was said of the first. */
    private void hints() {
        Map<String, Set<String>> byWhat = new LinkedHashMap<>();
        problems.stream()
                .filter(problem -> problem.weight() == Weight.HINT)
                .forEach(hint -> byWhat.computeIfAbsent(hint.what(), what -> new LinkedHashSet<>())
                        .add(hint.where().replaceAll("\\[[0-9]+]", "[]")));
        byWhat.forEach((what, places) -> {
            String first = places.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
            String more = places.size() > MOST_NAMED ? " and " + (places.size() - MOST_NAMED) + " more" : "";
            notes.add(
                    what.equals(SchemaNames.NOT_NAMED)
                            ? "sent, though the description does not name it: " + first + more
                            : "sent as it is, though the description says that it " + what + ": " + first + more);
        });
    }

    private Map<String, JsonValue> parameters(Place place, Map<String, JsonValue> given) {
        Map<String, ActionParameter> known = description.parameters().stream()
                .filter(parameter -> parameter.place() == place && !parameter.isFilledByAlloy())
                .collect(Collectors.toMap(
                        p -> key(place, p.name()), p -> p, (first, second) -> first, LinkedHashMap::new));
        Map<String, JsonValue> sent = new LinkedHashMap<>();
        Set<String> names =
                given.keySet().stream().map(name -> key(place, name)).collect(Collectors.toSet());
        given.forEach((name, value) -> {
            Optional<ActionParameter> parameter = Optional.ofNullable(known.get(key(place, name)));
            sent.put(name, parameter.map(p -> checked(p, value)).orElse(value));
            if (parameter.isEmpty()) {
                unknown(place, name, known.keySet(), names);
            }
        });
        known.forEach((key, parameter) -> {
            if (!names.contains(key) && (parameter.required() || parameter.added())) {
                missing(parameter, sent);
            }
        });
        return sent;
    }

    /** Only headers are the same in upper and lower case. */
    private static String key(Place place, String name) {
        return place == Place.HEADER ? name.toLowerCase(Locale.ROOT) : name;
    }

    private static String where(Place place, String name) {
        return place.name().toLowerCase(Locale.ROOT) + "." + name;
    }

    private JsonValue checked(ActionParameter parameter, JsonValue given) {
        String where = where(parameter.place(), parameter.name());
        if (parameter.place() == Place.PATH && given.equals(JsonValue.of(""))) {
            problems.add(new InputProblem(where, "must not be empty"));
        }
        JsonValue schema = parameter.schema().orElseGet(JsonValue::object);
        JsonValue meant = TypedText.read(schema, given);
        schema(new SchemaCheck(schema), meant, where);
        return meant;
    }

    private void schema(SchemaCheck check, JsonValue value, String where) {
        problems.addAll(check.problems(value, where));
        notes.addAll(check.notes());
    }

    private void unknown(Place place, String name, Set<String> known, Set<String> given) {
        if (place == Place.PATH && description.path().isPresent()) {
            problems.add(new InputProblem(where(place, name), SchemaNames.unknown(name, known)));
            return;
        }
        Set<String> free = new LinkedHashSet<>(known);
        free.removeAll(given);
        problems.add(Suggestions.meant(name, free)
                .map(meant -> new InputProblem(where(place, name), "is unknown; did you mean " + meant + "?"))
                .orElseGet(() -> new InputProblem(where(place, name), SchemaNames.NOT_NAMED, Weight.HINT)));
    }

    /** Without its path's values there is nothing that a call could be made to; all else is for the provider to judge. */
    private void missing(ActionParameter parameter, Map<String, JsonValue> sent) {
        if (parameter.fallback().isPresent()) {
            sent.put(parameter.name(), parameter.fallback().get());
        } else if (parameter.required()) {
            Weight weight = parameter.place() == Place.PATH ? Weight.SLIP : Weight.DOUBT;
            problems.add(new InputProblem(where(parameter.place(), parameter.name()), "is missing", weight));
        }
    }

    private void body(Optional<JsonValue> given) {
        Optional<JsonValue> schema = description.body();
        if (schema.isPresent()) {
            bodyOf(schema.get(), given);
        } else if (given.isPresent()) {
            undescribedBody();
        }
    }

    /** A body that is not there misses what one without fields would miss. */
    private void bodyOf(JsonValue schema, Optional<JsonValue> given) {
        SchemaCheck check = new SchemaCheck(schema, filledInBody);
        if (given.isPresent()) {
            schema(check, given.get(), "body");
        } else {
            SchemaLimits.required(schema).stream()
                    .filter(name -> !filledInBody.contains(name))
                    .forEach(name -> problems.add(new InputProblem("body." + name, "is missing", Weight.DOUBT)));
        }
    }

    private void undescribedBody() {
        boolean takesNone =
                description.summary().method().filter(WITHOUT_BODY::contains).isPresent();
        if (takesNone) {
            problems.add(new InputProblem("body", SchemaNames.NOT_NAMED, Weight.HINT));
        } else {
            notes.add("Alloy does not describe the body: it was not checked");
        }
    }
}

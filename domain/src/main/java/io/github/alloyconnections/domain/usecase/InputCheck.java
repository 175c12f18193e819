package io.github.alloyconnections.domain.usecase;

import io.github.alloyconnections.domain.action.ActionDescription;
import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.ActionParameter;
import io.github.alloyconnections.domain.action.ActionParameter.Place;
import io.github.alloyconnections.domain.action.InputProblem;
import io.github.alloyconnections.domain.action.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what an action is given with what it says it needs, before anything is sent. */
final class InputCheck {

    private static final int MOST_PROBLEMS = 20;
    private static final Set<String> WITHOUT_BODY = Set.of("get", "head", "delete");

    private final ActionDescription description;
    private final List<InputProblem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private InputCheck(ActionDescription description) {
        this.description = description;
    }

    static CheckedInput of(ActionDescription description, ActionInput input) {
        return new InputCheck(description).check(input);
    }

    /** Input of an action that nobody describes. */
    static CheckedInput undescribed(ActionInput input) {
        List<String> notes = new ArrayList<>(List.of("Alloy does not describe this action: its input was not checked"));
        return new CheckedInput(withoutCredentials(input, notes), List.of(), notes);
    }

    private CheckedInput check(ActionInput input) {
        ActionInput checked = withoutCredentials(input, notes);
        for (Place place : Place.values()) {
            checked = checked.replaced(place, parameters(place, checked.at(place)));
        }
        body(checked.body());
        return new CheckedInput(checked, problems.stream().limit(MOST_PROBLEMS).toList(), notes);
    }

    private static ActionInput withoutCredentials(ActionInput input, List<String> notes) {
        Map<String, JsonValue> headers = new LinkedHashMap<>(input.headers());
        input.headers().keySet().stream()
                .filter(ActionParameter::carriesCredentials)
                .forEach(name -> {
                    headers.remove(name);
                    notes.add("Alloy fills in the header " + name + ": the one given is not sent");
                });
        return input.replaced(Place.HEADER, headers);
    }

    private Map<String, JsonValue> parameters(Place place, Map<String, JsonValue> given) {
        Map<String, ActionParameter> known = description.parameters().stream()
                .filter(parameter -> parameter.place() == place && !parameter.isFilledByAlloy())
                .collect(Collectors.toMap(p -> key(place, p.name()), p -> p, (first, second) -> first));
        Map<String, JsonValue> sent = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            Optional<ActionParameter> parameter = Optional.ofNullable(known.get(key(place, name)));
            sent.put(name, parameter.map(p -> checked(p, value)).orElse(value));
            if (parameter.isEmpty()) {
                unknown(place, name);
            }
        });
        Set<String> names =
                given.keySet().stream().map(name -> key(place, name)).collect(Collectors.toSet());
        known.forEach((key, parameter) -> {
            if (parameter.required() && !names.contains(key)) {
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
        schema(schema, meant, where);
        return meant;
    }

    private void schema(JsonValue schema, JsonValue value, String where) {
        SchemaCheck check = new SchemaCheck(schema);
        problems.addAll(check.problems(value, where));
        notes.addAll(check.notes());
    }

    private void unknown(Place place, String name) {
        Set<String> known = description.parameters().stream()
                .filter(parameter -> parameter.place() == place)
                .map(ActionParameter::name)
                .collect(Collectors.toSet());
        if (place == Place.HEADER) {
            notes.add("the header " + name + " is not among those the action names");
        } else {
            problems.add(new InputProblem(where(place, name), SchemaCheck.unknown(name, known)));
        }
    }

    private void missing(ActionParameter parameter, Map<String, JsonValue> sent) {
        parameter
                .fallback()
                .ifPresentOrElse(
                        value -> sent.put(parameter.name(), value),
                        () -> problems.add(new InputProblem(where(parameter.place(), parameter.name()), "is missing")));
    }

    private void body(Optional<JsonValue> given) {
        Optional<JsonValue> schema = description.body();
        if (given.isPresent() && schema.isPresent()) {
            schema(schema.get(), given.get(), "body");
        } else if (given.isPresent()) {
            undescribedBody();
        } else {
            List<String> needed = schema.map(SchemaLimits::required).orElse(List.of());
            needed.forEach(name -> problems.add(new InputProblem("body." + name, "is missing")));
        }
    }

    private void undescribedBody() {
        boolean takesNone =
                description.summary().method().filter(WITHOUT_BODY::contains).isPresent();
        if (takesNone) {
            problems.add(new InputProblem("body", "is unknown: this action takes none"));
        } else {
            notes.add("Alloy does not describe the body: it was not checked");
        }
    }
}

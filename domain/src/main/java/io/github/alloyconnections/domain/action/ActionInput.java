package io.github.alloyconnections.domain.action;

import io.github.alloyconnections.domain.action.ActionParameter.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What an action is given: a body, and named values for its path, query and headers, each in the order given. */
public record ActionInput(
        Optional<JsonValue> body,
        Map<String, JsonValue> path,
        Map<String, JsonValue> query,
        Map<String, JsonValue> headers) {

    public ActionInput {
        path = ordered(path);
        query = ordered(query);
        headers = ordered(headers);
    }

    /** Nothing. */
    public static ActionInput none() {
        return new ActionInput(Optional.empty(), Map.of(), Map.of(), Map.of());
    }

    /** Only a body. */
    public static ActionInput body(JsonValue body) {
        return none().withBody(body);
    }

    /** The same with this body. */
    public ActionInput withBody(JsonValue other) {
        return new ActionInput(Optional.of(other), path, query, headers);
    }

    /** The values that go to one place. */
    public Map<String, JsonValue> at(Place place) {
        return switch (place) {
            case PATH -> path;
            case QUERY -> query;
            case HEADER -> headers;
        };
    }

    /** The same with one more value, or with another one under that name. */
    public ActionInput with(Place place, String name, JsonValue value) {
        Map<String, JsonValue> more = new LinkedHashMap<>(at(place));
        more.put(name, value);
        return replaced(place, more);
    }

    /** The same with these values in one place. */
    public ActionInput replaced(Place place, Map<String, JsonValue> values) {
        return switch (place) {
            case PATH -> new ActionInput(body, values, query, headers);
            case QUERY -> new ActionInput(body, path, values, headers);
            case HEADER -> new ActionInput(body, path, query, values);
        };
    }

    private static Map<String, JsonValue> ordered(Map<String, JsonValue> values) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}

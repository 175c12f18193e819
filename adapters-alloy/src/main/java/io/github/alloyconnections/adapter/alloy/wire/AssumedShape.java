package io.github.alloyconnections.adapter.alloy.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What is assumed of an answer, against one that came: names and types, never values.
 *
 * <p>An assumption is written as JSON: a type's name for a value, a list of one for a list, an object for an object, in
 * which a question mark behind a name says that the field may be missing; {@code any} assumes nothing.
 */
public final class AssumedShape {

    private static final int MOST_ITEMS = 2_000;
    private static final int MOST_WORDS = 40;
    /** More unknown fields than an API would add are a map from names to things. */
    private static final int MOST_UNKNOWN = 12;

    private static final Pattern FIELD_NAME = Pattern.compile("[a-z_$][A-Za-z_-]{0,29}[0-9]?");

    private final Predicate<String> secret;
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> types = new LinkedHashSet<>();

    /** Told which names must not be shown. */
    public AssumedShape(Predicate<String> secret) {
        this.secret = secret;
    }

    public Set<String> unknown() {
        return unknown;
    }

    public Set<String> missing() {
        return missing;
    }

    public Set<String> types() {
        return types;
    }

    public boolean departs() {
        return !unknown.isEmpty() || !missing.isEmpty() || !types.isEmpty();
    }

    /** Compares one more answer. */
    public void compare(JsonNode answer, JsonNode assumed) {
        compare("", answer, assumed);
    }

    private void compare(String place, JsonNode answer, JsonNode assumed) {
        String wanted = assumed.isObject() ? "object" : assumed.isArray() ? "array" : assumed.asText();
        if (wanted.equals("any")) {
            return;
        } else if (!type(answer).equals(wanted)) {
            add(types, (place.isEmpty() ? "the whole" : place) + ": " + type(answer) + ", assumed " + wanted);
        } else if (assumed.isObject()) {
            compareFields(place.isEmpty() ? "" : place + ".", answer, assumed);
        } else if (assumed.isArray()) {
            answer.valueStream().limit(MOST_ITEMS).forEach(item -> compare(place + "[]", item, assumed.get(0)));
        }
    }

    private void compareFields(String before, JsonNode answer, JsonNode assumed) {
        assumed.properties().forEach(field -> {
            boolean optional = field.getKey().endsWith("?");
            String name = optional ? field.getKey().substring(0, field.getKey().length() - 1) : field.getKey();
            JsonNode value = answer.path(name);
            if (!value.isMissingNode() && !(optional && value.isNull())) {
                compare(before + name, value, field.getValue());
            } else if (!optional) {
                add(missing, before + name);
            }
        });
        Set<String> others = new LinkedHashSet<>();
        answer.properties().stream()
                .filter(field -> !assumed.has(field.getKey()) && !assumed.has(field.getKey() + "?"))
                .limit(MOST_UNKNOWN + 1)
                .forEach(field -> others.add(before + shown(field.getKey()) + ": " + type(field.getValue())));
        if (others.size() > MOST_UNKNOWN) {
            add(unknown, before + "*: many names");
        } else {
            others.forEach(other -> add(unknown, other));
        }
    }

    /** Whatever may be an id, an address, a secret or a person is no field's name. */
    private String shown(String name) {
        return FIELD_NAME.matcher(name).matches() && !secret.test(name) ? name : "*";
    }

    private static void add(Set<String> words, String word) {
        if (words.size() < MOST_WORDS) {
            words.add(word);
        }
    }

    private static String type(JsonNode value) {
        return value.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    /** The names that stand in the answer's first row, for whoever wants to know what nothing is assumed of. */
    public static Optional<Set<String>> names(JsonNode answer, Predicate<String> secret) {
        if (!answer.isObject()) {
            return Optional.empty();
        }
        AssumedShape shape = new AssumedShape(secret);
        shape.compareFields("", answer, BoundedJson.mapper().createObjectNode());
        return Optional.of(shape.unknown());
    }
}

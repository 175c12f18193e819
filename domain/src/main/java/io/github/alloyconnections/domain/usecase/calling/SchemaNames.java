package io.github.alloyconnections.domain.usecase.calling;

import io.github.alloyconnections.domain.action.InputProblem.Weight;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.SchemaReference;
import io.github.alloyconnections.domain.text.Suggestions;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Judges the fields of an object that its schema does not name.
 *
 * <p>Descriptions are incomplete, so such a field is a mistake only if it looks like a slip, for that would be dropped
 * without a sound, or if the schema rules it out.
 */
final class SchemaNames {

    /** What is said of a field that is merely not there. */
    static final String NOT_NAMED = "is not in the description";

    private static final int DEEPEST = 20;
    private static final int MOST_STEPS = 20_000;

    /** Where only these are described, the description stops short of what matters. */
    private static final Set<String> DISCRIMINATORS = Set.of("type", "object", "kind", "@type", "__typename");

    private static final Set<String> NAMES_ELSEWHERE =
            Set.of("patternProperties", "if", "dependentSchemas", "unevaluatedProperties");
    private static final List<String> PARTS = List.of("allOf", "anyOf", "oneOf");

    private final JsonValue root;
    private int steps;

    SchemaNames(JsonValue root) {
        this.root = root;
    }

    /** What is to be said of a field. */
    record Strange(String what, Weight weight) {}

    /** Those of the given names that are not known, each with what is to be said of it. */
    Map<String, Strange> strange(JsonValue schema, Set<String> given) {
        Set<String> known = new LinkedHashSet<>();
        boolean all = collect(schema, known, 0);
        Map<String, Strange> found = new LinkedHashMap<>();
        boolean closed = isClosed(schema);
        boolean silent = schema.isTrue("additionalProperties") || DISCRIMINATORS.containsAll(known) || !all;
        if (silent && !closed) {
            return found;
        }
        Set<String> free = new LinkedHashSet<>(known);
        free.removeAll(given);
        given.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> found.put(name, judged(name, known, free, closed)));
        return found;
    }

    private static Strange judged(String name, Set<String> known, Set<String> free, boolean closed) {
        return closed
                ? new Strange(unknown(name, known), Weight.SLIP)
                : Suggestions.meant(name, free)
                        .map(meant -> new Strange("is unknown; did you mean " + meant + "?", Weight.SLIP))
                        .orElse(new Strange(NOT_NAMED, Weight.HINT));
    }

    /** That a name is unknown, and what may have been meant. */
    static String unknown(String name, Set<String> known) {
        return "is unknown"
                + Suggestions.near(name, known).stream()
                        .findFirst()
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("");
    }

    private static boolean isClosed(JsonValue schema) {
        boolean whole = Stream.concat(PARTS.stream(), Stream.of("$ref"))
                .noneMatch(word -> schema.at(word).isPresent());
        return whole
                && NAMES_ELSEWHERE.stream().noneMatch(word -> schema.at(word).isPresent())
                && schema.at("additionalProperties").equals(Optional.of(JsonValue.of(false)));
    }

    /** Gathers every name in the schema and its parts; tells whether these are all. */
    private boolean collect(JsonValue schema, Set<String> known, int depth) {
        if (depth > DEEPEST || ++steps > MOST_STEPS) {
            return false;
        }
        known.addAll(
                schema.at("properties").map(JsonValue::fields).orElse(Map.of()).keySet());
        known.addAll(SchemaLimits.required(schema));
        boolean all = NAMES_ELSEWHERE.stream().noneMatch(word -> schema.at(word).isPresent());
        for (String word : PARTS) {
            for (JsonValue part : schema.at(word).map(JsonValue::items).orElse(List.of())) {
                all = collect(part, known, depth + 1) && all;
            }
        }
        boolean referred = schema.text("$ref")
                .map(reference -> SchemaReference.in(root, reference)
                        .map(target -> collect(target, known, depth + 1))
                        .orElse(false))
                .orElse(true);
        return all && referred;
    }
}

package io.github.alloyconnections.domain.action;

import io.github.alloyconnections.domain.action.ActionParameter.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an action does and what it needs, in Alloy's own words, which are a hint and no law.
 *
 * @param path the provider's path
 * @param parameters also those that only stand in the path, between braces
 * @param body the JSON schema of its body; empty if it takes none, or none is described
 * @param sample what it answers, if that is said
 * @param reads whether it is known to change nothing
 */
public record ActionDescription(
        ActionSummary summary,
        Optional<String> path,
        List<ActionParameter> parameters,
        Optional<JsonValue> body,
        Optional<JsonValue> sample,
        boolean reads) {

    public ActionDescription {
        parameters = withPlaceholders(path.orElse(""), parameters);
    }

    /** One of which nobody says what it answers. */
    public ActionDescription(
            ActionSummary summary,
            Optional<String> path,
            List<ActionParameter> parameters,
            Optional<JsonValue> body,
            boolean reads) {
        this(summary, path, parameters, body, Optional.empty(), reads);
    }

    /** What it needs, by who gives it. */
    public ActionNeeds needs() {
        return ActionNeeds.of(this);
    }

    private static List<ActionParameter> withPlaceholders(String path, List<ActionParameter> declared) {
        List<ActionParameter> all = new ArrayList<>(declared);
        for (String name : PathPlaceholders.in(path)) {
            if (all.stream()
                    .noneMatch(known -> known.place() == Place.PATH && PathPlaceholders.isSame(known.name(), name))) {
                all.add(new ActionParameter(
                        name, Place.PATH, true, Optional.empty(), Optional.empty(), Optional.empty()));
            }
        }
        return List.copyOf(all);
    }
}

package io.github.alloyconnections.domain.action;

import java.util.List;
import java.util.Optional;

/**
 * What an action does and what it needs, in Alloy's own words.
 *
 * @param path the provider's path
 * @param body the JSON schema of its body; empty if it takes none, or none is described
 * @param reads whether it is known to change nothing
 */
public record ActionDescription(
        ActionSummary summary,
        Optional<String> path,
        List<ActionParameter> parameters,
        Optional<JsonValue> body,
        boolean reads) {

    public ActionDescription {
        parameters = List.copyOf(parameters);
    }
}

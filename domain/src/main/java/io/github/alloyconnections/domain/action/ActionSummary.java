package io.github.alloyconnections.domain.action;

import io.github.alloyconnections.domain.connection.ActionId;
import java.util.Optional;

/**
 * An action as Alloy's list of a connector's actions shows it.
 *
 * @param method the provider's HTTP method, in lower case; lists need not tell it
 * @param resource what it works on, such as {@code contacts}
 */
public record ActionSummary(
        ActionId id,
        Optional<String> name,
        Optional<String> description,
        Optional<String> method,
        Optional<String> resource) {

    /** One of no resource in particular. */
    public ActionSummary(ActionId id, Optional<String> name, Optional<String> description, Optional<String> method) {
        this(id, name, description, method, Optional.empty());
    }
}

package io.github.alloyconnections.domain.twins;

import java.util.Optional;

/**
 * Whom a connection acts as at the provider, in contrast to its {@link io.github.alloyconnections.domain.connection.Owner} at Alloy.
 *
 * @param id the provider's own, compared letter by letter
 * @param name what people call it, such as a workspace's name; several accounts may share it
 */
public record Account(String id, Optional<String> name) {

    public Account {
        if (id.isBlank()) {
            throw new IllegalArgumentException("id must not be blank");
        }
    }

    /** What people call it, else its id. */
    public String label() {
        return name.filter(text -> !text.isBlank()).orElse(id);
    }
}

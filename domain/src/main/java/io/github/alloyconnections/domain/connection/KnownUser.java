package io.github.alloyconnections.domain.connection;

import java.util.Optional;

/**
 * A user that Alloy lists for an API key.
 *
 * @param name what Alloy calls them; may hold any Unicode, control characters included
 */
public record KnownUser(UserId id, Optional<String> name) {}

package io.github.alloyconnections.domain.port.driven;

import io.github.alloyconnections.domain.connection.UserListing;

/**
 * The users that Alloy lists for the API key. Thread-safe; every call asks anew.
 *
 * <p>Throws {@link io.github.alloyconnections.domain.failure.RemoteServiceException}.
 */
@FunctionalInterface
public interface KnownUsers {

    /** Those that one answer holds; none if it tells of none. */
    UserListing users();
}

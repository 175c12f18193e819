package io.github.alloyconnections.domain.port.driven;

import io.github.alloyconnections.domain.connection.UserId;
import java.util.Set;

/**
 * The users that Alloy lists for the API key. Thread-safe; every call asks anew.
 *
 * <p>Throws {@link io.github.alloyconnections.domain.failure.RemoteServiceException}.
 */
@FunctionalInterface
public interface KnownUsers {

    /** All of them; none if there are none, or if the answer does not hold all or tells of none. */
    Set<UserId> users();
}

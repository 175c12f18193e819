package io.github.alloyconnections.domain.port.driven;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.IdentityOutcome;
import io.github.alloyconnections.domain.connection.Owner;

/**
 * Whom a connection acts as at its provider, by one read-only call through it. Thread-safe.
 *
 * <p>Two connections of one account have the same {@code Account.id()}; those of different accounts never do, whatever
 * the accounts are called. Whatever the remote side does becomes an outcome; the call itself throws only
 * {@link io.github.alloyconnections.domain.failure.RemoteServiceException} of kind {@code KEY_MISSING} or
 * {@code INTERRUPTED}.
 */
@FunctionalInterface
public interface AccountIdentity {

    /** Asks, in the owner's context; untold where no such call is known for the connector. */
    IdentityOutcome whoAmI(ConnectionId id, ConnectorId connector, Owner owner);
}

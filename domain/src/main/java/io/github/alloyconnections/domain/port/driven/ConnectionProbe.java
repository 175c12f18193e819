package io.github.alloyconnections.domain.port.driven;

import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import java.util.Optional;

/**
 * One real read-only call through a connection, in one owner's context. Thread-safe.
 *
 * <p>Whatever the remote side does becomes an outcome; the call itself throws only what concerns every connection
 * alike: {@link io.github.alloyconnections.domain.failure.RemoteServiceException} of kind {@code KEY_MISSING} or
 * {@code INTERRUPTED}. A 401 is an outcome, because it may be the provider's.
 */
@FunctionalInterface
public interface ConnectionProbe {

    /**
     * Makes the call.
     *
     * @param action the read-only call to make; empty for the connector's known probe, or one that can be found
     */
    ProbeOutcome probe(ConnectionId id, ConnectorId connector, Owner owner, Optional<ActionId> action);
}

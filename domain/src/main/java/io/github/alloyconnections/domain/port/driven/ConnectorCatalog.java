package io.github.alloyconnections.domain.port.driven;

import io.github.alloyconnections.domain.connection.Connector;
import java.util.List;

/**
 * The apps that Alloy can connect. Thread-safe.
 *
 * <p>Throws {@link io.github.alloyconnections.domain.failure.RemoteServiceException}; with kind {@code KEY_REFUSED} it
 * is the proof that the API key itself is refused.
 */
@FunctionalInterface
public interface ConnectorCatalog {

    /** All of them, in no particular order. */
    List<Connector> connectors();
}

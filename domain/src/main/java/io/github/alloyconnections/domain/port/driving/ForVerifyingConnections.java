package io.github.alloyconnections.domain.port.driving;

import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.pin.PinStatus;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import java.util.List;
import java.util.Optional;

/**
 * Whether connections work. Without side effects.
 *
 * <p>All methods throw {@link io.github.alloyconnections.domain.failure.RemoteServiceException} when Alloy cannot be
 * asked at all, or refuses the API key.
 */
public interface ForVerifyingConnections {

    /**
     * Probes the named connections, in the order given and each once, listed or not.
     *
     * @param action the call to make, which is made only if it is read-only; empty for the known one
     */
    ConnectionOverview verify(
            ConnectorId connector, List<ConnectionId> ids, Optional<ActionId> action, ProbeListener watcher);

    /** Probes all of a connector's connections and its pin, newest first; within the probe budget. */
    ConnectionOverview verifyAll(ConnectorId connector, Optional<ActionId> action, ProbeListener watcher);

    /**
     * The same, and of what was probed only one account's.
     *
     * @param account its name or id as somebody typed it; empty for all
     */
    default ConnectionOverview verifyAll(
            ConnectorId connector, Optional<ActionId> action, Optional<String> account, ProbeListener watcher) {
        return verifyAll(connector, action, watcher);
    }

    /** The pin, probed, with its owner and every setting's origin. */
    PinStatus status(ConnectorId connector);
}

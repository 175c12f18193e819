package io.github.alloyconnections.domain.port.driving;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.pin.PinMode;
import io.github.alloyconnections.domain.pin.PinResult;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import java.time.Instant;
import java.util.Optional;

/**
 * Making a choice the project's pin.
 *
 * <p>Throws {@link io.github.alloyconnections.domain.failure.RemoteServiceException} when Alloy cannot be asked, and
 * {@link io.github.alloyconnections.domain.failure.ProjectFileException} when the file cannot be changed; in both cases
 * the file is as it was.
 */
public interface ForPinningConnections {

    /** What is pinned now; no call to Alloy. */
    Optional<Pin> pin(ConnectorId connector);

    /** What making this the pin would change in the project's file; asks nobody whether it works. */
    PinChange preview(ConnectorId connector, ConnectionId id);

    /** The pin before the present one, as far as this tool changed it. */
    Optional<ConnectionId> previous(ConnectorId connector);

    /** When that ceased to be the pin; empty where it is not kept. */
    default Optional<Instant> replacedAt(ConnectorId connector) {
        return Optional.empty();
    }

    /** Decides, verifies, and pins what was chosen. */
    PinResult use(ConnectorId connector, SelectionPolicy policy, PinMode mode, ProbeListener watcher);

    /**
     * The same among the connections of one account.
     *
     * @param account its name or id as somebody typed it; empty for whichever the policy arrives at
     */
    default PinResult use(
            ConnectorId connector,
            SelectionPolicy policy,
            Optional<String> account,
            PinMode mode,
            ProbeListener watcher) {
        return use(connector, policy, mode, watcher);
    }

    /**
     * Goes back to the pin before the present one, verified like any other.
     *
     * @throws io.github.alloyconnections.domain.failure.NoPreviousPinException if none is remembered
     */
    PinResult usePrevious(ConnectorId connector, PinMode mode, ProbeListener watcher);

    /** Empties the pin; with {@link PinMode#PREVIEW} only shows it. */
    PinChange unpin(ConnectorId connector, PinMode mode);
}

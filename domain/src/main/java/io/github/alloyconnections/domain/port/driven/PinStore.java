package io.github.alloyconnections.domain.port.driven;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.pin.PinChange;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a project writes down which connection it uses, one value for each connector. Thread-safe, also against other
 * processes; a write is seen whole or not at all.
 *
 * <p>All methods throw {@link io.github.alloyconnections.domain.failure.ProjectFileException}, after which nothing has
 * changed.
 */
public interface PinStore {

    /** What is pinned now, read anew, whichever source holds it; an empty value is no pin. */
    Optional<Pin> read(ConnectorId connector);

    /** Makes this the pin in the project's file, and remembers the one before. */
    PinChange pin(ConnectorId connector, ConnectionId id);

    /** The same, and remembers for whom, so that it is not judged as somebody else's. */
    default PinChange pin(ConnectorId connector, ConnectionId id, Owner owner) {
        return pin(connector, id);
    }

    /** What {@link #pin(ConnectorId, ConnectionId)} would do. */
    PinChange preview(ConnectorId connector, ConnectionId id);

    /** Empties the pin's value in the project's file, so that no earlier assignment comes alive. */
    PinChange unpin(ConnectorId connector);

    /** What {@link #unpin} would do. */
    PinChange previewUnpin(ConnectorId connector);

    /** The pin before the present one, as far as this tool changed it. */
    Optional<ConnectionId> previous(ConnectorId connector);

    /** When {@link #previous} ceased to be the pin; empty where that is not kept. */
    default Optional<Instant> replacedAt(ConnectorId connector) {
        return Optional.empty();
    }
}

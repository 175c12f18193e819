package io.github.alloyconnections.wiring;

import io.github.alloyconnections.adapter.config.file.OwnWrites;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.port.driven.PinStore;
import java.time.Instant;
import java.util.Optional;

/** A project's pins in a simulated world that has one pinned already. */
final class SandboxPins implements PinStore {

    private final PinStore pins;
    private final ConnectorId pinned;
    private final PresetPin preset;
    private final OwnWrites writes;

    SandboxPins(PinStore pins, ConnectorId pinned, PresetPin preset, OwnWrites writes) {
        this.writes = writes;
        this.pins = pins;
        this.pinned = pinned;
        this.preset = preset;
    }

    @Override
    public Optional<Pin> read(ConnectorId connector) {
        return pins.read(connector).or(() -> connector.equals(pinned) ? preset.read() : Optional.empty());
    }

    @Override
    public PinChange pin(ConnectorId connector, ConnectionId id) {
        return written(connector, pins.pin(connector, id));
    }

    @Override
    public PinChange pin(ConnectorId connector, ConnectionId id, Owner owner) {
        return written(connector, pins.pin(connector, id, owner));
    }

    @Override
    public PinChange preview(ConnectorId connector, ConnectionId id) {
        return pins.preview(connector, id);
    }

    @Override
    public PinChange unpin(ConnectorId connector) {
        return written(connector, pins.unpin(connector));
    }

    @Override
    public PinChange previewUnpin(ConnectorId connector) {
        return pins.previewUnpin(connector);
    }

    @Override
    public Optional<ConnectionId> previous(ConnectorId connector) {
        return pins.previous(connector);
    }

    @Override
    public Optional<Instant> replacedAt(ConnectorId connector) {
        return pins.replacedAt(connector);
    }

    private PinChange written(ConnectorId connector, PinChange change) {
        if (connector.equals(pinned)) {
            preset.drop();
            writes.add();
        }
        return change;
    }
}

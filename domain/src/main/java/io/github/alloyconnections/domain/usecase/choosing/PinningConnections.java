package io.github.alloyconnections.domain.usecase.choosing;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.NoPreviousPinException;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.pin.PinMode;
import io.github.alloyconnections.domain.pin.PinResult;
import io.github.alloyconnections.domain.port.driven.PinStore;
import io.github.alloyconnections.domain.port.driven.ProjectFacts;
import io.github.alloyconnections.domain.port.driven.ProjectLock;
import io.github.alloyconnections.domain.port.driving.ForChoosingConnections;
import io.github.alloyconnections.domain.port.driving.ForPinningConnections;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.usecase.agreeing.TeamsChoice;
import java.time.Instant;
import java.util.Optional;

/** Decides first, writes afterwards. */
public final class PinningConnections implements ForPinningConnections {

    private final ForChoosingConnections choosing;
    private final PinStore pins;
    private final ProjectFacts facts;
    private final TeamsChoice team;

    public PinningConnections(ForChoosingConnections choosing, PinStore pins, ProjectFacts facts, ProjectLock lock) {
        this.choosing = choosing;
        this.pins = pins;
        this.facts = facts;
        this.team = new TeamsChoice(facts, lock);
    }

    @Override
    public Optional<Pin> pin(ConnectorId connector) {
        return pins.read(connector);
    }

    @Override
    public PinChange preview(ConnectorId connector, ConnectionId id) {
        return pins.preview(connector, id);
    }

    @Override
    public Optional<Instant> replacedAt(ConnectorId connector) {
        return pins.replacedAt(connector);
    }

    @Override
    public Optional<ConnectionId> previous(ConnectorId connector) {
        return pins.previous(connector);
    }

    @Override
    public PinResult use(ConnectorId connector, SelectionPolicy policy, PinMode mode, ProbeListener watcher) {
        return written(connector, choosing.decide(connector, policy, watcher), policy, mode);
    }

    @Override
    public PinResult use(
            ConnectorId connector,
            SelectionPolicy policy,
            Optional<String> account,
            PinMode mode,
            ProbeListener watcher) {
        return written(connector, choosing.decide(connector, policy, account, watcher), policy, mode);
    }

    private PinResult written(ConnectorId connector, Decision decision, SelectionPolicy policy, PinMode mode) {
        Optional<ConnectionId> vouched = decision.chosen().map(ConnectionEntry::id);
        if (vouched.isPresent()) {
            return new PinResult(decision, Optional.of(write(connector, vouched.get(), decision, mode)), false);
        }
        if (mode == PinMode.FORCED && policy.id().isPresent()) {
            ConnectionId named = policy.id().get();
            return new PinResult(decision, Optional.of(pinned(connector, named, decision)), true);
        }
        return new PinResult(decision, Optional.empty(), false);
    }

    private PinChange write(ConnectorId connector, ConnectionId id, Decision decision, PinMode mode) {
        return mode == PinMode.PREVIEW ? pins.preview(connector, id) : pinned(connector, id, decision);
    }

    private PinChange pinned(ConnectorId connector, ConnectionId id, Decision decision) {
        return team.followed(pins.pin(connector, id, facts.owner()), team.of(connector, id, decision));
    }

    @Override
    public PinResult usePrevious(ConnectorId connector, PinMode mode, ProbeListener watcher) {
        ConnectionId previous =
                pins.previous(connector).orElseThrow(() -> new NoPreviousPinException("the pin of " + connector));
        return use(connector, new SelectionPolicy.ById(previous), mode, watcher);
    }

    @Override
    public PinChange unpin(ConnectorId connector, PinMode mode) {
        return mode == PinMode.PREVIEW ? pins.previewUnpin(connector) : pins.unpin(connector);
    }
}

package io.github.alloyconnections.domain.usecase;

import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.ActionOrder;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Connector;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.port.driven.ConnectionDirectory;
import io.github.alloyconnections.domain.port.driven.DrivenPorts;
import io.github.alloyconnections.domain.port.driven.PinStore;
import io.github.alloyconnections.domain.port.driven.ProjectFacts;
import io.github.alloyconnections.domain.port.driving.Core;
import io.github.alloyconnections.domain.settings.Setting;
import io.github.alloyconnections.domain.testing.ExchangedPorts;
import io.github.alloyconnections.domain.testing.InMemoryActionGateway;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Two Notion connections, one pin at the most, and actions to call through them. */
public final class ActionScene implements ConnectionDirectory, PinStore, ProjectFacts {

    static final ConnectorId NOTION = new ConnectorId("notion");
    public static final ConnectionId NEWER = new ConnectionId("69110206d6d6670fb17451f8");
    public static final ConnectionId OLDER = new ConnectionId("691100acd6d6670fb1745176");
    static final Owner OWNER = Owner.of(new UserId("690f5c1ed6d6670fb1740e5a"));

    public final InMemoryActionGateway gateway = new InMemoryActionGateway();
    public final Set<ConnectionId> dead = ConcurrentHashMap.newKeySet();
    public final Set<ConnectionId> unclear = ConcurrentHashMap.newKeySet();
    public Optional<ConnectionId> pinned = Optional.empty();
    public Runnable catalogue = () -> {};

    public Core core() {
        DrivenPorts ports = ExchangedPorts.of(new InMemoryProject().ports())
                .directory(this)
                .probe((id, connector, owner, action) -> probed(id))
                .catalog(this::connectors)
                .pins(this)
                .facts(this)
                .actions(gateway)
                .all();
        return ConnectionsCore.over(
                ports, ProbeBudget.standard(), Clock.fixed(Instant.parse("2025-11-10T08:00:00Z"), ZoneOffset.UTC));
    }

    public ActionOutcome call(String action) {
        return call(ActionOrder.of(target(action), ActionInput.none()));
    }

    public ActionOutcome call(ActionOrder order) {
        return core().actions().call(order, ProbeListener.none());
    }

    public static ActionTarget target(String action) {
        return new ActionTarget(NOTION, new ActionId(action));
    }

    private ProbeOutcome probed(ConnectionId id) {
        if (unclear.contains(id)) {
            return new ProbeOutcome.Inconclusive(
                    "post-search", ProbeOutcome.Cause.UNAVAILABLE, "out of order", Optional.empty());
        }
        return dead.contains(id)
                ? new ProbeOutcome.ProviderError("post-search", "unauthorized", "API token is invalid.")
                : new ProbeOutcome.Answered("post-search", OptionalInt.of(1));
    }

    private List<Connector> connectors() {
        catalogue.run();
        return List.of();
    }

    @Override
    public Listing list(ConnectorId connector, Owner owner) {
        return new Listing(
                List.of(Connection.unlisted(OLDER, connector, owner), Connection.unlisted(NEWER, connector, owner)), 0);
    }

    @Override
    public Listing listAll(Owner owner) {
        return list(NOTION, owner);
    }

    @Override
    public Optional<Pin> read(ConnectorId connector) {
        return pinned.map(id -> new Pin("CONNECTION_ID", id.value(), ".env:1"));
    }

    @Override
    public PinChange pin(ConnectorId connector, ConnectionId id) {
        throw new AssertionError("calling an action pins nothing");
    }

    @Override
    public PinChange preview(ConnectorId connector, ConnectionId id) {
        throw new AssertionError("calling an action pins nothing");
    }

    @Override
    public PinChange unpin(ConnectorId connector) {
        throw new AssertionError("calling an action unpins nothing");
    }

    @Override
    public PinChange previewUnpin(ConnectorId connector) {
        throw new AssertionError("calling an action unpins nothing");
    }

    @Override
    public Optional<ConnectionId> previous(ConnectorId connector) {
        return Optional.empty();
    }

    @Override
    public Owner owner() {
        return OWNER;
    }

    @Override
    public List<Setting> settings() {
        return List.of();
    }

    @Override
    public List<Check> fileChecks() {
        return List.of();
    }
}

package io.github.alloyconnections.domain.usecase.calling;

import io.github.alloyconnections.domain.action.ActionAnswer;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.ChosenConnection;
import io.github.alloyconnections.domain.action.PreparedAction;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.port.driven.ActionGateway;
import io.github.alloyconnections.domain.port.driven.ConnectorCatalog;
import io.github.alloyconnections.domain.port.driven.ProjectFacts;
import io.github.alloyconnections.domain.port.driving.ForChoosingConnections;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the connection that actions go through, and makes the calls. */
public final class ActionRuns {

    private final ForChoosingConnections choosing;
    private final ActionGateway gateway;
    private final ConnectorCatalog catalog;
    private final ProjectFacts facts;

    public ActionRuns(
            ForChoosingConnections choosing, ActionGateway gateway, ConnectorCatalog catalog, ProjectFacts facts) {
        this.choosing = choosing;
        this.gateway = gateway;
        this.catalog = catalog;
        this.facts = facts;
    }

    Owner owner() {
        return facts.owner();
    }

    /** The one that is named, else the pin, else what works; probed before anything else goes through it. */
    Decision choose(ConnectorId connector, Optional<ConnectionId> named, ProbeListener watcher) {
        return named.map(id -> choosing.decide(connector, (SelectionPolicy) new SelectionPolicy.ById(id), watcher))
                .orElseGet(() -> choosing.decideForUse(connector, watcher));
    }

    ActionOutcome call(PreparedAction action, ChosenConnection choice, List<String> notes) {
        ActionTarget target = action.target();
        ConnectionId id = choice.id();
        return gateway.call(action, id, owner())
                .match(new ActionAnswer.Cases<>(
                        done -> new ActionOutcome.Done(
                                target, choice.connection(), choice.reason(), done.result(), all(notes, choice)),
                        failed ->
                                new ActionOutcome.Refused(target, id, failed.code(), failed.message(), failed.result()),
                        denied -> denied(target, id, denied),
                        missing -> new ActionOutcome.ConnectionRefused(target, id, missing.message()),
                        unknown -> new ActionOutcome.Unknown(target, id, unknown.message())));
    }

    ActionOutcome preview(PreparedAction action, ChosenConnection choice, List<String> notes) {
        return new ActionOutcome.Previewed(
                action.target(),
                choice.connection(),
                choice.reason(),
                gateway.preview(action, choice.id(), owner()),
                all(notes, choice));
    }

    /** A 401 or 403 is the connection's only if the key itself is fine: the catalogue throws if it is not. */
    private ActionOutcome denied(ActionTarget target, ConnectionId id, ActionAnswer.AccessDenied denied) {
        catalog.connectors();
        return new ActionOutcome.ConnectionRefused(target, id, denied.message());
    }

    private static List<String> all(List<String> notes, ChosenConnection choice) {
        List<String> all = new ArrayList<>(choice.notes());
        all.addAll(notes);
        return all;
    }
}

package io.github.alloyconnections.domain.usecase.calling;

import io.github.alloyconnections.domain.action.ActionAnswer;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.PreparedAction;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.port.driven.ActionGateway;
import io.github.alloyconnections.domain.port.driven.ConnectorCatalog;
import io.github.alloyconnections.domain.port.driven.DrivenPorts;
import io.github.alloyconnections.domain.port.driven.ProjectFacts;
import io.github.alloyconnections.domain.port.driving.ForChoosingConnections;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the connection that actions go through, and makes the calls. */
public final class ActionRuns {

    private final ForChoosingConnections choosing;
    private final ActionGateway gateway;
    private final ConnectorCatalog catalog;
    private final ProjectFacts facts;

    public ActionRuns(ForChoosingConnections choosing, DrivenPorts ports) {
        this.choosing = choosing;
        this.gateway = ports.actions();
        this.catalog = ports.catalog();
        this.facts = ports.facts();
    }

    public Owner owner() {
        return facts.owner();
    }

    /** A connection that is not known to be dead, and why it is the one. */
    public record Choice(ConnectionEntry connection, String reason, List<String> notes) {

        public ConnectionId id() {
            return connection.id();
        }
    }

    /** A choice, or the decision that found none. */
    public record Chosen(Decision decision) {

        public <T> T match(Function<Choice, T> one, Function<Decision, T> none) {
            return decision.chosen()
                    .map(entry -> one.apply(new Choice(entry, decision.reason(), notes())))
                    .orElseGet(() -> none.apply(decision));
        }

        private List<String> notes() {
            return decision.verified() ? List.of() : List.of("unverified: no probe vouches for the connection");
        }
    }

    /** The one that is named, else the pin, else what works; probed before anything else goes through it. */
    public Chosen choose(ConnectorId connector, Optional<ConnectionId> named, ProbeListener watcher) {
        return new Chosen(
                named.map(id -> choosing.decide(connector, (SelectionPolicy) new SelectionPolicy.ById(id), watcher))
                        .orElseGet(() -> choosing.decideForUse(connector, watcher)));
    }

    public ActionOutcome call(PreparedAction action, Choice choice, List<String> notes) {
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

    ActionOutcome preview(PreparedAction action, Choice choice, List<String> notes) {
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

    private static List<String> all(List<String> notes, Choice choice) {
        List<String> all = new ArrayList<>(choice.notes());
        all.addAll(notes);
        return all;
    }
}

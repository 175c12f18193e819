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
        return gateway.call(action, choice.id(), owner())
                .accept(new Reading(action.target(), choice, all(notes, choice)));
    }

    /** What an answer means for whoever wanted the action called. */
    private final class Reading implements ActionAnswer.Visitor<ActionOutcome> {

        private final ActionTarget target;
        private final ChosenConnection choice;
        private final List<String> notes;

        private Reading(ActionTarget target, ChosenConnection choice, List<String> notes) {
            this.target = target;
            this.choice = choice;
            this.notes = notes;
        }

        @Override
        public ActionOutcome succeeded(ActionAnswer.Succeeded answer) {
            return new ActionOutcome.Done(target, choice.connection(), choice.reason(), answer.result(), notes);
        }

        @Override
        public ActionOutcome failed(ActionAnswer.Failed answer) {
            return new ActionOutcome.Refused(target, choice.id(), answer.code(), answer.message(), answer.result());
        }

        /** A 401 or 403 is the connection's only if the key itself is fine: the catalogue throws if it is not. */
        @Override
        public ActionOutcome accessDenied(ActionAnswer.AccessDenied answer) {
            catalog.connectors();
            return new ActionOutcome.ConnectionRefused(target, choice.id(), answer.message());
        }

        @Override
        public ActionOutcome credentialNotFound(ActionAnswer.CredentialNotFound answer) {
            return new ActionOutcome.ConnectionRefused(target, choice.id(), answer.message());
        }

        @Override
        public ActionOutcome unknown(ActionAnswer.Unknown answer) {
            return new ActionOutcome.Unknown(target, choice.id(), answer.message());
        }
    }

    ActionOutcome preview(PreparedAction action, ChosenConnection choice, List<String> notes) {
        return new ActionOutcome.Previewed(
                action.target(),
                choice.connection(),
                choice.reason(),
                gateway.preview(action, choice.id(), owner()),
                all(notes, choice));
    }

    private static List<String> all(List<String> notes, ChosenConnection choice) {
        List<String> all = new ArrayList<>(choice.notes());
        all.addAll(notes);
        return all;
    }
}

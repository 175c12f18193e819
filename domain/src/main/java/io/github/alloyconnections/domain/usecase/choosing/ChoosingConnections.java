package io.github.alloyconnections.domain.usecase.choosing;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.port.driven.DrivenPorts;
import io.github.alloyconnections.domain.port.driving.ForChoosingConnections;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.selection.Survey;
import io.github.alloyconnections.domain.usecase.probing.ProbeRun;
import io.github.alloyconnections.domain.usecase.probing.Prober;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists and decides, without side effects. */
public final class ChoosingConnections implements ForChoosingConnections {

    private final DrivenPorts ports;
    private final ProbeBudget budget;
    private final Clock clock;

    public ChoosingConnections(DrivenPorts ports, ProbeBudget budget, Clock clock) {
        this.ports = ports;
        this.budget = budget;
        this.clock = clock;
    }

    @Override
    public ConnectionOverview list(ConnectorId connector) {
        CandidateSet field = field(connector, List.of());
        return field.overview(field.entries());
    }

    @Override
    public ConnectionOverview listAll() {
        Listing listing = ports.directory().listAll(ports.facts().owner());
        return new EveryConnector(listing, ports.pins(), ports.retired().all(), clock.instant()).overview();
    }

    @Override
    public Decision decideForUse(ConnectorId connector, ProbeListener watcher) {
        boolean pinned = ports.pins().read(connector).isPresent();
        return decide(connector, pinned ? new SelectionPolicy.Pinned() : SelectionPolicy.working(), watcher);
    }

    @Override
    public Decision decide(ConnectorId connector, SelectionPolicy policy, ProbeListener watcher) {
        List<ConnectionId> named = policy instanceof SelectionPolicy.ById byId ? List.of(byId.id()) : List.of();
        return decide(field(connector, named), policy, connector, watcher);
    }

    /** Lists once: a list may be long, and another one may say something else. */
    @Override
    public Survey survey(ConnectorId connector, ProbeListener watcher) {
        CandidateSet field = field(connector, List.of());
        Decision decision = decide(field, SelectionPolicy.working(), connector, watcher);
        return new Survey(field.overview(field.entries()), decision);
    }

    private Decision decide(CandidateSet field, SelectionPolicy policy, ConnectorId connector, ProbeListener watcher) {
        SelectionOrder rule = SelectionOrder.of(policy, field);
        return record(new Reasoning(field, walk(rule, connector, watcher), policy), connector);
    }

    private CandidateSet field(ConnectorId connector, List<ConnectionId> named) {
        return CandidateSet.read(ports, connector, named, clock.instant());
    }

    private Selection walk(SelectionOrder rule, ConnectorId connector, ProbeListener watcher) {
        boolean ambiguous =
                rule.aim() == SelectionOrder.Aim.ONLY_MATCH && rule.walk().size() > 1;
        if (rule.walk().isEmpty() || ambiguous) {
            return new Selection(rule, Map.of(), Optional.empty(), true);
        } else if (rule.aim() == SelectionOrder.Aim.UNPROBED) {
            return new Selection(rule, Map.of(), Optional.of(rule.walk().get(0)), true);
        }
        Prober prober = new Prober(ports, connector, Optional.empty(), clock);
        ProbeRun.Plan plan = new ProbeRun.Plan(budget, ProbeRun.Start.ALONE);
        try (ProbeRun<Health> run = new ProbeRun<>(rule.walk(), prober::judge, plan, clock)) {
            return Selection.along(rule, run, watcher);
        }
    }

    private Decision record(Reasoning reasoning, ConnectorId connector) {
        Selection walked = reasoning.walked();
        List<Candidate> candidates = new CandidateReasons(reasoning.field(), walked).candidates();
        Optional<ConnectionEntry> chosen = walked.winner();
        return new Decision(
                outcome(reasoning),
                chosen,
                reasoning.policy().label(),
                chosen.map(reasoning::chosen)
                        .orElseGet(() -> new NothingChosen(reasoning.field(), walked, reasoning.policy())
                                .why(connector, ports.facts().owner())),
                chosen.flatMap(ConnectionEntry::health)
                        .map(Health::state)
                        .filter(HealthState::isUsable)
                        .isPresent(),
                candidates,
                walked.healths().size(),
                walked.unknown(),
                reasoning.field().entries().size() - candidates.size(),
                reasoning.field().listing().untold(),
                reasoning.field().listing().notes(),
                clock.instant());
    }

    private static Outcome outcome(Reasoning reasoning) {
        Selection walked = reasoning.walked();
        if (walked.winner().isPresent()) {
            return Outcome.CHOSEN;
        } else if (walked.isAmbiguous()) {
            return Outcome.AMBIGUOUS;
        } else if (walked.unknown() > 0) {
            return Outcome.CANNOT_TELL;
        }
        boolean pinAlone = reasoning.policy() instanceof SelectionPolicy.Pinned
                && reasoning.field().pin().isPresent();
        return pinAlone ? Outcome.PIN_DEAD : Outcome.NOTHING_USABLE;
    }
}

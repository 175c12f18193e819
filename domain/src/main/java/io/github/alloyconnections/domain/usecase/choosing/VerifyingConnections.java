package io.github.alloyconnections.domain.usecase.choosing;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.pin.PinStatus;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.port.driven.ProjectFacts;
import io.github.alloyconnections.domain.port.driving.ForVerifyingConnections;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.usecase.identifying.AccountBook;
import io.github.alloyconnections.domain.usecase.identifying.SharedBudget;
import io.github.alloyconnections.domain.usecase.owning.OwnerSearch;
import io.github.alloyconnections.domain.usecase.probing.EarlyProbe;
import io.github.alloyconnections.domain.usecase.probing.NegativeControl;
import io.github.alloyconnections.domain.usecase.probing.ProbeRun;
import io.github.alloyconnections.domain.usecase.probing.Prober;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Probes what it is told to, and says what that showed. */
public final class VerifyingConnections implements ForVerifyingConnections {

    private final ChoosingPorts ports;
    private final ProbeBudget budget;
    private final Clock clock;

    public VerifyingConnections(ChoosingPorts ports, ProbeBudget budget, Clock clock) {
        this.ports = ports;
        this.budget = budget;
        this.clock = clock;
    }

    @Override
    public ConnectionOverview verify(
            ConnectorId connector, List<ConnectionId> ids, Optional<ActionId> action, ProbeListener watcher) {
        try (EarlyProbe early = early(connector, ids, action)) {
            CandidateSet field = field(connector, ids);
            Prober prober = new Prober(ports, connector, action, early, clock);
            return field.overview(
                    new NegativeControl(ports, connector, action).over(named(field, prober, ids, watcher)));
        }
    }

    /** The first of them can be asked while the list is read. */
    private EarlyProbe early(ConnectorId connector, List<ConnectionId> ids, Optional<ActionId> action) {
        return EarlyProbe.of(ids.stream().findFirst(), connector, action, ports, clock);
    }

    private List<ConnectionEntry> named(
            CandidateSet field, Prober prober, List<ConnectionId> ids, ProbeListener watcher) {
        List<ConnectionEntry> wanted = ids.stream()
                .distinct()
                .map(field::find)
                .flatMap(Optional::stream)
                .toList();
        ProbeBudget all = new ProbeBudget(Math.max(1, wanted.size()), budget.time(), budget.parallel());
        return withOthers(field.overview(probed(wanted, prober, all, watcher)), prober.connector(), false)
                .entries();
    }

    @Override
    public ConnectionOverview verifyAll(ConnectorId connector, Optional<ActionId> action, ProbeListener watcher) {
        return verifyAll(connector, action, ports.facts().account(), watcher);
    }

    @Override
    public ConnectionOverview verifyAll(
            ConnectorId connector, Optional<ActionId> action, Optional<String> account, ProbeListener watcher) {
        CandidateSet field = field(connector, List.of());
        Prober prober = new Prober(ports, connector, action, clock);
        List<ConnectionEntry> tried =
                new NegativeControl(ports, connector, action).over(probed(field.entries(), prober, budget, watcher));
        boolean anything = account.isEmpty() || tried.isEmpty();
        ConnectionOverview all = withOthers(field.overview(tried), connector, anything);
        return account.map(typed -> new AccountFilter(typed).of(all)).orElse(all);
    }

    /** Whose those are that nobody found who was asked so far; where none works, what does for another owner. */
    private ConnectionOverview withOthers(ConnectionOverview own, ConnectorId connector, boolean anything) {
        List<ConnectionEntry> tried = own.entries();
        boolean miss = anything && tried.stream().allMatch(VerifyingConnections::isDead);
        if (!miss && tried.stream().noneMatch(OwnerSearch::isLost)) {
            return own;
        }
        OwnerSearch.Result said =
                new OwnerSearch(ports, budget, clock).look(new OwnerSearch.Miss(connector, tried, miss));
        ConnectionOverview told = own.of(tried.stream().map(said::of).toList());
        return miss ? told.elsewhere(said.found(), said.remark()) : told;
    }

    private static boolean isDead(ConnectionEntry entry) {
        return entry.health().map(Health::state).filter(HealthState::isDead).isPresent();
    }

    @Override
    public PinStatus status(ConnectorId connector) {
        Optional<Pin> pin = Optional.empty();
        Optional<ConnectionEntry> entry = Optional.empty();
        Optional<RuntimeException> trouble = Optional.empty();
        try {
            pin = ports.pins().read(connector);
            entry = tried(connector, pin);
        } catch (RemoteServiceException | InvalidSettingsException | ProjectFileException e) {
            trouble = Optional.of(e);
        }
        ProjectFacts facts = ports.facts();
        return new PinStatus(
                pin, entry, facts.owner(), facts.settings(), trouble, facts.problems(), remarks(facts, entry));
    }

    /** A pin that leads elsewhere than the setting says is passed over by whoever chooses. */
    private static List<String> remarks(ProjectFacts facts, Optional<ConnectionEntry> pin) {
        List<String> remarks = new ArrayList<>(facts.remarks());
        Optional<Account> account = pin.flatMap(ConnectionEntry::account);
        facts.account()
                .filter(typed -> account.filter(led -> !led.isCalled(typed)).isPresent())
                .ifPresent(typed -> remarks.add("the pin is connected to "
                        + account.map(Account::label).orElse("") + ", not to " + WantedAccount.shown(typed)
                        + ", which ALLOY_ACCOUNT or --account names; it is passed over"));
        return remarks;
    }

    private Optional<ConnectionEntry> tried(ConnectorId connector, Optional<Pin> pin) {
        List<ConnectionId> ids = pin.flatMap(Pin::id).stream().toList();
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        try (EarlyProbe early = early(connector, ids, Optional.empty())) {
            Prober prober = new Prober(ports, connector, Optional.empty(), early, clock);
            CandidateSet field = CandidateSet.read(ports, connector, pin, ids, clock.instant());
            return named(field, prober, ids, ProbeListener.none()).stream().findFirst();
        }
    }

    private CandidateSet field(ConnectorId connector, List<ConnectionId> ids) {
        return CandidateSet.read(ports, connector, ids, clock.instant());
    }

    private List<ConnectionEntry> probed(
            List<ConnectionEntry> wanted, Prober prober, ProbeBudget within, ProbeListener watcher) {
        SharedBudget time = new SharedBudget(within, clock);
        ProbeRun.Plan plan = new ProbeRun.Plan(within, ProbeRun.Start.TOGETHER);
        List<ConnectionEntry> shown = new ArrayList<>(wanted);
        int done = 0;
        try (ProbeRun<Health> run = new ProbeRun<>(wanted, prober::judge, plan, clock)) {
            for (int place = 0; place < run.reach(); place++) {
                Optional<Health> health = run.health(place);
                if (health.isPresent()) {
                    done++;
                    shown.set(place, wanted.get(place).with(health.get()));
                    watcher.judged(wanted.get(place).id(), health.get(), done, run.reach());
                }
            }
        }
        return new AccountBook(ports, prober.connector(), clock).identified(shown, time.budget());
    }
}

package io.github.alloyconnections.domain.usecase.choosing;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.port.driving.ForChoosingConnections;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.SelectionOrder;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.selection.Survey;
import io.github.alloyconnections.domain.usecase.identifying.AccountBook;
import io.github.alloyconnections.domain.usecase.identifying.SharedBudget;
import io.github.alloyconnections.domain.usecase.owning.OwnerSearch;
import io.github.alloyconnections.domain.usecase.probing.EarlyProbe;
import io.github.alloyconnections.domain.usecase.probing.Prober;
import io.github.alloyconnections.domain.usecase.probing.TrialClock;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Lists and decides, without side effects. */
public final class ChoosingConnections implements ForChoosingConnections {

    private final ChoosingPorts ports;
    private final ProbeBudget budget;
    private final Clock clock;

    public ChoosingConnections(ChoosingPorts ports, ProbeBudget budget, Clock clock) {
        this.ports = ports;
        this.budget = budget;
        this.clock = clock;
    }

    @Override
    public ConnectionOverview list(ConnectorId connector) {
        return list(connector, ports.facts().account());
    }

    @Override
    public ConnectionOverview list(ConnectorId connector, Optional<String> account) {
        CandidateSet field = field(connector, ports.pins().read(connector), List.of());
        ConnectionOverview overview = account.map(typed -> new AccountFilter(typed)
                        .of(field.overview(book(connector).asked(field.entries(), budget))))
                .orElseGet(() -> field.overview(book(connector).recalled(field.entries())));
        return field.entries().isEmpty() ? withOthers(overview, connector) : overview;
    }

    /** An empty list may only be the wrong owner's. */
    private ConnectionOverview withOthers(ConnectionOverview overview, ConnectorId connector) {
        OwnerSearch.Result said =
                new OwnerSearch(ports, budget, clock).look(new OwnerSearch.Miss(connector, List.of(), true));
        return overview.elsewhere(said.found(), said.remark());
    }

    @Override
    public ConnectionOverview listAll() {
        Listing listing = ports.directory().listAll(ports.facts().owner());
        ConnectionOverview all =
                new EveryConnector(listing, ports.pins(), ports.retired().all(), clock.instant()).overview();
        ConnectionOverview recalled =
                all.of(Marked.by(ports.marks(), AccountBook.recalled(all.entries(), ports.accounts())));
        return ports.facts()
                .account()
                .map(typed -> new AccountFilter(typed).of(recalled))
                .orElse(recalled);
    }

    /** A program that has a pin asks for nothing else, not even what it is connected to. */
    @Override
    public Decision decideForUse(ConnectorId connector, ProbeListener watcher) {
        Optional<Pin> pin = ports.pins().read(connector);
        if (pin.isEmpty()) {
            return decide(connector, SelectionPolicy.working(), ports.facts().account(), pin, watcher);
        }
        SelectionPolicy pinned = new SelectionPolicy.Pinned();
        try (EarlyProbe early = early(connector, pinned, ports.facts().account(), pin)) {
            CandidateSet field = field(connector, pin, List.of());
            Prober prober = prober(connector, early);
            Optional<String> wanted = ports.facts().account().filter(typed -> isElsewhere(field, typed, connector));
            return wanted.isPresent()
                    ? decide(field, SelectionPolicy.working(), wanted, book(connector), prober, watcher)
                    : decide(field, pinned, wanted, book(connector).askingNobody(), prober, watcher);
        }
    }

    /** Whom the walk meets first whatever the list says; asked while the list is read. */
    private EarlyProbe early(
            ConnectorId connector, SelectionPolicy policy, Optional<String> account, Optional<Pin> pin) {
        Optional<ConnectionId> first = policy.startsWithPin() ? pin.flatMap(Pin::id) : policy.id();
        return EarlyProbe.of(first.filter(id -> account.isEmpty()), connector, Optional.empty(), ports, clock);
    }

    private Prober prober(ConnectorId connector, EarlyProbe early) {
        return new Prober(ports, connector, Optional.empty(), early, clock);
    }

    /** Whether the pin is known to be connected to something else than what was named. */
    private boolean isElsewhere(CandidateSet field, String typed, ConnectorId connector) {
        return field.pinned()
                .flatMap(pin -> book(connector).of(pin, budget).known())
                .filter(account -> !account.isCalled(typed))
                .isPresent();
    }

    @Override
    public Decision decide(ConnectorId connector, SelectionPolicy policy, ProbeListener watcher) {
        return decide(connector, policy, ports.facts().account(), watcher);
    }

    @Override
    public Decision decide(
            ConnectorId connector, SelectionPolicy policy, Optional<String> account, ProbeListener watcher) {
        return decide(connector, policy, account, ports.pins().read(connector), watcher);
    }

    private Decision decide(
            ConnectorId connector,
            SelectionPolicy policy,
            Optional<String> account,
            Optional<Pin> pin,
            ProbeListener watcher) {
        try (EarlyProbe early = early(connector, policy, account, pin)) {
            CandidateSet field = field(connector, pin, policy.id().stream().toList());
            return decide(field, policy, account, book(connector), prober(connector, early), watcher);
        }
    }

    /** Lists once: a list may be long, and another one may say something else. */
    @Override
    public Survey survey(ConnectorId connector, ProbeListener watcher) {
        SelectionPolicy working = SelectionPolicy.working();
        Optional<String> account = ports.facts().account();
        Optional<Pin> pin = ports.pins().read(connector);
        try (EarlyProbe early = early(connector, working, account, pin)) {
            CandidateSet field = field(connector, pin, List.of());
            AccountBook book = book(connector);
            Decision decision = decide(field, working, account, book, prober(connector, early), watcher);
            return new Survey(field.overview(book.recalled(field.entries())), decision);
        }
    }

    private Decision decide(
            CandidateSet field,
            SelectionPolicy policy,
            Optional<String> account,
            AccountBook book,
            Prober prober,
            ProbeListener watcher) {
        SelectionOrder rule = policy.order(field.entries());
        SharedBudget time = new SharedBudget(budget, clock);
        AccountedChoice choice =
                new AccountedChoice(field, policy, book, time, new ProbedWalk(prober, time, watcher, clock));
        AccountFinding finding =
                account.map(typed -> new WantedAccount(typed, choice).of(rule)).orElseGet(() -> choice.of(rule));
        return withOthers(new Reasoning(field, finding.walked(), policy), finding, account, book.connector());
    }

    /** What was found, and on a miss what the key's other owners have. */
    private Decision withOthers(
            Reasoning reasoning, AccountFinding finding, Optional<String> account, ConnectorId connector) {
        Decision own = finding.told(record(reasoning, connector));
        return new OtherOwners(reasoning, own.outcome(), connector, account)
                .ask(new OwnerSearch(ports, budget, clock))
                .map(said -> finding.told(record(reasoning.knowing(said.healths()), connector))
                        .elsewhere(said.found(), said.remark()))
                .orElse(own);
    }

    private AccountBook book(ConnectorId connector) {
        return new AccountBook(ports, connector, clock);
    }

    private CandidateSet field(ConnectorId connector, Optional<Pin> pin, List<ConnectionId> named) {
        return CandidateSet.read(ports, connector, pin, named, clock.instant());
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
                TrialClock.over(clock).decided());
    }

    /** Rows that nobody can read may be what was asked for, unless one was named. */
    private static boolean isUnreadable(Reasoning reasoning) {
        return !reasoning.policy().among().isOne()
                && reasoning.field().unreadable().isPresent();
    }

    private static Outcome outcome(Reasoning reasoning) {
        Selection walked = reasoning.walked();
        if (walked.winner().isPresent()) {
            return Outcome.CHOSEN;
        } else if (walked.isAmbiguous()) {
            return Outcome.AMBIGUOUS;
        } else if (walked.unknown() > 0 || isUnreadable(reasoning)) {
            return Outcome.CANNOT_TELL;
        }
        boolean pinAlone = reasoning.policy().among() == SelectionOrder.Among.PIN
                && reasoning.field().pin().isPresent();
        return pinAlone ? Outcome.PIN_DEAD : Outcome.NOTHING_USABLE;
    }
}

package io.github.alloyconnections.domain.usecase.identifying;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.IdentityOutcome;
import io.github.alloyconnections.domain.connection.KnownAccount;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.port.driven.AccountMemory;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.usecase.probing.ProbeRun;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What connections are connected to: as it is remembered, else as they say themselves, which is then remembered. */
public final class AccountBook {

    private static final IdentityOutcome NOT_ASKED = new IdentityOutcome.Untold("the budget of probes ended before it");

    private final ChoosingPorts ports;
    private final ConnectorId connector;
    private final Owner owner;
    private final Clock clock;
    private final boolean asks;
    private Optional<Map<ConnectionId, KnownAccount>> read = Optional.empty();

    public AccountBook(ChoosingPorts ports, ConnectorId connector, Clock clock) {
        this(ports, ports.facts().owner(), connector, clock);
    }

    /** Asks in this owner's context, whoever the project's own is. */
    public AccountBook(ChoosingPorts ports, Owner owner, ConnectorId connector, Clock clock) {
        this(ports, owner, connector, clock, true);
    }

    private AccountBook(ChoosingPorts ports, Owner owner, ConnectorId connector, Clock clock, boolean asks) {
        this.ports = ports;
        this.connector = connector;
        this.owner = owner;
        this.clock = clock;
        this.asks = asks;
    }

    /** The same, which only tells what is remembered. */
    public AccountBook askingNobody() {
        return new AccountBook(ports, owner, connector, clock, false);
    }

    public ConnectorId connector() {
        return connector;
    }

    /** What is remembered of it; asks nobody. */
    public Optional<Account> remembered(ConnectionEntry entry) {
        return remembered(entry, known());
    }

    private static Optional<Account> remembered(ConnectionEntry entry, Map<ConnectionId, KnownAccount> known) {
        return Optional.ofNullable(known.get(entry.id()))
                .filter(before -> before.holdsFor(entry.connection(), entry.listed()))
                .map(KnownAccount::account);
    }

    /** The same entries with what is remembered of them. */
    public List<ConnectionEntry> recalled(List<ConnectionEntry> entries) {
        return recalled(entries, known());
    }

    /** The same entries, of whichever connectors, with what is remembered of them. */
    public static List<ConnectionEntry> recalled(List<ConnectionEntry> entries, AccountMemory memory) {
        return recalled(entries, byId(memory));
    }

    private static List<ConnectionEntry> recalled(
            List<ConnectionEntry> entries, Map<ConnectionId, KnownAccount> known) {
        return known.isEmpty()
                ? entries
                : entries.stream().map(entry -> recalled(entry, known)).toList();
    }

    private static ConnectionEntry recalled(ConnectionEntry entry, Map<ConnectionId, KnownAccount> known) {
        return remembered(entry, known)
                .<IdentityOutcome>map(IdentityOutcome.Told::new)
                .map(entry::with)
                .orElse(entry);
    }

    /** The same entries with what they are connected to; dead or alive, those that are not remembered are asked. */
    public List<ConnectionEntry> asked(List<ConnectionEntry> entries, ProbeBudget within) {
        Map<ConnectionId, IdentityOutcome> all = of(entries, within);
        return entries.stream()
                .map(entry -> entry.with(all.getOrDefault(entry.id(), NOT_ASKED)))
                .toList();
    }

    /** Those of these that are usable with what they are connected to, the others with what is remembered. */
    public List<ConnectionEntry> identified(List<ConnectionEntry> entries, ProbeBudget within) {
        Map<ConnectionId, IdentityOutcome> asked = of(
                entries.stream()
                        .filter(entry -> entry.health()
                                .filter(shown -> shown.state().isUsable())
                                .isPresent())
                        .toList(),
                within);
        return entries.stream()
                .map(entry -> Optional.ofNullable(asked.get(entry.id()))
                        .map(entry::with)
                        .orElseGet(() -> recalled(entry, known())))
                .toList();
    }

    /** What this one is connected to. */
    public IdentityOutcome of(ConnectionEntry entry, ProbeBudget within) {
        return of(List.of(entry), within).getOrDefault(entry.id(), NOT_ASKED);
    }

    /** What each of them is connected to; those that are not remembered are asked side by side. */
    public Map<ConnectionId, IdentityOutcome> of(List<ConnectionEntry> entries, ProbeBudget within) {
        Map<ConnectionId, IdentityOutcome> all = new HashMap<>();
        List<ConnectionEntry> asked = new ArrayList<>();
        for (ConnectionEntry entry : entries) {
            Optional<Account> before = remembered(entry);
            before.ifPresent(account -> all.put(entry.id(), new IdentityOutcome.Told(account)));
            if (before.isEmpty() && asks) {
                all.put(entry.id(), NOT_ASKED);
                asked.add(entry);
            }
        }
        if (!asked.isEmpty()) {
            all.putAll(answers(asked, within));
            keep(asked, all);
        }
        return all;
    }

    private Map<ConnectionId, IdentityOutcome> answers(List<ConnectionEntry> asked, ProbeBudget within) {
        Map<ConnectionId, IdentityOutcome> answers = new HashMap<>();
        ProbeRun.Plan plan = new ProbeRun.Plan(within, ProbeRun.Start.TOGETHER);
        try (ProbeRun<IdentityOutcome> run = new ProbeRun<>(asked, (entry, asksOn) -> ask(entry), plan, clock)) {
            for (int place = 0; place < run.reach(); place++) {
                ConnectionId id = asked.get(place).id();
                run.health(place).ifPresent(answer -> answers.put(id, answer));
            }
        }
        return answers;
    }

    private IdentityOutcome ask(ConnectionEntry entry) {
        return ports.identity().whoAmI(entry.id(), connector, owner);
    }

    /** Remembers what these were told to be, by whomever. */
    public void keep(List<ConnectionEntry> asked, Map<ConnectionId, IdentityOutcome> answers) {
        List<KnownAccount> learnt = new ArrayList<>();
        for (ConnectionEntry entry : asked) {
            Optional.ofNullable(answers.get(entry.id()))
                    .flatMap(IdentityOutcome::known)
                    .map(account ->
                            new KnownAccount(entry.id(), entry.connection().updatedAt(), account))
                    .ifPresent(learnt::add);
        }
        if (!learnt.isEmpty()) {
            learnt.forEach(each -> known().put(each.id(), each));
            ports.accounts().remember(learnt);
        }
    }

    private Map<ConnectionId, KnownAccount> known() {
        if (read.isEmpty()) {
            read = Optional.of(byId(ports.accounts()));
        }
        return read.get();
    }

    private static Map<ConnectionId, KnownAccount> byId(AccountMemory memory) {
        Map<ConnectionId, KnownAccount> all = new HashMap<>();
        memory.all().forEach(each -> all.put(each.id(), each));
        return all;
    }
}

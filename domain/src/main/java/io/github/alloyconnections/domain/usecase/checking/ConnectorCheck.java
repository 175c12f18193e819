package io.github.alloyconnections.domain.usecase.checking;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.finding.CheckReport.Checked;
import io.github.alloyconnections.domain.finding.Finding;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.lock.LockedConnection;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.usecase.choosing.CandidateSet;
import io.github.alloyconnections.domain.usecase.identifying.AccountBook;
import io.github.alloyconnections.domain.usecase.probing.ProbeRun;
import io.github.alloyconnections.domain.usecase.probing.Prober;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One connector's check, while it goes on. */
final class ConnectorCheck {

    private final ChoosingPorts ports;
    private final ProbeBudget budget;
    private final Clock clock;
    private final Agreement agreement;
    private final HealthFindings healths;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<ConnectionId> known = new LinkedHashSet<>();
    private Optional<ConnectionEntry> looked = Optional.empty();

    ConnectorCheck(ChoosingPorts ports, ProbeBudget budget, Clock clock, Agreement agreement) {
        this.ports = ports;
        this.budget = budget;
        this.clock = clock;
        this.agreement = agreement;
        this.healths = new HealthFindings(agreement);
        known.addAll(agreement.named());
    }

    /** Compares what is written down, then asks Alloy; that it cannot be asked just now is found, not thrown. */
    ConnectorCheck run(ProbeListener watcher) {
        findings.addAll(agreement.findings(ports.facts().owner()));
        try {
            ask(watcher);
        } catch (RemoteServiceException e) {
            if (!e.passes()) {
                throw e;
            }
            findings.add(healths.untold(agreement.subject(), String.valueOf(e.getMessage())));
        }
        return this;
    }

    Agreement agreement() {
        return agreement;
    }

    List<Finding> findings() {
        return findings;
    }

    List<String> notes() {
        return notes;
    }

    /** Every id that is known of this connector. */
    Set<ConnectionId> known() {
        return known;
    }

    Checked checked() {
        return new Checked(agreement.connector(), looked);
    }

    private void ask(ProbeListener watcher) {
        CandidateSet field =
                CandidateSet.read(ports, agreement.connector(), List.copyOf(agreement.named()), clock.instant());
        field.entries().forEach(entry -> known.add(entry.id()));
        field.untold().ifPresent(notes::add);
        notes.addAll(field.listing().notes());
        List<ConnectionEntry> named = agreement.named().stream()
                .map(field::find)
                .flatMap(Optional::stream)
                .toList();
        if (named.isEmpty()) {
            return;
        }
        AccountBook book = new AccountBook(ports, agreement.connector(), clock);
        Prober prober = new Prober(ports, agreement.connector(), Optional.empty(), clock);
        ConnectionEntry subject = named.get(0);
        Newcomers ungrouped = newcomers(field, subject, remembered(subject, book), book);
        List<ConnectionEntry> order =
                Stream.concat(named.stream(), ungrouped.rivals().stream()).toList();
        ProbeRun.Plan plan = new ProbeRun.Plan(budget, ProbeRun.Start.ALONE);
        try (ProbeRun<Health> run = new ProbeRun<>(order, prober::judge, plan, clock)) {
            walk(new Walk(named, order, run, watcher), field, book);
        }
    }

    private record Walk(
            List<ConnectionEntry> named, List<ConnectionEntry> order, ProbeRun<Health> run, ProbeListener watcher) {

        Optional<Health> health(int place) {
            Optional<Health> health = run.health(place);
            health.ifPresent(shown -> watcher.judged(order.get(place).id(), shown, place + 1, run.reach()));
            return health;
        }
    }

    private void walk(Walk walk, CandidateSet field, AccountBook book) {
        for (int place = 0; place < walk.named().size(); place++) {
            ConnectionEntry entry = walk.order().get(place);
            Optional<Health> health = walk.health(place);
            healths.of(entry.id(), health).ifPresent(findings::add);
            if (place == 0) {
                looked = Optional.of(health.map(entry::with).orElse(entry));
            }
        }
        ConnectionEntry subject = looked.orElseThrow();
        Optional<Account> account =
                subject.isUsable() ? book.of(subject, budget).known() : remembered(subject, book);
        account.flatMap(now -> healths.of(subject.id(), now)).ifPresent(findings::add);
        Newcomers newcomers = newcomers(field, subject, account, book);
        if (subject.isUsable()) {
            firstBetter(walk, newcomers).map(newcomers::better).ifPresent(findings::add);
        }
        findings.addAll(newcomers.twins());
        if (newcomers.omitted() > 0) {
            notes.add(newcomers.omitted() + " that appeared since were not compared");
        }
    }

    private Optional<ConnectionEntry> firstBetter(Walk walk, Newcomers newcomers) {
        for (int place = walk.named().size(); place < walk.run().reach(); place++) {
            ConnectionEntry entry = walk.order().get(place);
            boolean usable = walk.health(place)
                    .filter(health -> health.state().isUsable())
                    .isPresent();
            if (usable && newcomers.isKin(entry)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private Newcomers newcomers(
            CandidateSet field, ConnectionEntry subject, Optional<Account> account, AccountBook book) {
        return new Newcomers(agreement, field, subject, account, book, budget);
    }

    /** What is remembered of it, else what the team wrote down of it. */
    private Optional<Account> remembered(ConnectionEntry subject, AccountBook book) {
        return book.remembered(subject)
                .or(() -> agreement
                        .agreed()
                        .filter(team -> team.id().equals(subject.id()))
                        .flatMap(LockedConnection::account));
    }
}

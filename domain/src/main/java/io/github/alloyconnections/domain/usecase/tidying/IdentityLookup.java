package io.github.alloyconnections.domain.usecase.tidying;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.IdentityOutcome;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.usecase.choosing.CandidateSet;
import io.github.alloyconnections.domain.usecase.identifying.AccountBook;
import io.github.alloyconnections.domain.usecase.probing.ProbeRun;
import io.github.alloyconnections.domain.usecase.probing.Prober;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Asks connections whom they act as and, if wanted, first whether they work; the pin before all others. */
final class IdentityLookup {

    private static final IdentityOutcome NOT_ASKED = new IdentityOutcome.Untold("the budget of probes ended before it");

    private final ChoosingPorts ports;
    private final ConnectorId connector;
    private final ProbeBudget budget;
    private final Clock clock;

    IdentityLookup(ChoosingPorts ports, ConnectorId connector, ProbeBudget budget, Clock clock) {
        this.ports = ports;
        this.connector = connector;
        this.budget = budget;
        this.clock = clock;
    }

    /** Who they are. */
    List<IdentifiedConnection> identities(CandidateSet field) {
        return asked(field, entry -> new IdentifiedConnection(entry, whoIs(entry)), ProbeListener.none());
    }

    /** Whether they work and who they are; what does not work is not asked the latter. */
    List<IdentifiedConnection> healthsAndIdentities(CandidateSet field, ProbeListener watcher) {
        Prober prober = new Prober(ports, connector, Optional.empty(), clock);
        return asked(
                field,
                entry -> {
                    Health health = prober.judge(entry);
                    IdentityOutcome identity = health.state().isUsable()
                            ? whoIs(entry)
                            : new IdentityOutcome.Untold("it does not work, so that it cannot be asked");
                    return new IdentifiedConnection(entry.with(health), identity);
                },
                watcher);
    }

    private IdentityOutcome whoIs(ConnectionEntry entry) {
        return ports.identity().whoAmI(entry.id(), connector, ports.facts().owner());
    }

    private List<IdentifiedConnection> asked(
            CandidateSet field, Function<ConnectionEntry, IdentifiedConnection> question, ProbeListener watcher) {
        List<ConnectionEntry> order = pinFirst(field);
        Map<ConnectionEntry, IdentifiedConnection> answers = new HashMap<>();
        ProbeRun.Plan plan = new ProbeRun.Plan(budget, ProbeRun.Start.TOGETHER);
        try (ProbeRun<IdentifiedConnection> run =
                new ProbeRun<>(order, (entry, asksOn) -> question.apply(entry), plan, clock)) {
            for (int place = 0; place < run.reach(); place++) {
                Optional<IdentifiedConnection> answer = run.health(place);
                if (answer.isPresent()) {
                    answers.put(order.get(place), answer.get());
                    tell(watcher, answer.get(), answers.size(), run.reach());
                }
            }
        }
        remember(answers);
        return field.entries().stream()
                .map(entry -> answers.getOrDefault(entry, new IdentifiedConnection(entry, NOT_ASKED)))
                .toList();
    }

    /** What is deleted is asked anew each time; what was learnt by that spares others the question. */
    private void remember(Map<ConnectionEntry, IdentifiedConnection> answers) {
        Map<ConnectionId, IdentityOutcome> told = new HashMap<>();
        answers.forEach((entry, answer) -> told.put(entry.id(), answer.identity()));
        new AccountBook(ports, connector, clock).keep(List.copyOf(answers.keySet()), told);
    }

    private static void tell(ProbeListener watcher, IdentifiedConnection answer, int done, int atMost) {
        answer.entry()
                .health()
                .ifPresent(health -> watcher.judged(answer.entry().id(), health, done, atMost));
    }

    private static List<ConnectionEntry> pinFirst(CandidateSet field) {
        Stream<ConnectionEntry> others = field.entries().stream().filter(entry -> !entry.pinned());
        return Stream.concat(field.pinned().stream(), others).toList();
    }
}

package io.github.alloyconnections.domain.usecase.tidying;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeWatcher;
import io.github.alloyconnections.domain.port.driven.DrivenPorts;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.twins.IdentityOutcome;
import io.github.alloyconnections.domain.usecase.choosing.Field;
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
final class Inquiry {

    private static final IdentityOutcome NOT_ASKED = new IdentityOutcome.Untold("the budget of probes ended before it");

    private final DrivenPorts ports;
    private final ConnectorId connector;
    private final ProbeBudget budget;
    private final Clock clock;

    Inquiry(DrivenPorts ports, ConnectorId connector, ProbeBudget budget, Clock clock) {
        this.ports = ports;
        this.connector = connector;
        this.budget = budget;
        this.clock = clock;
    }

    /** Who they are. */
    List<Acquaintance> identities(Field field) {
        return asked(field, entry -> new Acquaintance(entry, whoIs(entry)), ProbeWatcher.none());
    }

    /** Whether they work and who they are; what does not work is not asked the latter. */
    List<Acquaintance> healthsAndIdentities(Field field, ProbeWatcher watcher) {
        Prober prober = new Prober(ports, connector, Optional.empty(), clock);
        return asked(
                field,
                entry -> {
                    Health health = prober.judge(entry);
                    IdentityOutcome identity = health.state().isUsable()
                            ? whoIs(entry)
                            : new IdentityOutcome.Untold("it does not work, so that it cannot be asked");
                    return new Acquaintance(entry.with(health), identity);
                },
                watcher);
    }

    private IdentityOutcome whoIs(ConnectionEntry entry) {
        return ports.tidying()
                .identity()
                .whoAmI(entry.id(), connector, ports.facts().owner());
    }

    private List<Acquaintance> asked(
            Field field, Function<ConnectionEntry, Acquaintance> question, ProbeWatcher watcher) {
        List<ConnectionEntry> order = pinFirst(field);
        Map<ConnectionEntry, Acquaintance> answers = new HashMap<>();
        ProbeRun.Plan plan = new ProbeRun.Plan(budget, ProbeRun.Start.TOGETHER);
        try (ProbeRun<Acquaintance> run = new ProbeRun<>(order, question, plan, clock)) {
            for (int place = 0; place < run.reach(); place++) {
                Optional<Acquaintance> answer = run.health(place);
                if (answer.isPresent()) {
                    answers.put(order.get(place), answer.get());
                    tell(watcher, answer.get(), answers.size(), run.reach());
                }
            }
        }
        return field.entries().stream()
                .map(entry -> answers.getOrDefault(entry, new Acquaintance(entry, NOT_ASKED)))
                .toList();
    }

    private static void tell(ProbeWatcher watcher, Acquaintance answer, int done, int atMost) {
        answer.entry()
                .health()
                .ifPresent(health -> watcher.judged(answer.entry().id(), health, done, atMost));
    }

    private static List<ConnectionEntry> pinFirst(Field field) {
        Stream<ConnectionEntry> others = field.entries().stream().filter(entry -> !entry.pinned());
        return Stream.concat(field.pinned().stream(), others).toList();
    }
}

package io.github.alloyconnections.domain.usecase.tidying;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.IdentityOutcome;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.port.driven.ProjectLock;
import io.github.alloyconnections.domain.port.driven.TidyingPorts;
import io.github.alloyconnections.domain.port.driving.ForTidyingUp;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.twins.DoomedConnection;
import io.github.alloyconnections.domain.twins.JournalEntry;
import io.github.alloyconnections.domain.twins.PruneListener;
import io.github.alloyconnections.domain.twins.PrunePlan;
import io.github.alloyconnections.domain.twins.PruneResult;
import io.github.alloyconnections.domain.twins.TwinGroup;
import io.github.alloyconnections.domain.twins.TwinSearch;
import io.github.alloyconnections.domain.usage.Rewriting;
import io.github.alloyconnections.domain.usage.UsageReport;
import io.github.alloyconnections.domain.usecase.choosing.CandidateSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds twins, plans which of them could go, and has the plan carried out. */
public final class TidyingUp implements ForTidyingUp {

    private static final String SHARED_GRANT = PrunePlan.SHARED_GRANT
            + ". The one that stays is tested before the first and after each; the first surprise stops it.";

    private final ChoosingPorts ports;
    private final TidyingPorts tidying;
    private final ProjectLock lock;
    private final ProbeBudget budget;
    private final Clock clock;

    public TidyingUp(ChoosingPorts ports, TidyingPorts tidying, ProjectLock lock, ProbeBudget budget, Clock clock) {
        this.ports = ports;
        this.tidying = tidying;
        this.lock = lock;
        this.budget = budget;
        this.clock = clock;
    }

    @Override
    public List<TwinGroup> twins(ConnectorId connector) {
        return searchTwins(connector).groups();
    }

    @Override
    public TwinSearch searchTwins(ConnectorId connector) {
        List<IdentifiedConnection> known = inquiry(connector).identities(field(connector));
        List<IdentityOutcome.Untold> untold = known.stream()
                .map(IdentifiedConnection::identity)
                .filter(IdentityOutcome.Untold.class::isInstance)
                .map(IdentityOutcome.Untold.class::cast)
                .toList();
        Optional<String> doubt = untold.stream()
                .findFirst()
                .map(first ->
                        untold.size() + " of " + known.size() + " did not say whose they are (" + first.reason() + ")");
        boolean inVain = !known.isEmpty()
                && untold.size() == known.size()
                && untold.stream().noneMatch(IdentityOutcome.Untold::lasting);
        return new TwinSearch(TwinDetection.of(connector, known).groups(), doubt, inVain);
    }

    @Override
    public PrunePlan plan(ConnectorId connector, boolean byName, ProbeListener watcher) {
        CandidateSet field = field(connector);
        UsageReport uses = tidying.usages().find(ids(field));
        List<IdentifiedConnection> known = inquiry(connector).healthsAndIdentities(field, watcher);
        Instant now = clock.instant();
        PruneRules making = new PruneRules(
                field, TwinDetection.of(connector, known), uses, ports.marks().read(), byName, now);
        known.forEach(each -> making.consider(each.entry()));
        return new PrunePlan(
                connector,
                ports.facts().owner(),
                Optional.empty(),
                byName,
                making.keep(),
                making.delete(),
                warned(notices(field, uses), making.delete()),
                field.listing().untold(),
                now);
    }

    @Override
    public PrunePlan planFor(ConnectorId connector, ConnectionId id, ProbeListener watcher) {
        CandidateSet field = field(connector, List.of(id));
        UsageReport places = tidying.usages().find(Set.of(id));
        PlanForOne plan = new PlanForOne(field, id, places, ports.marks().read(), clock.instant());
        List<IdentifiedConnection> known = inquiry(connector).healthsAndIdentities(plan.worthAsking(), watcher);
        List<String> notices = notices(field, plan.uses());
        return plan.made(connector, ports.facts().owner(), known, notices);
    }

    @Override
    public List<JournalEntry> history() {
        return tidying.journal().history();
    }

    @Override
    public PruneResult apply(PrunePlan plan, Duration time, PruneListener watcher) {
        if (plan.delete().isEmpty()) {
            return PruneResult.planned(plan);
        }
        return new PlanExecution(ports, tidying, plan, watcher, clock)
                .run(clock.instant().plus(time));
    }

    @Override
    public UsageReport uses(ConnectorId connector, Set<ConnectionId> ids) {
        return tidying.usages().find(ids.isEmpty() ? ids(field(connector)) : ids);
    }

    @Override
    public Rewriting everywhere(ConnectorId connector, ConnectionId to, PinChange pinned, boolean preview) {
        Set<ConnectionId> ids = new HashSet<>(ids(field(connector)));
        pinned.previous().flatMap(ConnectionId::pasted).ifPresent(ids::add);
        ids.add(to);
        UsageReport report = tidying.usages().find(ids).without(lock.file());
        Everywhere all = new Everywhere(report, to, pinned);
        return tidying.edits().replace(all.wanted(), to, preview).leaving(all.left(), report.gap());
    }

    private IdentityLookup inquiry(ConnectorId connector) {
        return new IdentityLookup(ports, connector, budget, clock);
    }

    private CandidateSet field(ConnectorId connector) {
        return field(connector, List.of());
    }

    private CandidateSet field(ConnectorId connector, List<ConnectionId> named) {
        return CandidateSet.read(ports, connector, named, clock.instant());
    }

    private static Set<ConnectionId> ids(CandidateSet field) {
        return field.entries().stream().map(ConnectionEntry::id).collect(Collectors.toSet());
    }

    private List<String> notices(CandidateSet field, UsageReport uses) {
        List<String> notices = new ArrayList<>();
        uses.gap().ifPresent(gap -> notices.add("Not all places that may name a connection were looked at: " + gap));
        field.untold().ifPresent(rows -> notices.add(rows + "; they are left alone."));
        notices.addAll(field.listing().notes());
        if (field.listing().skipped() > 0) {
            notices.add(field.listing().skipped() + " listed rows have no usable id and are left alone.");
        }
        tidying.journal().unfinished().forEach(entry -> notices.add(unfinished(entry, field)));
        return notices;
    }

    /** Said before the first deletion: afterwards it helps nobody. */
    private static List<String> warned(List<String> notices, List<DoomedConnection> delete) {
        return delete.isEmpty()
                ? notices
                : Stream.concat(notices.stream(), Stream.of(SHARED_GRANT)).toList();
    }

    private static String unfinished(JournalEntry entry, CandidateSet field) {
        Optional<ConnectionEntry> now = field.find(entry.id()).filter(ConnectionEntry::listed);
        return "An earlier run ended amid deleting " + entry.id() + " (" + entry.at() + "); it is "
                + (now.isPresent() ? "still listed." : "not listed any more.");
    }
}

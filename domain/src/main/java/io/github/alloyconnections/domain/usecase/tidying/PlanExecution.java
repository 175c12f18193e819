package io.github.alloyconnections.domain.usecase.tidying;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.port.driven.PruneJournal;
import io.github.alloyconnections.domain.port.driven.TidyingPorts;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.twins.DoomedConnection;
import io.github.alloyconnections.domain.twins.KeptConnection;
import io.github.alloyconnections.domain.twins.PruneListener;
import io.github.alloyconnections.domain.twins.PrunePlan;
import io.github.alloyconnections.domain.twins.PruneResult;
import io.github.alloyconnections.domain.twins.PruneStop;
import io.github.alloyconnections.domain.twins.PruneStop.Kind;
import io.github.alloyconnections.domain.usage.UsageReport;
import io.github.alloyconnections.domain.usecase.choosing.CandidateReasons;
import io.github.alloyconnections.domain.usecase.probing.Prober;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Carries out one plan, one deletion after the other, until its end or the first surprise. */
final class PlanExecution {

    /** Alloy bears about so many calls a minute; beyond that a run goes at their pace, so as not to be stopped. */
    private static final int CALLS_AT_ONCE = 60;

    private static final int CALLS_TO_PLAN_ONE = 2;
    private static final int CALLS_TO_DELETE_ONE = 3;
    private static final Duration PACE = Duration.ofSeconds(CALLS_TO_DELETE_ONE);

    private final ChoosingPorts ports;
    private final TidyingPorts tidying;
    private final PrunePlan plan;
    private final PruneListener watcher;
    private final Clock clock;
    private final ListedConnections listed;
    private final Prober prober;

    PlanExecution(ChoosingPorts ports, TidyingPorts tidying, PrunePlan plan, PruneListener watcher, Clock clock) {
        this.ports = ports;
        this.tidying = tidying;
        this.plan = plan;
        this.watcher = watcher;
        this.clock = clock;
        this.listed = new ListedConnections(ports.directory(), tidying.pause(), plan);
        this.prober = new Prober(ports, plan.connector(), Optional.empty(), clock);
    }

    PruneResult run(Instant deadline) {
        try (PruneJournal.Run journal = tidying.journal().begin(plan, clock.instant())) {
            DeletionRecord record =
                    new DeletionRecord(journal, clock, watcher, plan.delete().size());
            Optional<PruneStop> stop = stopOf(() -> deleteAll(record, deadline));
            Optional<PruneStop> unwritten = stopOf(() -> journal.end(words(stop), clock.instant()));
            return new PruneResult(plan, record.deleted(), stop.or(() -> unwritten), Optional.of(journal.place()));
        }
    }

    private static String words(Optional<PruneStop> stop) {
        return stop.map(why -> "stopped: " + why.reason()).orElse("finished: the plan was carried out");
    }

    /** Whatever ends the run early becomes part of its result, for what was deleted must be told all the same. */
    private static Optional<PruneStop> stopOf(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (StoppedException e) {
            return Optional.of(e.stop());
        } catch (RemoteServiceException e) {
            return Optional.of(StoppedException.because(e).stop());
        } catch (ProjectFileException e) {
            return Optional.of(new PruneStop(Kind.NO_JOURNAL, String.valueOf(e.getMessage())));
        }
    }

    private void deleteAll(DeletionRecord record, Instant deadline) {
        requireUnchanged();
        survivors().values().forEach(survivor -> requireAlive(survivor, "before anything was deleted"));
        for (DoomedConnection doomed : plan.delete()) {
            if (!clock.instant().isBefore(deadline)) {
                int left = plan.delete().size() - record.deleted().size();
                throw new StoppedException(Kind.TIME_OVER, "the time for this run is over; " + left + " are left");
            }
            if (record.deleted().size() >= atOnce()) {
                tidying.pause().of(PACE);
            }
            requireUnpinned(doomed.entry().id());
            requireUnguarded(doomed.entry().id());
            new Deletion(tidying.removal(), listed, record, doomed).carryOut();
            listed.requireOnlyOursGone();
            doomed.survivor()
                    .ifPresent(other ->
                            requireAlive(other, "after " + doomed.entry().id() + " was deleted"));
        }
    }

    private int atOnce() {
        long asked = Stream.concat(
                        plan.keep().stream().map(KeptConnection::entry),
                        plan.delete().stream().map(DoomedConnection::entry))
                .filter(entry -> entry.health().isPresent())
                .count();
        return (int) (CALLS_AT_ONCE - CALLS_TO_PLAN_ONE * asked) / CALLS_TO_DELETE_ONE;
    }

    private Map<ConnectionId, ConnectionEntry> survivors() {
        Map<ConnectionId, ConnectionEntry> survivors = new LinkedHashMap<>();
        plan.delete().forEach(doomed -> doomed.survivor().ifPresent(other -> survivors.put(other.id(), other)));
        return survivors;
    }

    /** Time may have passed since the plan was made: somebody read it. */
    private void requireUnchanged() {
        listed.requireAsPlanned();
        Set<ConnectionId> ids =
                plan.delete().stream().map(doomed -> doomed.entry().id()).collect(Collectors.toSet());
        UsageReport uses = tidying.usages().find(ids);
        uses.usages().stream().findFirst().ifPresent(usage -> {
            throw new StoppedException(
                    Kind.WORLD_CHANGED, usage.id() + " is used in " + usage.place() + " since the plan was made");
        });
    }

    private void requireUnguarded(ConnectionId id) {
        ports.marks().read().guard(id).ifPresent(why -> {
            throw new StoppedException(Kind.WORLD_CHANGED, id + " is " + why + ", since the plan was made");
        });
    }

    private void requireUnpinned(ConnectionId id) {
        if (ports.pins().read(plan.connector()).flatMap(pin -> pin.id()).equals(Optional.of(id))) {
            throw new StoppedException(Kind.WORLD_CHANGED, id + " is pinned since the plan was made");
        }
    }

    /** Deleting a twin may revoke a grant that it shares with the one that is to stay. */
    private void requireAlive(ConnectionEntry survivor, String when) {
        Health health = prober.judge(survivor);
        if (health.state().isUsable()) {
            return;
        }
        String which = survivor.id() + " (which is to stay) ";
        if (health.state().isDead()) {
            throw new StoppedException(
                    Kind.SURVIVOR_DEAD, which + "no longer works " + when + ": " + CandidateReasons.why(health));
        }
        throw new StoppedException(Kind.CANNOT_TELL, which + CandidateReasons.why(health) + " " + when);
    }
}

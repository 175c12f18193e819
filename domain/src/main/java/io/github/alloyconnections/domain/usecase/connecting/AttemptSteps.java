package io.github.alloyconnections.domain.usecase.connecting;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptProgress;
import io.github.alloyconnections.domain.attempt.AttemptState;
import io.github.alloyconnections.domain.attempt.AttemptState.Found;
import io.github.alloyconnections.domain.attempt.AttemptState.Pinned;
import io.github.alloyconnections.domain.attempt.AttemptState.Tested;
import io.github.alloyconnections.domain.attempt.FoundConnection;
import io.github.alloyconnections.domain.attempt.Snapshot;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.failure.UnknownAttemptException;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.port.driven.AttemptStore;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.usecase.choosing.CandidateReasons;
import io.github.alloyconnections.domain.usecase.probing.Prober;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The steps of an attempt: look, probe, pin; whoever comes first takes the step, everybody else is told how it stands. */
final class AttemptSteps {

    /** Whoever took a step and was killed is overtaken after this; two who take the same step do no harm. */
    private static final Duration TURN = Duration.ofSeconds(5);

    private static final Duration AFTER_LIMIT = Duration.ofSeconds(15);

    private final ChoosingPorts ports;
    private final AttemptStore store;
    private final Clock clock;

    AttemptSteps(ChoosingPorts ports, AttemptStore store, Clock clock) {
        this.ports = ports;
        this.store = store;
        this.clock = clock;
    }

    AttemptProgress advance(Attempt attempt) {
        Instant now = clock.instant();
        if (!attempt.isDue(now)) {
            return AttemptProgress.of(attempt);
        }
        AtomicBoolean mine = new AtomicBoolean();
        Attempt current = change(attempt, (stored, others) -> {
            boolean due = stored.at(now).isDue(now);
            mine.set(due);
            return due ? stored.dueAt(now.plus(TURN)) : stored.at(now);
        });
        return mine.get() ? stepOrGiveBack(current) : AttemptProgress.of(current);
    }

    private AttemptProgress stepOrGiveBack(Attempt attempt) {
        try {
            return step(attempt);
        } catch (RuntimeException e) {
            change(attempt, (stored, others) -> stored.dueAt(clock.instant()));
            throw e;
        }
    }

    private AttemptProgress step(Attempt attempt) {
        if (attempt.state() instanceof Found found) {
            return probe(attempt, found);
        } else if (attempt.state() instanceof Tested tested) {
            return pin(attempt, tested);
        }
        return look(attempt);
    }

    private AttemptProgress look(Attempt attempt) {
        Attribution.Seen seen;
        try {
            seen = see(attempt);
        } catch (RemoteServiceException e) {
            return troubled(attempt, e);
        }
        return AttemptProgress.of(
                change(attempt, (current, others) -> new Attribution(current, seen, others).settled(clock.instant())));
    }

    /** What Alloy lists now, beside what was there before the attempt. */
    Attribution.Seen see(Attempt attempt) {
        Listing listing = ports.directory().list(attempt.connector(), owner(attempt));
        Snapshot before = store.before(attempt.id()).orElseThrow(UnknownAttemptException::new);
        return new Attribution.Seen(before, listing);
    }

    /** Whoever is told to call less often, and asks again at the usual pace, only prolongs it. */
    private static Optional<Duration> calm(RemoteServiceException trouble) {
        if (trouble.kind() != Kind.RATE_LIMITED) {
            return trouble.retryAfter();
        }
        return trouble.retryAfter()
                .filter(asked -> asked.compareTo(AFTER_LIMIT) > 0)
                .or(() -> Optional.of(AFTER_LIMIT));
    }

    /** What may pass is told and tried again; what concerns every call alike is not. */
    private AttemptProgress troubled(Attempt attempt, RemoteServiceException trouble) {
        boolean passing = trouble.kind() == Kind.UNAVAILABLE
                || trouble.kind() == Kind.RATE_LIMITED
                || trouble.kind() == Kind.UNREADABLE;
        if (!passing) {
            throw trouble;
        }
        Attempt later = change(
                attempt, (current, others) -> PollingSchedule.afterTrouble(current, calm(trouble), clock.instant()));
        return new AttemptProgress(later, Optional.empty(), Optional.of(String.valueOf(trouble.getMessage())));
    }

    private AttemptProgress probe(Attempt attempt, Found found) {
        Owner owner = owner(attempt);
        Connection connection = Connection.unlisted(found.connection().id(), attempt.connector(), owner);
        ConnectionEntry entry = new ConnectionEntry(connection, false, false, true, Optional.empty());
        Health health = new Prober(ports, owner, attempt.connector(), Optional.empty(), clock).judge(entry);
        Optional<List<Connection>> listed = listed(attempt, found.connection());
        FoundConnection known =
                listed.map(list -> named(found.connection(), list)).orElse(found.connection());
        Optional<String> unseen = listed.filter(list -> health.state() == HealthState.UNVERIFIABLE && list.isEmpty())
                .map(none -> "Alloy's list does not show it, and it cannot be tested");
        Tested tested = new Tested(
                known, health, unpinned(attempt, health).or(() -> unseen).or(() -> elsewhere(attempt, known)));
        return AttemptProgress.of(change(
                attempt, (current, others) -> replaced(current, found, tested).dueAt(clock.instant())));
    }

    /** What Alloy's list shows of a connection that was not found there; empty if that is not known. */
    private Optional<List<Connection>> listed(Attempt attempt, FoundConnection found) {
        if (found.name().isPresent()) {
            return Optional.empty();
        }
        try {
            Listing listing = ports.directory().list(attempt.connector(), owner(attempt));
            return Optional.of(listing.connections().stream()
                    .filter(connection -> connection.id().equals(found.id()))
                    .toList());
        } catch (RemoteServiceException untold) {
            return Optional.empty();
        }
    }

    private static FoundConnection named(FoundConnection found, List<Connection> listed) {
        return listed.stream()
                .findFirst()
                .map(one -> new FoundConnection(one.id(), one.name(), one.createdAt(), found.renewed()))
                .orElse(found);
    }

    private Optional<String> unpinned(Attempt attempt, Health health) {
        if (!ports.facts().owner().equals(owner(attempt))) {
            return Optional.of("it belongs to user " + attempt.user() + ", and only the configured user's is pinned");
        }
        boolean pinnable = health.state().isUsable() || health.state() == HealthState.UNVERIFIABLE;
        return pinnable ? Optional.empty() : Optional.of(CandidateReasons.why(health));
    }

    private Optional<String> elsewhere(Attempt attempt, FoundConnection found) {
        return new AccountComparison(ports, attempt.connector(), clock).objection(found.id());
    }

    /** Whoever forgets the attempt comes before this or after it, so that no pin is written for one that is gone. */
    private AttemptProgress pin(Attempt attempt, Tested tested) {
        List<PinChange> written = new ArrayList<>();
        Attempt done = change(attempt, (current, others) -> {
            if (!current.state().equals(tested)) {
                return current;
            }
            ConnectionId id = tested.connection().id();
            written.add(ports.pins().pin(attempt.connector(), id, owner(attempt)));
            return current.with(new Pinned(tested.connection(), tested.health()));
        });
        return new AttemptProgress(done, written.stream().findFirst(), Optional.empty());
    }

    /** The next state, unless somebody has taken this step in the meantime. */
    private static Attempt replaced(Attempt current, AttemptState expected, AttemptState next) {
        return current.state().equals(expected) ? current.with(next) : current;
    }

    private static Owner owner(Attempt attempt) {
        return Owner.of(attempt.user());
    }

    private Attempt change(Attempt attempt, AttemptStore.Change change) {
        return store.change(attempt.id(), change).orElseThrow(UnknownAttemptException::new);
    }
}

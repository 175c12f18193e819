package io.github.alloyconnections.domain.usecase.connecting;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.AttemptProgress;
import io.github.alloyconnections.domain.attempt.AttemptState;
import io.github.alloyconnections.domain.attempt.AttemptState.Stage;
import io.github.alloyconnections.domain.attempt.ConnectRequest;
import io.github.alloyconnections.domain.attempt.FirstLook;
import io.github.alloyconnections.domain.attempt.ForgottenAttempt;
import io.github.alloyconnections.domain.attempt.FoundConnection;
import io.github.alloyconnections.domain.attempt.Refusal;
import io.github.alloyconnections.domain.attempt.Started;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.UnclaimableConnectionException;
import io.github.alloyconnections.domain.failure.UnknownAttemptException;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.port.driven.AttemptStore;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.port.driving.ForChoosingConnections;
import io.github.alloyconnections.domain.port.driving.ForConnecting;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Begins attempts, takes note of what people and browsers do with them, and leaves the rest to their steps. */
public final class Connecting implements ForConnecting {

    private final AttemptStore store;
    private final ForChoosingConnections choosing;
    private final Clock clock;
    private final AttemptBeginning beginning;
    private final AttemptSteps steps;
    private final IdempotencyMemory clicks;
    private final Forgetting forgetting;

    public Connecting(
            ChoosingPorts ports,
            AttemptStore store,
            AuthorizationGateway authorization,
            ForChoosingConnections choosing,
            Clock clock) {
        this.store = store;
        this.choosing = choosing;
        this.clock = clock;
        this.beginning = new AttemptBeginning(ports.directory(), ports.facts(), authorization, store, clock);
        this.steps = new AttemptSteps(ports, store, clock);
        this.clicks = new IdempotencyMemory(clock);
        this.forgetting = new Forgetting(store, ports.directory(), ports.facts(), clock);
    }

    @Override
    public FirstLook lookFirst(ConnectorId connector, ProbeListener watcher) {
        Decision decision = choosing.decide(connector, SelectionPolicy.working(), watcher);
        List<Attempt> open = attempts().stream()
                .filter(attempt -> attempt.connector().equals(connector))
                .filter(attempt -> attempt.state().isSeeking())
                .toList();
        return new FirstLook(decision, open);
    }

    @Override
    public List<Way> ways(ConnectorId connector, Optional<UserId> user) {
        return beginning.ways(connector, user);
    }

    @Override
    public Started begin(ConnectRequest request) {
        return request.click()
                .map(click -> clicks.once(click, () -> beginning.begin(request), this::isKnown))
                .orElseGet(() -> beginning.begin(request));
    }

    /** A page that was left with "I cancelled" must not be led back to by the button that began it. */
    private boolean isKnown(Started started) {
        return store.find(started.attempt().id()).isPresent();
    }

    @Override
    public Attempt returned(AttemptId id, Optional<Refusal> said) {
        Instant now = clock.instant();
        return change(id, (current, others) -> current.at(now).returned(said, now));
    }

    @Override
    public AttemptProgress advance(AttemptId id) {
        return steps.advance(find(id).orElseThrow(UnknownAttemptException::new));
    }

    @Override
    public Attempt resume(AttemptId id) {
        Instant now = clock.instant();
        Optional<Attempt> expired = find(id).filter(attempt -> attempt.stage() == Stage.EXPIRED);
        if (expired.isPresent()) {
            Attribution.Seen seen = steps.see(expired.get());
            return change(id, (current, others) -> foundAfterAll(current.at(now), seen, others));
        }
        return change(id, (current, others) -> takenUp(current.at(now), now));
    }

    /** One look before it is given up for good: what was made in its time may be there, and need not be made again. */
    private Attempt foundAfterAll(Attempt attempt, Attribution.Seen seen, List<Attempt> others) {
        Instant now = clock.instant();
        Attempt looked = new Attribution(attempt.takenUp(now), seen, others).settled(now);
        return attempt.stage() == Stage.EXPIRED && looked.stage() == Stage.FOUND ? looked : attempt;
    }

    private static Attempt takenUp(Attempt attempt, Instant now) {
        if (attempt.state().mayStillCome()) {
            return attempt.takenUp(now);
        } else if (attempt.state() instanceof AttemptState.Tested tested) {
            return attempt.with(new AttemptState.Found(tested.connection())).dueAt(now);
        }
        return attempt;
    }

    @Override
    public Attempt choose(AttemptId id, ConnectionId connection) {
        Instant now = clock.instant();
        Optional<Attribution.Seen> seen =
                find(id).filter(Connecting::isWithoutCandidates).map(steps::see);
        return change(id, (current, others) -> {
            Attempt attempt = current.at(now);
            List<FoundConnection> among = seen.map(look -> new Attribution(attempt, look, others).strays())
                    .orElseGet(() -> candidates(attempt));
            return chosen(attempt, connection, new Choice(among, others), now);
        });
    }

    /** Nothing was offered yet, and a person may know better: what is new in the list can be it. */
    private static boolean isWithoutCandidates(Attempt attempt) {
        boolean open = attempt.state().mayStillCome();
        return open && attempt.stage() != Stage.AMBIGUOUS;
    }

    /** What a person chooses among, and who may have taken it. */
    private record Choice(List<FoundConnection> among, List<Attempt> others) {}

    private static Attempt chosen(Attempt attempt, ConnectionId connection, Choice choice, Instant now) {
        if (attempt.hasClaimed(connection)) {
            return attempt.state() instanceof AttemptState.Tested tested && tested.awaitsYes()
                    ? attempt.with(tested.allowed()).dueAt(now)
                    : attempt;
        }
        for (Attempt other : choice.others()) {
            if (other.hasClaimed(connection)) {
                throw new UnclaimableConnectionException(
                        connection,
                        other.isForgotten()
                                ? "an attempt that was forgotten had found it; `use` pins it"
                                : "another attempt has taken it");
            }
        }
        FoundConnection found = choice.among().stream()
                .filter(candidate -> candidate.id().equals(connection))
                .findFirst()
                .orElseThrow(() -> new UnclaimableConnectionException(connection, "it is not among its candidates"));
        return attempt.with(new AttemptState.Found(found)).dueAt(now);
    }

    private static List<FoundConnection> candidates(Attempt attempt) {
        return attempt.state().candidates();
    }

    @Override
    public ForgottenAttempt forget(AttemptId id) {
        return forgetting.of(List.of(id)).stream().findFirst().orElseThrow(UnknownAttemptException::new);
    }

    @Override
    public List<ForgottenAttempt> forget(List<AttemptId> ids) {
        return forgetting.of(ids);
    }

    @Override
    public Optional<Attempt> find(AttemptId id) {
        Instant now = clock.instant();
        Optional<Attempt> found = store.find(id).map(attempt -> attempt.at(now));
        return found.filter(attempt -> attempt.stage() == Stage.AMBIGUOUS)
                .map(ambiguous -> change(id, (current, others) -> withoutTaken(current.at(now), others)))
                .or(() -> found);
    }

    /** What another attempt has taken in the meantime is no candidate any more. */
    private static Attempt withoutTaken(Attempt attempt, List<Attempt> others) {
        if (!(attempt.state() instanceof AttemptState.Ambiguous ambiguous)) {
            return attempt;
        }
        List<FoundConnection> left = ambiguous.candidates().stream()
                .filter(candidate -> others.stream().noneMatch(other -> other.hasClaimed(candidate.id())))
                .toList();
        return attempt.with(
                left.isEmpty() ? new AttemptState.NotVisible() : new AttemptState.Ambiguous(left, ambiguous.why()));
    }

    @Override
    public List<Attempt> attempts() {
        Instant now = clock.instant();
        return store.all().stream().map(attempt -> attempt.at(now)).toList();
    }

    private Attempt change(AttemptId id, AttemptStore.Change change) {
        return store.change(id, change).orElseThrow(UnknownAttemptException::new);
    }
}

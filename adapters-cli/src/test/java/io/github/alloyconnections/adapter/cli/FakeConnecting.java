package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.AttemptProgress;
import io.github.alloyconnections.domain.attempt.AttemptState;
import io.github.alloyconnections.domain.attempt.AttemptState.Ambiguous;
import io.github.alloyconnections.domain.attempt.AttemptState.Found;
import io.github.alloyconnections.domain.attempt.AttemptState.Looking;
import io.github.alloyconnections.domain.attempt.AttemptState.Pinned;
import io.github.alloyconnections.domain.attempt.AttemptState.Refused;
import io.github.alloyconnections.domain.attempt.AttemptState.Tested;
import io.github.alloyconnections.domain.attempt.ConnectRequest;
import io.github.alloyconnections.domain.attempt.FirstLook;
import io.github.alloyconnections.domain.attempt.ForgottenAttempt;
import io.github.alloyconnections.domain.attempt.FoundConnection;
import io.github.alloyconnections.domain.attempt.OAuthUrl;
import io.github.alloyconnections.domain.attempt.Refusal;
import io.github.alloyconnections.domain.attempt.Started;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.UnknownAttemptException;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.port.driving.ForConnecting;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Attempts whose every next state a test sets; remembers what it was asked. */
public final class FakeConnecting implements ForConnecting {

    public static final AttemptId ID = new AttemptId("abcdefghjkmnpqrstuvw");
    public static final String PAGE = "https://api.runalloy.com/authorize?token=planted-token";
    static final ConnectionId CLAIMED = new ConnectionId(Entries.NEWEST);
    public static final FoundConnection FOUND =
            new FoundConnection(CLAIMED, Optional.of("Eddie Fu's Notion (12)"), CLAIMED.createdAt(), false);

    public final List<String> asked = new ArrayList<>();
    public final Deque<AttemptState> next = new ArrayDeque<>();
    public final List<Attempt> open = new ArrayList<>();
    public List<FoundConnection> appeared = List.of();
    public boolean isForgottenMeanwhile;
    public Optional<String> unseen = Optional.empty();
    public Optional<ConnectRequest> request = Optional.empty();
    List<Way> ways = List.of(Way.guessed());
    boolean making;
    final Deque<RuntimeException> failures = new ArrayDeque<>();
    public Optional<RuntimeException> failure = Optional.empty();
    public Supplier<Decision> decision = () -> Entries.none(Outcome.NOTHING_USABLE);
    public Attempt attempt = Attempt.begun(ID, new ConnectorId("notion"), new UserId("user-1"), Entries.NOW);

    public static AttemptState pinned() {
        return new Pinned(FOUND, Entries.health(HealthState.WORKING));
    }

    public static AttemptState unpinned(HealthState state) {
        return new Tested(FOUND, Entries.health(state), Optional.of("it does not work"));
    }

    public static AttemptState refused() {
        return new Refused(new Refusal("access_denied", Optional.of("no <b>thanks</b>")));
    }

    public static AttemptState ambiguous() {
        ConnectionId other = new ConnectionId(Entries.OLDER);
        return new Ambiguous(
                List.of(FOUND, new FoundConnection(other, Optional.empty(), other.createdAt(), false)), "two appeared");
    }

    /** From being back to being pinned. */
    public FakeConnecting succeeding() {
        next.addAll(List.of(
                new Looking(Entries.NOW),
                new Found(FOUND),
                new Tested(FOUND, Entries.health(HealthState.WORKING), Optional.empty()),
                pinned()));
        return this;
    }

    @Override
    public FirstLook lookFirst(ConnectorId connector, ProbeListener watcher) {
        asked.add("look " + connector);
        return new FirstLook(decision.get(), open);
    }

    @Override
    public List<Way> ways(ConnectorId connector, Optional<UserId> user) {
        return ways;
    }

    @Override
    public Started begin(ConnectRequest wanted) {
        failure.ifPresent(thrown -> {
            throw thrown;
        });
        RuntimeException next = failures.poll();
        if (next != null) {
            throw next;
        }
        String back = making ? "" : wanted.redirect().apply(ID).toString();
        request = Optional.of(wanted);
        if (making) {
            asked.add("begin");
            attempt = attempt.returned(Optional.empty(), Entries.NOW).with(new Found(FOUND));
            return new Started.Made(attempt);
        }
        asked.add("begin " + back);
        return new Started.Consent(attempt, OAuthUrl.parse(PAGE).orElseThrow());
    }

    @Override
    public Attempt returned(AttemptId id, Optional<Refusal> said) {
        asked.add("returned" + said.map(refusal -> " " + refusal.error()).orElse(""));
        return attempt;
    }

    @Override
    public AttemptProgress advance(AttemptId id) {
        if (isForgottenMeanwhile) {
            throw new UnknownAttemptException();
        }
        if (!next.isEmpty()) {
            attempt = attempt.with(next.remove());
        }
        boolean justPinned = attempt.state() instanceof Pinned && next.isEmpty();
        return new AttemptProgress(
                attempt,
                justPinned ? Optional.of(FakeProject.change(PinChange.Effect.WRITTEN)) : Optional.empty(),
                Optional.empty());
    }

    @Override
    public Attempt resume(AttemptId id) {
        asked.add("resume");
        return attempt;
    }

    @Override
    public Attempt choose(AttemptId id, ConnectionId connection) {
        asked.add("choose " + connection);
        attempt = attempt.with(new Found(FOUND));
        return attempt;
    }

    @Override
    public ForgottenAttempt forget(AttemptId id) {
        return forget(List.of(id)).get(0);
    }

    @Override
    public List<ForgottenAttempt> forget(List<AttemptId> ids) {
        asked.add("forget " + ids);
        return ids.stream()
                .map(id -> new ForgottenAttempt(attempt, true, appeared, unseen))
                .toList();
    }

    @Override
    public Optional<Attempt> find(AttemptId id) {
        return id.equals(ID) ? Optional.of(attempt) : Optional.empty();
    }

    @Override
    public List<Attempt> attempts() {
        return open;
    }
}

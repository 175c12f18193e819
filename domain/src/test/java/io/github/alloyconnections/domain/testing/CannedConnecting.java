package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.AttemptProgress;
import io.github.alloyconnections.domain.attempt.AttemptState;
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
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.port.driving.ForConnecting;
import io.github.alloyconnections.domain.selection.Decision;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** One attempt, whose every next state a test sets; it writes down what it is asked to do. */
public final class CannedConnecting implements ForConnecting {

    public static final AttemptId ID = new AttemptId("abcdefghjkmnpqrstuvw");

    /** Where a person is sent; its query is a secret, which shows nowhere but to that person. */
    public static final String PAGE = "https://api.runalloy.com/authorize?token=planted-token";

    /** What was done, in order, such as {@code begin http://localhost:4711/…}. */
    public final List<String> asked = new CopyOnWriteArrayList<>();

    /** What the attempt turns into, one at each step. */
    public final Deque<AttemptState> next = new ConcurrentLinkedDeque<>();

    /** What keeps an attempt from being begun, one at each try. */
    public final Deque<RuntimeException> failures = new ConcurrentLinkedDeque<>();

    /** Those that wait for a person. */
    public final List<Attempt> open = new CopyOnWriteArrayList<>();

    /** What the last look before an attempt is forgotten shows. */
    public volatile List<FoundConnection> appeared = List.of();

    /** Why that look was not possible. */
    public volatile Optional<String> unseen = Optional.empty();

    /** Whether a connection is made at once, without a person's consent. */
    public volatile Optional<FoundConnection> made = Optional.empty();

    /** Somebody else forgets it while it is waited for. */
    public volatile boolean isForgottenMeanwhile;

    /** What became of the pin when it was pinned. */
    public volatile Optional<PinChange> change = Optional.empty();

    public volatile Supplier<Decision> decision = () -> {
        throw new UnsupportedOperationException("this test sets no decision to be looked at first");
    };

    public volatile Attempt attempt;

    private final Instant now;
    private final List<ConnectRequest> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger steps = new AtomicInteger();
    private volatile boolean isBegun;
    private volatile Optional<RuntimeException> failure = Optional.empty();
    private volatile List<Way> ways = List.of(Way.guessed());

    /** Nothing is begun yet; what is will be this user's, for Notion. */
    public CannedConnecting(UserId user, Instant now) {
        this.now = now;
        this.attempt = Attempt.begun(ID, Seed.NOTION, user, now);
    }

    /** It was begun before the test. */
    public CannedConnecting begun() {
        isBegun = true;
        return this;
    }

    /** It was begun, waits to be looked at, and has come so far. */
    public void hasAttempt(AttemptState state) {
        stands(attempt.with(state));
    }

    /** Somebody came back, with this word. */
    public void isReturned(Optional<Refusal> said) {
        stands(attempt.returned(said, now.plusSeconds(9)));
    }

    private void stands(Attempt now) {
        attempt = now;
        isBegun = true;
        open.clear();
        open.add(now);
    }

    /** From now on no attempt can be begun. */
    public void failsToBegin(RuntimeException why) {
        failure = Optional.of(why);
    }

    /** The ways in which the connector can be connected. */
    public void offers(Way... offered) {
        ways = List.of(offered);
    }

    /** How often somebody wanted to take it on. */
    public int steps() {
        return steps.get();
    }

    /** With what attempts were begun, in order. */
    public List<ConnectRequest> requests() {
        return List.copyOf(requests);
    }

    /** With what the latest attempt was begun. */
    public Optional<ConnectRequest> request() {
        return requests.isEmpty() ? Optional.empty() : Optional.of(requests.get(requests.size() - 1));
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
        failure.or(() -> Optional.ofNullable(failures.poll())).ifPresent(thrown -> {
            throw thrown;
        });
        requests.add(wanted);
        if (made.isPresent()) {
            asked.add("begin");
            stands(attempt.returned(Optional.empty(), now).with(new AttemptState.Found(made.get())));
            return new Started.Made(attempt);
        }
        asked.add("begin " + wanted.redirect().apply(ID));
        stands(attempt);
        return new Started.Consent(attempt, OAuthUrl.parse(PAGE).orElseThrow());
    }

    @Override
    public Attempt returned(AttemptId id, Optional<Refusal> said) {
        asked.add("returned"
                + said.map(refusal -> " " + refusal.error() + "/"
                                + refusal.description().orElse(""))
                        .orElse(""));
        return known(id);
    }

    @Override
    public AttemptProgress advance(AttemptId id) {
        steps.incrementAndGet();
        if (isForgottenMeanwhile) {
            throw new UnknownAttemptException();
        }
        known(id);
        Optional.ofNullable(next.poll()).ifPresent(state -> attempt = attempt.with(state));
        boolean justPinned = attempt.state() instanceof AttemptState.Pinned && next.isEmpty();
        return new AttemptProgress(attempt, justPinned ? change : Optional.empty(), Optional.empty());
    }

    @Override
    public Attempt resume(AttemptId id) {
        asked.add("resume");
        return known(id);
    }

    @Override
    public Attempt choose(AttemptId id, ConnectionId connection) {
        asked.add("choose " + connection);
        return known(id);
    }

    @Override
    public ForgottenAttempt forget(AttemptId id) {
        return forget(List.of(id)).stream().findFirst().orElseThrow(UnknownAttemptException::new);
    }

    @Override
    public List<ForgottenAttempt> forget(List<AttemptId> ids) {
        asked.add("forget " + ids);
        List<ForgottenAttempt> gone = ids.stream()
                .flatMap(id -> find(id).stream())
                .map(one -> new ForgottenAttempt(one, true, appeared, unseen))
                .toList();
        if (!gone.isEmpty()) {
            isBegun = false;
            open.clear();
        }
        return gone;
    }

    @Override
    public Optional<Attempt> find(AttemptId id) {
        return isBegun && id.equals(ID) ? Optional.of(attempt) : Optional.empty();
    }

    @Override
    public List<Attempt> attempts() {
        return List.copyOf(open);
    }

    private Attempt known(AttemptId id) {
        return find(id).orElseThrow(UnknownAttemptException::new);
    }
}

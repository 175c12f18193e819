package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.AttemptProgress;
import io.github.alloyconnections.domain.attempt.AttemptState;
import io.github.alloyconnections.domain.attempt.ConnectRequest;
import io.github.alloyconnections.domain.attempt.ConnectRequest.Answers;
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
import io.github.alloyconnections.domain.port.driving.ForConnecting;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A core with one attempt, whose state a test sets; it writes down what it is asked to do. */
final class FakeConnecting implements ForConnecting {

    public static final AttemptId ID = new AttemptId("abcdefghjkmnpqrstuvw");
    static final String CONSENT = "https://alloy.example/authorize?token=planted-consent-token";

    private final List<String> done = new CopyOnWriteArrayList<>();
    private final List<Optional<String>> clicks = new CopyOnWriteArrayList<>();
    private final AtomicInteger steps = new AtomicInteger();
    private volatile Optional<Attempt> attempt = Optional.empty();
    private volatile Answers answers = Answers.none();
    private volatile List<FoundConnection> appeared = List.of();
    private volatile List<Way> ways = List.of(Way.guessed());
    private volatile Optional<RuntimeException> failure = Optional.empty();

    void hasAttempt(AttemptState state) {
        attempt = Optional.of(Attempt.begun(ID, Samples.NOTION, new UserId("68f0aa00bb11cc22dd33ee44"), Samples.NOW)
                .with(state));
    }

    /** Somebody came back, with this word. */
    void isReturned(Optional<Refusal> said) {
        attempt = attempt.map(open -> open.returned(said, Samples.NOW.plusSeconds(9)));
    }

    void failsToBegin(RuntimeException why) {
        failure = Optional.of(why);
    }

    /** How often somebody wanted to take it on. */
    int steps() {
        return steps.get();
    }

    /** What was done to the attempt, in order. */
    List<String> done() {
        return new ArrayList<>(done);
    }

    List<Optional<String>> clicks() {
        return new ArrayList<>(clicks);
    }

    @Override
    public FirstLook lookFirst(ConnectorId connector, ProbeListener watcher) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Way> ways(ConnectorId connector, Optional<UserId> user) {
        return ways;
    }

    /** What the latest request answered. */
    Answers answers() {
        return answers;
    }

    void offers(Way... offered) {
        ways = List.of(offered);
    }

    @Override
    public Started begin(ConnectRequest request) {
        if (failure.isPresent()) {
            throw failure.get();
        }
        URI redirect = request.redirect().apply(ID);
        String user = request.user().map(UserId::value).orElse("own");
        done.add("begin " + request.connector() + " " + user + " " + redirect + " "
                + request.answers().inputs());
        clicks.add(request.click());
        answers = request.answers();
        hasAttempt(new AttemptState.Open());
        return new Started.Consent(
                attempt.orElseThrow(), OAuthUrl.parse(CONSENT).orElseThrow());
    }

    @Override
    public Attempt returned(AttemptId id, Optional<Refusal> said) {
        done.add("returned "
                + said.map(refusal ->
                                refusal.error() + "/" + refusal.description().orElse(""))
                        .orElse(""));
        return known(id);
    }

    @Override
    public AttemptProgress advance(AttemptId id) {
        steps.incrementAndGet();
        return AttemptProgress.of(known(id));
    }

    @Override
    public Attempt resume(AttemptId id) {
        done.add("resume");
        return known(id);
    }

    @Override
    public Attempt choose(AttemptId id, ConnectionId connection) {
        done.add("choose " + connection);
        return known(id);
    }

    /** What the last look before an attempt is forgotten shows. */
    void lastLookShows(FoundConnection... found) {
        appeared = List.of(found);
    }

    @Override
    public ForgottenAttempt forget(AttemptId id) {
        return forget(List.of(id)).stream().findFirst().orElseThrow(UnknownAttemptException::new);
    }

    @Override
    public List<ForgottenAttempt> forget(List<AttemptId> ids) {
        done.add("forget " + ids);
        List<ForgottenAttempt> gone = ids.stream()
                .flatMap(id -> find(id).stream())
                .map(one -> new ForgottenAttempt(one, true, appeared, Optional.empty()))
                .toList();
        attempt = gone.isEmpty() ? attempt : Optional.empty();
        return gone;
    }

    @Override
    public Optional<Attempt> find(AttemptId id) {
        return attempt.filter(one -> one.id().equals(id));
    }

    @Override
    public List<Attempt> attempts() {
        return attempt.stream().toList();
    }

    private Attempt known(AttemptId id) {
        return find(id).orElseThrow(UnknownAttemptException::new);
    }
}

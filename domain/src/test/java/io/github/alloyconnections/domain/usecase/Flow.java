package io.github.alloyconnections.domain.usecase;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.AttemptProgress;
import io.github.alloyconnections.domain.attempt.ConnectRequest;
import io.github.alloyconnections.domain.attempt.Refusal;
import io.github.alloyconnections.domain.attempt.Started;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.driving.ForConnecting;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.MovingClock;
import io.github.alloyconnections.domain.testing.Seed;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The connect flow over the fakes: whoever waits makes the clock go on. */
public final class Flow {

    static final Duration SECOND = Duration.ofSeconds(1);

    public final MovingClock clock = new MovingClock();
    public final InMemoryProject project = InMemoryProject.ofSeed().at(clock);
    private int made;

    public ForConnecting connecting() {
        return project.core().connecting();
    }

    public static ConnectRequest request() {
        return ConnectRequest.of(Seed.NOTION, id -> URI.create("http://localhost:4711/back/" + id));
    }

    public static ConnectRequest requestFor(String user) {
        return new ConnectRequest(
                Seed.NOTION,
                Optional.of(new UserId(user)),
                id -> URI.create("http://localhost:4711/back/" + id),
                ConnectRequest.Answers.none(),
                Optional.empty());
    }

    public AttemptId begin() {
        return begin(request());
    }

    public AttemptId begin(ConnectRequest request) {
        Started started = connecting().begin(request);
        return started.attempt().id();
    }

    /** Alloy makes a connection now, and it works. */
    public Connection made() {
        return madeFor(Seed.USER);
    }

    public Connection madeFor(Owner owner) {
        Connection connection =
                AConnection.of(idOfNow()).named("new one").ownedBy(owner).build();
        project.with(connection);
        return connection;
    }

    /** An id that Alloy gives out now. */
    public ConnectionId idOfNow() {
        made++;
        return new ConnectionId(
                String.format(Locale.ROOT, "%08x%016x", clock.instant().getEpochSecond(), 0x5eed00L + made));
    }

    public Attempt returned(AttemptId id) {
        return connecting().returned(id, Optional.empty());
    }

    public Attempt refused(AttemptId id) {
        return connecting().returned(id, Optional.of(new Refusal("access_denied", Optional.of("no thanks"))));
    }

    /** Goes on until the attempt is settled, or so much time has passed. */
    public AttemptProgress after(AttemptId id, Duration atMost) {
        ForConnecting connecting = connecting();
        AttemptProgress progress = connecting.advance(id);
        Optional<AttemptProgress> pinned = Optional.empty();
        for (Duration waited = Duration.ZERO;
                waited.compareTo(atMost) < 0 && !progress.attempt().state().isSettled();
                waited = waited.plus(SECOND)) {
            clock.pass(progress.attempt().isDue(clock.instant()) ? Duration.ZERO : SECOND);
            progress = connecting.advance(id);
            pinned = progress.change().isPresent() ? Optional.of(progress) : pinned;
        }
        return pinned.orElse(progress);
    }

    public String state(AttemptId id) {
        return connecting().find(id).orElseThrow().stage().word();
    }

    public ConnectionId claimed(AttemptId id) {
        return connecting()
                .find(id)
                .orElseThrow()
                .state()
                .claimed()
                .orElseThrow()
                .id();
    }
}

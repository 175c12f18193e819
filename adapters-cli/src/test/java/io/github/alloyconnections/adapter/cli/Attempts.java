package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.domain.attempt.AttemptState;
import io.github.alloyconnections.domain.attempt.AttemptState.Ambiguous;
import io.github.alloyconnections.domain.attempt.AttemptState.Found;
import io.github.alloyconnections.domain.attempt.AttemptState.Looking;
import io.github.alloyconnections.domain.attempt.AttemptState.Pinned;
import io.github.alloyconnections.domain.attempt.AttemptState.Refused;
import io.github.alloyconnections.domain.attempt.AttemptState.Tested;
import io.github.alloyconnections.domain.attempt.FoundConnection;
import io.github.alloyconnections.domain.attempt.Refusal;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.testing.CannedConnecting;
import java.util.List;
import java.util.Optional;

/** What an attempt can turn into. */
public final class Attempts {

    private static final ConnectionId CLAIMED = new ConnectionId(Entries.NEWEST);
    public static final FoundConnection FOUND =
            new FoundConnection(CLAIMED, Optional.of("Eddie Fu's Notion (12)"), CLAIMED.createdAt(), false);

    private Attempts() {}

    /** One that was begun, where nothing usable was there before. */
    static CannedConnecting connecting() {
        CannedConnecting connecting = new CannedConnecting(new UserId("user-1"), Entries.NOW).begun();
        connecting.decision = () -> Entries.none(Outcome.NOTHING_USABLE);
        connecting.change = Optional.of(FakeProject.change(PinChange.Effect.WRITTEN));
        return connecting;
    }

    /** From being back to being pinned. */
    public static void succeed(CannedConnecting connecting) {
        connecting.next.addAll(List.of(
                new Looking(Entries.NOW),
                new Found(FOUND),
                new Tested(FOUND, Entries.health(HealthState.WORKING), Optional.empty()),
                pinned()));
    }

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
}

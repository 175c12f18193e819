package io.github.alloyconnections.domain.usecase.probing;

import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.Health.Belonging;
import io.github.alloyconnections.domain.health.HealthState;
import java.util.Optional;

/** What is said of connections that turned out to be somebody else's. */
public final class Belongings {

    private Belongings() {}

    /** What was not found as one owner, now that it was tried as the one it belongs to. */
    public static Health found(Health here, Owner runsAs, Owner other, Health there) {
        return new Health(
                HealthState.WRONG_OWNER,
                here.proof() + "; as " + other + ": " + there.proof(),
                Optional.of("it belongs to " + other + ", not to " + runsAs),
                there.count(),
                here.latency().plus(there.latency()),
                there.checkedAt(),
                Optional.of(advice(other, there.state())),
                Optional.of(new Belonging(other, there.state())));
    }

    /** The line to set, and what is to be done besides if it does not work there either. */
    static String advice(Owner other, HealthState state) {
        String line = other.match(
                user -> "set " + other.setting(), () -> "unset ALLOY_USER_ID: " + other.setting() + " (empty)");
        return state.isDead() ? line + ", and connect it again there" : line;
    }
}

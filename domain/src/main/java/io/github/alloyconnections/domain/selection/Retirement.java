package io.github.alloyconnections.domain.selection;

import io.github.alloyconnections.domain.connection.ConnectionId;
import java.time.Duration;
import java.time.Instant;

/**
 * A connection that a person took out of every choice for some time; unlike a deleted one it still exists at Alloy.
 *
 * @param until the first moment at which it may be chosen again
 */
public record Retirement(ConnectionId id, Instant until) {

    /** How long it lasts if nobody says otherwise. */
    public static final Duration STANDARD = Duration.ofDays(30);

    /** The longest: what is to be away for more than a year had better be deleted. */
    public static final Duration LONGEST = Duration.ofDays(366);

    /** Whether it still lasts. */
    public boolean lastsAt(Instant now) {
        return now.isBefore(until);
    }
}

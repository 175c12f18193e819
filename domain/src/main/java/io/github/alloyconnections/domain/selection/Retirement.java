package io.github.alloyconnections.domain.selection;

import io.github.alloyconnections.domain.connection.ConnectionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    /** Whether one may be out for this long. */
    public static boolean isPossible(Duration time) {
        return !time.isNegative() && !time.isZero() && time.compareTo(LONGEST) <= 0;
    }

    /** Until when each is out of those that still last. */
    public static Map<ConnectionId, Instant> lasting(List<Retirement> all, Instant now) {
        return all.stream()
                .filter(each -> each.lastsAt(now))
                .collect(Collectors.toMap(Retirement::id, Retirement::until, (one, other) -> other));
    }

    /** Whether it still lasts. */
    public boolean lastsAt(Instant now) {
        return now.isBefore(until);
    }
}

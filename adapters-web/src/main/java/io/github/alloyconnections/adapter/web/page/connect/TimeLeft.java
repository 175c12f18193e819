package io.github.alloyconnections.adapter.web.page.connect;

import io.github.alloyconnections.adapter.web.page.part.DisplayTime;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The time that is left.
 *
 * @param seconds until then; counted down where it is short
 */
public record TimeLeft(String words, String time, long seconds, boolean counted) {

    private static final Duration SEARCH = Duration.ofSeconds(60);

    static Optional<TimeLeft> of(Attempt attempt, Instant now) {
        if (attempt.state() instanceof AttemptState.Looking looking) {
            long seconds = secondsBetween(now, looking.since().plus(SEARCH));
            return Optional.of(new TimeLeft("Looking for up to ", seconds + " s", seconds, true));
        } else if (attempt.state().isSeeking()) {
            long hours = Math.max(1, Duration.between(now, attempt.expiresAt()).toHours());
            String until = DisplayTime.of(attempt.expiresAt(), now).utc();
            return Optional.of(
                    new TimeLeft("It can be taken up until ", until + ", for " + hours + " h more", hours, false));
        }
        return Optional.empty();
    }

    private static long secondsBetween(Instant now, Instant end) {
        return Math.max(0, Duration.between(now, end).plusMillis(999).toSeconds());
    }

    /** How much of the search is over. */
    public long passed() {
        return SEARCH.toSeconds() - Math.min(seconds, SEARCH.toSeconds());
    }

    public long whole() {
        return SEARCH.toSeconds();
    }
}

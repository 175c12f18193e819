package io.github.alloyconnections.domain.usecase.connecting;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When to look again, and when to stop. */
final class PollingSchedule {

    private static final Duration WHOLE = Duration.ofSeconds(60);
    private static final int[] AFTER_RETURN = {1, 2, 2, 3, 3, 4, 5};
    /** Nobody came back yet: a person is reading, and may have come back to where nobody listens. */
    private static final int[] BEFORE_RETURN = {4, 4, 5, 6, 8, 10, 15};

    private static final Duration AFTER_REFUSAL = Duration.ofSeconds(15);

    private PollingSchedule() {}

    /** The attempt with its next look put off, as its looks so far demand. */
    static Attempt again(Attempt attempt, Instant now) {
        return attempt.dueAt(now.plus(pause(attempt)));
    }

    /** The same, because Alloy could not be asked; it comes to rest if its time is over. */
    static Attempt afterTrouble(Attempt attempt, Optional<Duration> retryAfter, Instant now) {
        Attempt looked = attempt.looked();
        if (isOver(looked, now)) {
            return looked.with(new AttemptState.NotVisible());
        }
        Duration pause = pause(looked);
        Duration asked = retryAfter.orElse(pause);
        return looked.dueAt(now.plus(asked.compareTo(pause) > 0 ? asked : pause));
    }

    private static Duration pause(Attempt attempt) {
        if (attempt.stage() == AttemptState.Stage.REFUSED) {
            return AFTER_REFUSAL;
        }
        int[] pauses = attempt.stage() == AttemptState.Stage.OPEN ? BEFORE_RETURN : AFTER_RETURN;
        int place = Math.min(Math.max(attempt.looks() - 1, 0), pauses.length - 1);
        return Duration.ofSeconds(pauses[place]);
    }

    /** Whether what did not show itself until now is not waited for any more. */
    static boolean isOver(Attempt attempt, Instant now) {
        return hasPassed(WHOLE, attempt, now);
    }

    /** Whether a new connection would probably have shown itself by now, so that weaker evidence may count. */
    static boolean isHalfOver(Attempt attempt, Instant now) {
        return hasPassed(WHOLE.dividedBy(2), attempt, now);
    }

    private static boolean hasPassed(Duration time, Attempt attempt, Instant now) {
        return attempt.state() instanceof AttemptState.Looking looking
                && !now.isBefore(looking.since().plus(time));
    }
}

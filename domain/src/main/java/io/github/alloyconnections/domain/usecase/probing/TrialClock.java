package io.github.alloyconnections.domain.usecase.probing;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Owner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that is told what it is read for, as far as that goes into a decision's record: so that a replay can give back
 * the very same times, in whatever order connections are tried then.
 */
public abstract class TrialClock extends Clock {

    /**
     * How a trial went into a record.
     *
     * @param took how long it took
     * @param at when it was over
     */
    public record Tried(Duration took, Instant at) {}

    /** From now on this thread tries a connection as this owner. */
    public abstract void trying(Owner owner);

    /** What it tried is known, and took so long; the answer is what goes into the record. */
    public abstract Tried tried(ConnectionId id, Owner owner, Duration took, Instant at);

    /** When a record is dated. */
    public abstract Instant decided();

    /** Any clock, which then does not care what it is read for. */
    public static TrialClock over(Clock clock) {
        return clock instanceof TrialClock told ? told : new Plain(clock);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    private static final class Plain extends TrialClock {

        private final Clock clock;

        Plain(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public void trying(Owner owner) {
            // Whoever asks is nothing to a plain clock.
        }

        @Override
        public Tried tried(ConnectionId id, Owner owner, Duration took, Instant at) {
            return new Tried(took, at);
        }

        @Override
        public Instant decided() {
            return clock.instant();
        }
    }
}

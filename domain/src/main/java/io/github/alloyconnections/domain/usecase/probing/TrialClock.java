package io.github.alloyconnections.domain.usecase.probing;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Owner;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that is told what it is read for, as far as that goes into a decision's record: so that a replay can give back
 * the very same times, in whatever order connections are tried then.
 */
public abstract class TrialClock extends Clock {

    /** When the trial of this connection as this owner begins. */
    public abstract Instant begun(ConnectionId id, Owner owner);

    /** When it ends; read by the thread that read when it began. */
    public abstract Instant ended(ConnectionId id, Owner owner);

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
        public Instant begun(ConnectionId id, Owner owner) {
            return clock.instant();
        }

        @Override
        public Instant ended(ConnectionId id, Owner owner) {
            return clock.instant();
        }

        @Override
        public Instant decided() {
            return clock.instant();
        }
    }
}

package io.github.alloyconnections.domain.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still until it is moved. */
public final class MovingClock extends Clock {

    private final AtomicLong passed = new AtomicLong();

    public void pass(Duration time) {
        passed.addAndGet(time.toNanos());
    }

    @Override
    public Instant instant() {
        return Seed.NOW.plusNanos(passed.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("only instants are asked for");
    }
}

package io.github.alloyconnections.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** The real time, and whatever a test did not want to wait for. */
final class JumpingClock extends Clock {

    private final Clock real = Clock.systemUTC();
    private final AtomicLong jumped = new AtomicLong();

    void jump(Duration time) {
        jumped.addAndGet(time.toNanos());
    }

    @Override
    public Instant instant() {
        return real.instant().plusNanos(jumped.get());
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

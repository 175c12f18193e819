package io.github.alloyconnections.adapter.alloy.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Time that only passes, for measuring and waiting; the clock tells what time it is. */
public interface Ticker {

    /** A moment, to be compared with others of the same ticker. */
    long nanos();

    /** Waits. */
    void sleep(Duration duration) throws InterruptedException;

    /** The machine's own. */
    static Ticker system() {
        return new Ticker() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void sleep(Duration duration) throws InterruptedException {
                TimeUnit.NANOSECONDS.sleep(duration.toNanos());
            }
        };
    }
}

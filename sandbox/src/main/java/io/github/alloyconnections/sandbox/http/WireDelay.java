package io.github.alloyconnections.sandbox.http;

import java.io.InterruptedIOException;
import java.time.Duration;

/** The passing of simulated time on the wire; closing the sandbox ends it. */
public final class WireDelay {

    private WireDelay() {}

    public static void of(Duration duration) throws InterruptedIOException {
        if (duration.isZero()) {
            return;
        }
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            InterruptedIOException ended = new InterruptedIOException("the sandbox was closed");
            ended.initCause(closing);
            throw ended;
        }
    }
}

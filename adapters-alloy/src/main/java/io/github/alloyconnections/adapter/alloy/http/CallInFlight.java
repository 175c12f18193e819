package io.github.alloyconnections.adapter.alloy.http;

import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call while it is under way: whom it is for, how much it may read and until when, and the way to end it from
 * another thread.
 *
 * <p>It is bound to the thread that makes the call, because Feign hands the parts of its chain nothing of ours.
 */
final class CallInFlight {

    private static final ThreadLocal<@Nullable CallInFlight> CURRENT = new ThreadLocal<>();

    private final CallSpec call;
    private final long deadline;
    private volatile boolean abandoned;
    private volatile @Nullable HttpURLConnection awaited;

    CallInFlight(CallSpec call, Duration timeout) {
        this.call = call;
        this.deadline = System.nanoTime() + timeout.toNanos();
    }

    /** The exchange that this thread makes. */
    static CallInFlight current() {
        CallInFlight exchange = CURRENT.get();
        if (exchange == null) {
            throw new IllegalStateException("no exchange is under way in this thread");
        }
        return exchange;
    }

    /** Makes the call in this thread. */
    <T> T run(Supplier<T> work) {
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            CURRENT.remove();
        }
    }

    CallSpec call() {
        return call;
    }

    /** From here on an answer is awaited, which {@link #abandon} can cut short. */
    void awaits(HttpURLConnection connection) {
        awaited = connection;
    }

    /** The head of the answer is here: reading its body looks at the deadline by itself. */
    void answered() {
        awaited = null;
    }

    void checkDeadline() throws DeadlineException {
        if (abandoned || System.nanoTime() - deadline > 0) {
            throw new DeadlineException();
        }
    }

    /** Nobody waits for it any more; may block, so a waiting caller leaves it to another thread. */
    void abandon() {
        abandoned = true;
        HttpURLConnection connection = awaited;
        if (connection != null) {
            connection.disconnect();
        }
    }

    /** The time of one call is over. */
    static final class DeadlineException extends java.io.IOException {
        private static final long serialVersionUID = 1L;

        DeadlineException() {
            super(new TimeoutException());
        }
    }
}

package io.github.alloyconnections.adapter.mcp.wire;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/** Requests that are being answered, by their ids, so that one can be taken back: its thread is interrupted then. */
final class CallsUnderWay {

    private static final Logger LOG = LoggerFactory.getLogger(CallsUnderWay.class);

    private final Map<Object, Call> calls = new ConcurrentHashMap<>();

    private record Call(Disposable.Swap work, CountDownLatch ended) {

        static Call open() {
            return new Call(Disposables.swap(), new CountDownLatch(1));
        }
    }

    /** Begins what nobody can take back. */
    void begin(Mono<Void> work) {
        begin(new Object(), work);
    }

    /** Begins an answer; false, and nothing is begun, if this id has one under way. */
    boolean begin(Object id, Mono<Void> work) {
        Call call = Call.open();
        if (calls.putIfAbsent(id, call) != null) {
            return false;
        }
        call.work().update(work.doFinally(end -> forget(id, call)).subscribe(nothing -> {}, CallsUnderWay::log));
        return true;
    }

    private void forget(Object id, Call call) {
        calls.remove(id, call);
        call.ended().countDown();
    }

    private static void log(Throwable thrown) {
        LOG.warn("a message could not be handled: {}", thrown.getClass().getName());
    }

    /** The client does not want this answer any more; one that is unknown has been given. */
    void cancel(Object id) {
        Call call = calls.get(id);
        if (call != null) {
            call.work().dispose();
        }
    }

    void cancelAll() {
        calls.keySet().forEach(this::cancel);
    }

    /** Waits for all of them. */
    void await(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (Call call : calls.values()) {
                boolean ended = call.ended().await(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                LOG.debug("answered in time: {}", ended);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

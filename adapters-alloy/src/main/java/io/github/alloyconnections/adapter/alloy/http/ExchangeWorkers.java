package io.github.alloyconnections.adapter.alloy.http;

import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes exchanges in threads of its own.
 *
 * <p>The JDK's connections heed neither an interrupt nor a limit on the whole call, so nobody who has to be back in
 * time may make one in his own thread.
 */
final class ExchangeWorkers implements AutoCloseable {

    private @Nullable ExecutorService threads;
    private boolean closed;

    synchronized ExecutorService executor() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        ExecutorService started = threads;
        if (started == null) {
            started = Executors.newCachedThreadPool(ExchangeWorkers::thread);
            threads = started;
        }
        return started;
    }

    /** A thread that does not keep the program alive. */
    static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "alloy-call");
        thread.setDaemon(true);
        return thread;
    }

    /** The exchange's result, if it comes within the time; every failure is an {@link AlloyFailure}. */
    <T> T within(Duration time, CallInFlight exchange, Supplier<T> work, TransportTrouble trouble)
            throws InterruptedException {
        Future<T> answer = executor().submit(() -> exchange.run(work));
        try {
            return answer.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            thread(exchange::abandon).start();
            throw trouble.timeout();
        } catch (InterruptedException e) {
            thread(exchange::abandon).start();
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError) {
                throw trouble.tooLarge();
            }
            if (e.getCause() instanceof Error error && !(error instanceof StackOverflowError)) {
                throw error;
            }
            throw trouble.of(e);
        }
    }

    /** Does the work for every item, so many at once, results in the items' order; the first failure ends it. */
    <T, R> List<R> sideBySide(List<T> items, Function<T, R> work, int atOnce) throws InterruptedException {
        CompletionService<R> lanes = new ExecutorCompletionService<>(executor());
        List<Future<R>> results = new ArrayList<>();
        try {
            for (T item : items) {
                if (results.size() >= atOnce) {
                    value(lanes.take());
                }
                results.add(lanes.submit(() -> work.apply(item)));
            }
            List<R> values = new ArrayList<>();
            for (Future<R> result : results) {
                values.add(value(result));
            }
            return values;
        } finally {
            results.forEach(result -> result.cancel(true));
        }
    }

    private static <R> R value(Future<R> result) throws InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (threads != null) {
            threads.shutdownNow();
        }
    }
}

package io.github.alloyconnections.adapter.postgres.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * Does in one statement what several ask for at once: while one batch is under way the next gathers, so that there is no wait
 * when nobody else asks, and few round trips when many do. Thread-safe.
 *
 * @param <T> what is asked
 * @param <R> what comes of it
 */
public final class Batches<T, R> implements AutoCloseable {

    private static final int LARGEST = 200;
    private static final int WAITING = 2_000;

    private final Function<List<T>, List<R>> work;
    private final BlockingQueue<Asked<T, R>> queue = new LinkedBlockingQueue<>(WAITING);
    private final ExecutorService thread;

    private record Asked<T, R>(T value, CompletableFuture<R> result) {}

    /**
     * Of this work.
     *
     * @param work does all of a batch, in its order, or throws for all of it
     */
    public Batches(String name, Function<List<T>, List<R>> work) {
        this.work = work;
        this.thread = Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        });
    }

    /**
     * What comes of it, in time. Whatever follows from it must not wait for another of these: it may be done on the thread
     * that does them.
     *
     * @throws RejectedExecutionException if too many wait already; when it is closed, that is what comes of it
     */
    public CompletableFuture<R> ask(T value) {
        CompletableFuture<R> result = new CompletableFuture<>();
        if (!queue.offer(new Asked<>(value, result))) {
            throw new RejectedExecutionException("too many wait for the database");
        }
        try {
            thread.execute(this::doWhatWaits);
        } catch (RejectedExecutionException closed) {
            failAll();
        }
        return result;
    }

    /** There is one of these for each that was asked: whoever comes when all has been done finds nothing. */
    private void doWhatWaits() {
        List<Asked<T, R>> batch = new ArrayList<>();
        if (queue.drainTo(batch, LARGEST) > 0) {
            doOne(batch);
        }
    }

    private void doOne(List<Asked<T, R>> batch) {
        try {
            List<R> results = work.apply(batch.stream().map(Asked::value).toList());
            for (int place = 0; place < batch.size(); place++) {
                batch.get(place).result().complete(results.get(place));
            }
        } catch (RuntimeException | Error failure) {
            // Whatever it is, nobody may wait for it in vain.
            batch.forEach(asked -> asked.result().completeExceptionally(failure));
        }
    }

    private void failAll() {
        List<Asked<T, R>> waiting = new ArrayList<>();
        queue.drainTo(waiting);
        waiting.forEach(
                asked -> asked.result().completeExceptionally(new RejectedExecutionException("the state is closed")));
    }

    /** Ends what is under way; who still waits hears that it is closed. */
    @Override
    public void close() {
        thread.shutdownNow();
        failAll();
    }
}

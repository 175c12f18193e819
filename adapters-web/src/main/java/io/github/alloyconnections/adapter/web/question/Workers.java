package io.github.alloyconnections.adapter.web.question;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that ask the core, so that however slow Alloy is, the threads that talk HTTP stay free; when too many
 * questions wait, further ones are refused at once.
 */
public final class Workers implements AutoCloseable {

    /** How long a page waits for an answer of theirs before it says that it waits. */
    public static final long PATIENCE_MILLIS = 1_200;

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final int THREADS = 8;
    private static final int WAITING = 128;
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final ThreadPoolExecutor threads;
    private final LongAdder answered = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder turnedAway = new LongAdder();

    /** How the questions so far have ended, and how many wait. */
    public record Load(long answered, long failed, long turnedAway, int waiting) {}

    public Workers() {
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE.toMillis(), TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, "web-worker-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Asks on another thread.
     *
     * @throws java.util.concurrent.RejectedExecutionException if too many wait already
     */
    public <T> CompletableFuture<T> ask(Supplier<T> question) {
        try {
            return CompletableFuture.supplyAsync(question, threads)
                    .whenComplete((answer, failure) -> (failure == null ? answered : failed).increment());
        } catch (RejectedExecutionException e) {
            turnedAway.increment();
            throw e;
        }
    }

    public Load load() {
        return new Load(
                answered.sum(),
                failed.sum(),
                turnedAway.sum(),
                threads.getQueue().size());
    }

    /** Takes on no more questions, and waits for those it has. */
    public void end(Duration patience) {
        threads.shutdown();
        try {
            boolean ended = threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
            LOG.debug("all questions have been answered: {}", ended);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Interrupts what is under way. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}

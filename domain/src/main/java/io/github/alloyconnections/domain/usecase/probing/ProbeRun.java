package io.github.alloyconnections.domain.usecase.probing;

import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Probes a list in order, a few at a time. Whoever walks it sees what a walk one by one would have seen; probes that ran
 * ahead of where the walk ends are dropped with it.
 *
 * @param <T> what a probe shows
 */
public final class ProbeRun<T> implements AutoCloseable {

    /** Shows one entry; tells when it asks on, because its first answer did not settle it. */
    @FunctionalInterface
    public interface Judge<T> {
        T judge(ConnectionEntry entry, Runnable asksOn);
    }

    /** Whether the first probe goes alone, because its first answer probably ends the walk. */
    public enum Start {
        ALONE,
        TOGETHER
    }

    /** The part of the time that one probe may take before those behind it go on. */
    private static final int SHARE_OF_ONE = 5;

    private final List<ConnectionEntry> order;
    private final Judge<T> judge;
    private final int parallel;
    private final Clock clock;
    private final Instant deadline;
    private final Duration patience;
    private final ExecutorService threads;
    private final List<Future<Optional<T>>> started = new ArrayList<>();
    private final Start start;

    public ProbeRun(List<ConnectionEntry> order, Judge<T> judge, Plan plan, Clock clock) {
        this.order = order.size() > plan.budget().candidates()
                ? order.subList(0, plan.budget().candidates())
                : order;
        this.judge = judge;
        this.parallel = plan.budget().parallel();
        this.start = plan.start();
        this.clock = clock;
        this.deadline = clock.instant().plus(plan.budget().time());
        this.patience = plan.budget().time().dividedBy(SHARE_OF_ONE);
        this.threads = Executors.newFixedThreadPool(parallel, ProbeRun::daemon);
    }

    /** How a run is paced. */
    public record Plan(ProbeBudget budget, Start start) {}

    /** How many can be probed within the budget. */
    public int reach() {
        return order.size();
    }

    /**
     * The health of the entry at this place, waiting for it; empty if the budget is spent before it is known.
     *
     * <p>One that hangs must not keep the others from being tried: after a while those behind it go on without it.
     */
    public Optional<T> health(int place) {
        boolean late = left().isZero();
        if (!late) {
            startUpTo(place == 0 && start == Start.ALONE ? 1 : place + ahead(place));
        }
        Optional<Future<Optional<T>>> probe = started(place);
        if (probe.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> soon = await(probe.get(), patience);
        if (soon.isPresent() || late) {
            return soon;
        }
        startUpTo(order.size());
        return await(probe.get(), left());
    }

    /** Behind as many misses as go at once the next ones will hardly do better: no thread waits for the slowest of them. */
    private int ahead(int place) {
        return place < parallel ? parallel : 2 * parallel;
    }

    private synchronized Optional<Future<Optional<T>>> started(int place) {
        return place < started.size() ? Optional.of(started.get(place)) : Optional.empty();
    }

    private synchronized void startUpTo(int count) {
        while (!threads.isShutdown() && started.size() < Math.min(count, order.size())) {
            ConnectionEntry entry = order.get(started.size());
            started.add(threads.submit(() -> judgeInTime(entry)));
        }
    }

    /** One that waited for its turn until the time was over is not asked any more. */
    private Optional<T> judgeInTime(ConnectionEntry entry) {
        return left().isZero() ? Optional.empty() : Optional.of(judge.judge(entry, this::goOn));
    }

    /** What is left to ask of one is asked beside the next ones. */
    private void goOn() {
        if (!left().isZero()) {
            startUpTo(parallel);
        }
    }

    private Duration left() {
        Duration left = Duration.between(clock.instant(), deadline);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Optional<T> await(Future<Optional<T>> probe, Duration atMost) {
        try {
            long millis = Math.min(atMost.toMillis(), left().toMillis());
            return probe.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RemoteServiceException(
                    Kind.INTERRUPTED, "Tried to probe connections but failed because: the wait was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("a probe ended abnormally", e.getCause());
        }
    }

    static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "probe");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public synchronized void close() {
        threads.shutdownNow();
    }
}

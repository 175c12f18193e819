package io.github.alloyconnections.domain.usecase.connecting;

import io.github.alloyconnections.domain.attempt.Started;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Remembers for a moment what a click began, so that a double click begins one attempt. Never written down. */
final class IdempotencyMemory {

    private static final Duration MEMORY = Duration.ofMinutes(2);
    private static final int MOST = 1_000;

    private final Clock clock;
    private final Map<String, Click> begun = new HashMap<>();

    IdempotencyMemory(Clock clock) {
        this.clock = clock;
    }

    /**
     * What this click begins, or began; who clicks again meanwhile waits for it. A click that failed may be repeated.
     *
     * @param lasting whether what it began is still there, else it begins anew
     */
    Started once(String click, Supplier<Started> beginning, Predicate<Started> lasting) {
        Click mine = new Click(clock.instant(), new CompletableFuture<>());
        Optional<Click> first = earlier(click, mine);
        if (first.isEmpty()) {
            return begin(click, mine, beginning);
        }
        Started begun = awaited(first.get());
        if (lasting.test(begun)) {
            return begun;
        }
        forget(click, first.get());
        return once(click, beginning, lasting);
    }

    private Started begin(String click, Click mine, Supplier<Started> beginning) {
        try {
            Started started = beginning.get();
            mine.started().complete(started);
            return started;
        } catch (RuntimeException failure) {
            forget(click, mine);
            mine.started().completeExceptionally(failure);
            throw failure;
        }
    }

    private static Started awaited(Click first) {
        try {
            return first.started().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** The click that came before this one; empty if this is the first, which is remembered then. */
    private synchronized Optional<Click> earlier(String click, Click mine) {
        Instant oldest = mine.at().minus(MEMORY);
        begun.values().removeIf(other -> other.at().isBefore(oldest));
        if (begun.size() >= MOST) {
            begun.clear();
        }
        return Optional.ofNullable(begun.putIfAbsent(click, mine));
    }

    private synchronized void forget(String click, Click which) {
        begun.remove(click, which);
    }

    private record Click(Instant at, CompletableFuture<Started> started) {}
}

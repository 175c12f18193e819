package io.github.alloyconnections.adapter.web.question;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Answers that are kept for a short time; whoever asks while a question is under way waits for that one answer. A
 * failure goes to all who waited for it and is then forgotten.
 *
 * <p>What is cached has ended, well or badly: a failure that the cache itself met would be written
 * into the log, message and all.
 */
final class CoalescingCache<K, V> {

    private static final int MOST = 200;

    private final AsyncCache<K, Ended<V>> cache;
    private final Workers workers;

    /** A question that has been answered, or has failed. */
    private record Ended<V>(CompletableFuture<V> answer) {

        boolean isFailure() {
            return answer.isCompletedExceptionally();
        }
    }

    CoalescingCache(Duration keep, Ticker ticker, Workers workers) {
        this.workers = workers;
        this.cache = Caffeine.newBuilder()
                .expireAfter(Expiry.<K, Ended<V>>writing((key, ended) -> ended.isFailure() ? Duration.ZERO : keep))
                .maximumSize(MOST)
                .ticker(ticker)
                .executor(Runnable::run)
                .buildAsync();
    }

    /** The answer; a future of the caller's own, which does not end the question when it is cancelled. */
    CompletableFuture<V> get(K key, Supplier<V> question) {
        return cache.get(key, (same, executor) -> {
                    CompletableFuture<V> flight = workers.ask(question);
                    return flight.handle((answer, failure) -> new Ended<>(flight));
                })
                .thenCompose(Ended::answer);
    }

    /** All next questions are asked anew. */
    void forgetAll() {
        cache.synchronous().invalidateAll();
    }

    /** The next question is asked anew; one that is under way is not ended. */
    void forget(K key) {
        cache.synchronous().invalidate(key);
    }
}

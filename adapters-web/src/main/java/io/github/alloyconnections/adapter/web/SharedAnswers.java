package io.github.alloyconnections.adapter.web;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Answers that are kept for a short time; whoever asks while a question is under way waits for that one answer. A
 * failure goes to all who waited for it and is then forgotten.
 */
final class SharedAnswers<K, V> {

    private static final int MOST = 200;

    private final AsyncCache<K, V> cache;
    private final Workers workers;

    SharedAnswers(Duration keep, Ticker ticker, Workers workers) {
        this.workers = workers;
        this.cache = Caffeine.newBuilder()
                .expireAfterWrite(keep)
                .maximumSize(MOST)
                .ticker(ticker)
                .executor(Runnable::run)
                .buildAsync();
    }

    /** The answer; a future of the caller's own, which does not end the question when it is cancelled. */
    CompletableFuture<V> get(K key, Supplier<V> question) {
        return cache.get(key, (same, executor) -> workers.ask(question)).copy();
    }
}

package io.github.alloyconnections.adapter.web.question;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.alloyconnections.adapter.web.http.Freshness;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers that are kept for a short time, each asked for by one caller at a time.
 *
 * <p>Whoever finds none that is fresh asks, and waits. Whoever comes while he does gets the last answer, marked as stale, if
 * it is not much too old; else he waits for the same. A failure goes to all who waited for it. It is kept for nobody, but
 * while the next one tries, the others are told it at once: a service that is down must not make each of them wait.
 */
final class CoalescingCache<K, V> {

    /** What share of the time of others an answer is kept in which something could not be told. */
    static final int UNSURE_SHARE = 5;

    private static final int MOST = 200;

    /** How much longer than it is fresh an answer is shown to those who come while it is asked for anew. */
    private static final Duration STALE = Duration.ofSeconds(30);

    private final Cache<K, Slot> slots;
    private final Function<V, Duration> keep;
    private final Ticker ticker;
    private final Workers workers;

    /**
     * An answer as one caller gets it.
     *
     * @param age since it was given
     * @param stale whether a fresh one is being asked for just now
     */
    record Served<V>(V value, Duration age, boolean stale) {

        /** The reply that was made of it, saying how old it is. */
        Reply dated(Reply made) {
            Reply aged = made.aged(age);
            return stale ? aged.stale() : aged;
        }
    }

    /** Every answer is kept for the same time. */
    CoalescingCache(Duration keep, Ticker ticker, Workers workers) {
        this(keep, any -> keep, ticker, workers);
    }

    /**
     * Some are kept for a shorter time than others.
     *
     * @param longest what no answer is kept for longer than
     */
    CoalescingCache(Duration longest, Function<V, Duration> keep, Ticker ticker, Workers workers) {
        this.keep = keep;
        this.ticker = ticker;
        this.workers = workers;
        this.slots = Caffeine.newBuilder()
                .expireAfterAccess(longest.plus(STALE))
                .maximumSize(MOST)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /** The answer; a future of the caller's own, which does not end the question when it is cancelled. */
    CompletableFuture<V> get(K key, Supplier<V> question) {
        return get(key, Freshness.USUAL, question).thenApply(Served::value);
    }

    /** The same, as fresh as the caller wants it; one that is new to him may have been begun for others. */
    CompletableFuture<Served<V>> get(K key, Freshness wanted, Supplier<V> question) {
        Slot slot = slots.get(key, any -> new Slot());
        Optional<Ended> last = slot.last;
        long now = ticker.read();
        return wanted == Freshness.USUAL && last.isPresent() && last.get().isFresh(now)
                ? last.get().served(now, false)
                : slot.ask(wanted, question);
    }

    /** All next questions are asked anew. */
    void forgetAll() {
        slots.invalidateAll();
    }

    /** The next question is asked anew; one that is under way is not ended. */
    void forget(K key) {
        slots.invalidate(key);
    }

    /** What is known of one question. */
    private final class Slot {

        private volatile Optional<Ended> last = Optional.empty();
        private Optional<CompletableFuture<V>> underWay = Optional.empty();

        synchronized CompletableFuture<Served<V>> ask(Freshness wanted, Supplier<V> question) {
            long now = ticker.read();
            Optional<Ended> known = last.filter(any -> wanted == Freshness.USUAL);
            if (known.isPresent() && known.get().isFresh(now)) {
                return known.get().served(now, false);
            } else if (underWay.isEmpty()) {
                return fresh(begin(question));
            }
            return known.filter(any -> any.isWorthTelling(now))
                    .map(any -> any.served(now, true))
                    .orElseGet(() -> fresh(underWay.orElseThrow()));
        }

        /** Whoever has its answer finds it kept, too: what is handed out ends only after that. */
        private CompletableFuture<V> begin(Supplier<V> question) {
            CompletableFuture<V> asked = workers.ask(question);
            CompletableFuture<V> kept = asked.whenComplete((answer, failure) -> end(asked));
            underWay = Optional.of(kept).filter(any -> !any.isDone());
            return kept;
        }

        private synchronized void end(CompletableFuture<V> asked) {
            last = Optional.of(new Ended(asked, ticker.read()));
            underWay = Optional.empty();
        }

        private CompletableFuture<Served<V>> fresh(CompletableFuture<V> asked) {
            return asked.thenApply(value -> new Served<>(value, Duration.ZERO, false));
        }
    }

    /** A question that was answered, or has failed. */
    private final class Ended {

        private final CompletableFuture<V> answer;
        private final long at;
        private final long nanosFresh;
        private final boolean worthTelling;

        Ended(CompletableFuture<V> answer, long at) {
            this.answer = answer;
            this.at = at;
            boolean failed = answer.isCompletedExceptionally();
            this.nanosFresh = failed ? 0 : keep.apply(answer.join()).toNanos();
            this.worthTelling = failed ? isOutage(answer) : nanosFresh > 0;
        }

        boolean isFresh(long now) {
            return now - at < nanosFresh;
        }

        boolean isWorthTelling(long now) {
            return worthTelling && now - at < nanosFresh + STALE.toNanos();
        }

        CompletableFuture<Served<V>> served(long now, boolean stale) {
            Duration age = Duration.ofNanos(Math.max(0, now - at));
            return answer.thenApply(value -> new Served<>(value, age, stale));
        }
    }

    private static boolean isOutage(CompletableFuture<?> failed) {
        try {
            failed.join();
            return false;
        } catch (CompletionException e) {
            return e.getCause() instanceof RemoteServiceException remote
                    && remote.kind() != RemoteServiceException.Kind.INTERRUPTED;
        }
    }
}

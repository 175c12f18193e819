package io.github.alloyconnections.adapter.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts tokens that were wrong, for each caller's address and in all. Whoever shows the right one is let in whatever the
 * counts say, so that nobody can be locked out: what makes guessing hopeless is the length of a token.
 */
final class WrongTokens {

    static final int OF_ONE = 10;
    static final int OF_ALL = 100;
    static final Duration TIME = Duration.ofMinutes(1);

    private static final int MOST_CALLERS = 10_000;
    private static final String ALL = "";

    private final Cache<String, AtomicInteger> counts;

    WrongTokens(Ticker ticker) {
        this.counts = Caffeine.newBuilder()
                .expireAfterWrite(TIME)
                .maximumSize(MOST_CALLERS)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /** Counts one more; whether that is too many. */
    boolean isTooMany(String address) {
        // Both are counted, whatever the one says.
        boolean ofOne = isBeyond(network(address), OF_ONE);
        boolean ofAll = isBeyond(ALL, OF_ALL);
        return ofOne || ofAll;
    }

    private boolean isBeyond(String whose, int most) {
        return counts.get(whose, unseen -> new AtomicInteger()).incrementAndGet() > most;
    }

    /** Whoever has one address of IPv6 has 2^64 of them: the first half names the network. */
    private static String network(String address) {
        String[] groups = address.split(":", -1);
        return groups.length > 4 && !address.contains("::")
                ? String.join(":", groups[0], groups[1], groups[2], groups[3])
                : address;
    }
}

package io.github.alloyconnections.adapter.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.alloyconnections.domain.port.host.ForGrantingAccess;
import io.github.alloyconnections.domain.service.GrantedToken;
import io.github.alloyconnections.domain.service.TokenDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/** The tokens that were granted, each remembered for a moment, so that the database is not asked for every request. */
final class GrantedAccess {

    /** For so long a token that was revoked by another instance is still taken. */
    static final Duration REMEMBERED = Duration.ofSeconds(5);

    private static final int MOST = 10_000;

    private final ForGrantingAccess granting;
    private final Clock clock;
    private final Cache<String, GrantedToken> met;

    GrantedAccess(ForGrantingAccess granting, Clock clock, Ticker ticker) {
        this.granting = granting;
        this.clock = clock;
        this.met = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(REMEMBERED)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /** The token that this text is; empty if it is none, or one that is over. */
    Optional<GrantedToken> met(String text) {
        String digest = HexFormat.of().formatHex(TokenDigest.of(text).bytes());
        Optional<GrantedToken> known = Optional.ofNullable(met.getIfPresent(digest));
        Optional<GrantedToken> found = known.or(() -> granting.met(text));
        found.filter(token -> known.isEmpty()).ifPresent(token -> met.put(digest, token));
        return found.filter(token -> !token.isOver(clock.instant()));
    }

    /** Looks anew at every token: one was just revoked. */
    void forget() {
        met.invalidateAll();
    }
}

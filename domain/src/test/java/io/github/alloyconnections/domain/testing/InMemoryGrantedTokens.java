package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.port.driven.service.GrantedTokens;
import io.github.alloyconnections.domain.service.GrantedToken;
import io.github.alloyconnections.domain.service.Page;
import io.github.alloyconnections.domain.service.TokenQuery;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Access tokens as a service would keep them. */
public final class InMemoryGrantedTokens implements GrantedTokens {

    private final Map<String, Kept> tokens = new LinkedHashMap<>();

    @Override
    public synchronized void add(Kept token) {
        tokens.put(token.token().id(), token);
    }

    @Override
    public synchronized Optional<Kept> find(String id) {
        return Optional.ofNullable(tokens.get(id));
    }

    /** A page ends with the id of its last token. */
    @Override
    public synchronized Page<GrantedToken> page(TokenQuery query) {
        List<GrantedToken> all = tokens.values().stream()
                .map(Kept::token)
                .sorted(Comparator.comparing(GrantedToken::madeAt)
                        .thenComparing(GrantedToken::id)
                        .reversed())
                .toList();
        int from = query.after().map(after -> placeAfter(all, after)).orElse(0);
        List<GrantedToken> rows = all.subList(from, Math.min(all.size(), from + query.limit()));
        return new Page<>(
                rows,
                from + rows.size() < all.size()
                        ? Optional.of(rows.get(rows.size() - 1).id())
                        : Optional.empty());
    }

    private static int placeAfter(List<GrantedToken> all, String id) {
        List<String> ids = all.stream().map(GrantedToken::id).toList();
        return ids.contains(id) ? ids.indexOf(id) + 1 : all.size();
    }

    @Override
    public synchronized Optional<GrantedToken> revoke(String id, Instant at) {
        tokens.computeIfPresent(
                id,
                (same, kept) -> kept.token().revokedAt().isPresent()
                        ? kept
                        : new Kept(kept.token().revoked(at), kept.digest()));
        return find(id).map(Kept::token);
    }

    @Override
    public synchronized void forget(Instant overBy) {
        tokens.values().removeIf(kept -> ends(kept.token()).anyMatch(end -> end.isBefore(overBy)));
    }

    private static Stream<Instant> ends(GrantedToken token) {
        return Stream.concat(token.expiresAt().stream(), token.revokedAt().stream());
    }
}

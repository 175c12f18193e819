package io.github.alloyconnections.domain.usecase.granting;

import io.github.alloyconnections.domain.port.driven.service.AuditTrail;
import io.github.alloyconnections.domain.port.driven.service.GrantedTokens;
import io.github.alloyconnections.domain.port.host.ForGrantingAccess;
import io.github.alloyconnections.domain.service.AuditEntry;
import io.github.alloyconnections.domain.service.AuditEntry.Deed;
import io.github.alloyconnections.domain.service.GrantedToken;
import io.github.alloyconnections.domain.service.NewToken;
import io.github.alloyconnections.domain.service.Page;
import io.github.alloyconnections.domain.service.TokenDigest;
import io.github.alloyconnections.domain.service.TokenQuery;
import io.github.alloyconnections.domain.service.TokenRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Access tokens over what is kept of them; what happens to one is in the audit before anybody is told. */
public final class GrantingAccess implements ForGrantingAccess {

    private final GrantedTokens tokens;
    private final AuditTrail audit;
    private final Clock clock;
    private final RandomGenerator random;

    /**
     * Over these.
     *
     * @param random where the tokens' texts come from: one that nobody can foresee, such as a {@code SecureRandom}
     */
    public GrantingAccess(GrantedTokens tokens, AuditTrail audit, Clock clock, RandomGenerator random) {
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public NewToken grant(TokenRequest request, String asker) {
        request.refusal().ifPresent(refusal -> {
            throw new IllegalArgumentException(refusal);
        });
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        TokenText text = TokenText.from(random);
        GrantedToken token = new GrantedToken(
                text.id(),
                request.name(),
                request.scope(),
                request.user(),
                now,
                request.lasting().map(now::plus),
                Optional.empty());
        // Written down first: a line about a token that was not made harms nobody.
        note(Deed.GRANTED, token, asker);
        tokens.add(new GrantedTokens.Kept(token, TokenDigest.of(text.reveal())));
        return new NewToken(token, text.reveal());
    }

    @Override
    public Optional<GrantedToken> met(String shown) {
        TokenDigest digest = TokenDigest.of(shown);
        return TokenText.parse(shown)
                .flatMap(text -> tokens.find(text.id()))
                .filter(kept -> kept.digest().isSame(digest))
                .map(GrantedTokens.Kept::token)
                .filter(token -> !token.isOver(clock.instant()));
    }

    @Override
    public Page<GrantedToken> tokens(TokenQuery query) {
        return tokens.page(query);
    }

    @Override
    public Optional<GrantedToken> revoke(String id, String asker) {
        Optional<GrantedTokens.Kept> known = tokens.find(id);
        known.ifPresent(kept -> note(Deed.REVOKED, kept.token(), asker));
        return known.flatMap(kept -> tokens.revoke(id, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private void note(Deed deed, GrantedToken token, String asker) {
        audit.add(new AuditEntry(
                clock.instant(),
                asker,
                deed,
                token.user(),
                Optional.empty(),
                Optional.empty(),
                token.asker() + ", scope " + token.scope().word()));
    }
}

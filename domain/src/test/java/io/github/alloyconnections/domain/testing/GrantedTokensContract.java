package io.github.alloyconnections.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.driven.service.GrantedTokens;
import io.github.alloyconnections.domain.port.driven.service.GrantedTokens.Kept;
import io.github.alloyconnections.domain.service.GrantedToken;
import io.github.alloyconnections.domain.service.Page;
import io.github.alloyconnections.domain.service.Scope;
import io.github.alloyconnections.domain.service.TokenDigest;
import io.github.alloyconnections.domain.service.TokenQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every place that keeps access tokens must do. */
public abstract class GrantedTokensContract {

    private static final TokenDigest DIGEST = TokenDigest.of("planted");

    /** One that nothing was written to. */
    protected abstract GrantedTokens fresh();

    /** The same place, as another process would open it. */
    protected abstract GrantedTokens again(GrantedTokens written);

    private static GrantedToken token(String id, int madeAfter) {
        return new GrantedToken(
                id,
                "näme 𝄞",
                Scope.CHANGE,
                Optional.of(new UserId("ann")),
                Seed.NOW.plusSeconds(madeAfter),
                Optional.of(Seed.NOW.plusSeconds(900)),
                Optional.empty());
    }

    private static GrantedTokens holding(GrantedTokens tokens, GrantedToken... added) {
        List.of(added).forEach(token -> tokens.add(new Kept(token, DIGEST)));
        return tokens;
    }

    @Test
    void nothing_is_there_at_first() {
        GrantedTokens tokens = fresh();

        assertThat(tokens.find("a")).isEmpty();
        assertThat(tokens.revoke("a", Seed.NOW)).isEmpty();
        assertThat(tokens.page(new TokenQuery(5, Optional.empty())).rows()).isEmpty();
    }

    @Test
    void what_was_added_is_there_for_others_with_its_digest() {
        GrantedTokens tokens = again(holding(fresh(), token("a", 0)));

        assertThat(tokens.find("a").map(Kept::token)).contains(token("a", 0));
        assertThat(tokens.find("a").map(kept -> kept.digest().isSame(DIGEST))).contains(true);
        assertThat(tokens.find("b")).isEmpty();
    }

    @Test
    void pages_go_from_the_newest_to_the_oldest() {
        GrantedTokens tokens = holding(fresh(), token("a", 0), token("c", 1), token("b", 1));

        Page<GrantedToken> first = tokens.page(new TokenQuery(2, Optional.empty()));
        Page<GrantedToken> second = tokens.page(new TokenQuery(2, first.next()));

        assertThat(first.rows()).extracting(GrantedToken::id).containsExactly("c", "b");
        assertThat(second.rows()).extracting(GrantedToken::id).containsExactly("a");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void a_cursor_of_somebody_else_leads_to_an_end() {
        GrantedTokens tokens = holding(fresh(), token("a", 0));

        assertThat(tokens.page(new TokenQuery(2, Optional.of("?"))).rows()).isEmpty();
    }

    @Test
    void one_that_was_revoked_stays_so_from_the_first_time() {
        GrantedTokens tokens = holding(fresh(), token("a", 0), token("b", 0));
        Instant first = Seed.NOW.plusSeconds(5);

        assertThat(tokens.revoke("a", first)).contains(token("a", 0).revoked(first));
        assertThat(tokens.revoke("a", first.plusSeconds(5)))
                .contains(token("a", 0).revoked(first));
        assertThat(again(tokens).find("a").map(Kept::token).flatMap(GrantedToken::revokedAt))
                .contains(first);
        assertThat(tokens.find("b").map(Kept::token).flatMap(GrantedToken::revokedAt))
                .isEmpty();
    }

    @Test
    void those_that_were_over_by_then_are_forgotten() {
        GrantedTokens tokens = holding(fresh(), token("a", 0), token("b", 0), endless("c"));
        tokens.revoke("b", Seed.NOW.plusSeconds(5));

        tokens.forget(Seed.NOW.plusSeconds(6));
        assertThat(tokens.find("b")).isEmpty();
        assertThat(tokens.find("a")).isPresent();

        tokens.forget(Seed.NOW.plusSeconds(901));
        assertThat(tokens.find("a")).isEmpty();
        assertThat(tokens.find("c")).isPresent();
    }

    private static GrantedToken endless(String id) {
        return new GrantedToken(id, "", Scope.READ, Optional.empty(), Seed.NOW, Optional.empty(), Optional.empty());
    }
}

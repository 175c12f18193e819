package io.github.alloyconnections.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an access token lets its holder do. */
class GrantTest {

    private static final Optional<UserId> ANN = Optional.of(new UserId("ann"));
    private static final Optional<UserId> BOB = Optional.of(new UserId("bob"));

    private static Grant grant(Scope scope, Optional<UserId> user) {
        return new Grant("a token", scope, user, Seed.NOW, Optional.of(Seed.NOW.plusSeconds(900)));
    }

    @Test
    void each_scope_covers_those_before_it() {
        assertThat(Scope.values())
                .allSatisfy(scope -> assertThat(Scope.ADMIN.covers(scope)).isTrue())
                .allSatisfy(scope -> assertThat(Scope.parse(scope.word())).contains(scope));
        assertThat(Scope.READ.covers(Scope.CONNECT)).isFalse();
        assertThat(Scope.CHANGE.covers(Scope.ADMIN)).isFalse();
        assertThat(Scope.parse("owner")).isEmpty();
    }

    @Test
    void a_token_of_one_user_is_worth_nothing_for_another_or_for_all() {
        Grant anns = grant(Scope.CHANGE, ANN);

        assertThat(anns.allows(Scope.READ, ANN)).isTrue();
        assertThat(anns.allows(Scope.READ, BOB)).isFalse();
        assertThat(anns.allows(Scope.READ, Optional.empty())).isFalse();
        assertThat(grant(Scope.READ, Optional.empty()).allows(Scope.READ, BOB)).isTrue();
    }

    @Test
    void it_ends_at_its_time() {
        Grant grant = grant(Scope.READ, ANN);

        assertThat(grant.holdsAt(Seed.NOW.plusSeconds(899))).isTrue();
        assertThat(grant.holdsAt(Seed.NOW.plusSeconds(900))).isFalse();
    }
}

package io.github.alloyconnections.domain.usecase.granting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.host.ForGrantingAccess;
import io.github.alloyconnections.domain.service.AuditEntry;
import io.github.alloyconnections.domain.service.AuditEntry.Deed;
import io.github.alloyconnections.domain.service.GrantedToken;
import io.github.alloyconnections.domain.service.NewToken;
import io.github.alloyconnections.domain.service.Scope;
import io.github.alloyconnections.domain.service.TokenQuery;
import io.github.alloyconnections.domain.service.TokenRequest;
import io.github.alloyconnections.domain.testing.InMemoryAuditTrail;
import io.github.alloyconnections.domain.testing.InMemoryGrantedTokens;
import io.github.alloyconnections.domain.testing.MovingClock;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantingAccessTest {

    private static final Optional<UserId> ANN = Optional.of(new UserId("ann"));

    private final MovingClock clock = new MovingClock();
    private final InMemoryAuditTrail audit = new InMemoryAuditTrail();
    private final ForGrantingAccess granting =
            new GrantingAccess(new InMemoryGrantedTokens(), audit, clock, new Random(4711));

    private static TokenRequest reading(Optional<UserId> user, Optional<Duration> lifetime) {
        return new TokenRequest("billing", Scope.READ, user, lifetime);
    }

    private NewToken made(Optional<UserId> user, Optional<Duration> lifetime) {
        return granting.grant(reading(user, lifetime), "access token");
    }

    @Test
    void whoever_shows_its_text_is_known_and_nobody_else() {
        NewToken billing = made(Optional.empty(), Optional.empty());
        NewToken another = made(Optional.empty(), Optional.empty());
        int secret = billing.text().length() - 43;
        String strayed = another.text().substring(0, secret) + billing.text().substring(secret);

        assertThat(granting.met(billing.text())).contains(billing.granted());
        assertThat(granting.met(strayed)).isEmpty();
        assertThat(granting.met(billing.text() + "x")).isEmpty();
        assertThat(granting.met("")).isEmpty();
    }

    @Test
    void its_text_begins_as_scanners_look_for_it_and_holds_its_id() {
        NewToken made = made(Optional.empty(), Optional.empty());

        assertThat(made.text()).matches("alc_" + made.granted().id() + "_[A-Za-z0-9_-]{43}");
        assertThat(made.granted().id()).matches("[a-z2-7]{10}");
        assertThat(made.toString()).doesNotContain(made.text());
    }

    @Test
    void one_users_ends_after_a_quarter_of_an_hour() {
        NewToken made = made(ANN, Optional.empty());

        clock.pass(Duration.ofMinutes(15).minusMillis(1));
        assertThat(granting.met(made.text())).isPresent();
        clock.pass(Duration.ofMillis(1));
        assertThat(granting.met(made.text())).isEmpty();
    }

    @Test
    void one_that_nobody_limits_lasts() {
        NewToken made = made(Optional.empty(), Optional.empty());
        clock.pass(Duration.ofDays(4_000));

        assertThat(granting.met(made.text())).isPresent();
        assertThat(made.granted().expiresAt()).isEmpty();
    }

    @Test
    void one_that_is_revoked_opens_nothing_and_the_audit_tells_who_did_it() {
        NewToken made = made(ANN, Optional.empty());
        clock.pass(Duration.ofSeconds(7));

        assertThat(granting.revoke(made.granted().id(), "command line").flatMap(GrantedToken::revokedAt))
                .contains(Seed.NOW.plusSeconds(7));

        assertThat(granting.met(made.text())).isEmpty();
        assertThat(audit.entries()).extracting(AuditEntry::deed).containsExactly(Deed.GRANTED, Deed.REVOKED);
        assertThat(audit.entries()).extracting(AuditEntry::asker).containsExactly("access token", "command line");
        assertThat(audit.entries())
                .allSatisfy(entry -> assertThat(entry.words())
                        .isEqualTo("token " + made.granted().id() + " (billing), scope read"));
        assertThat(audit.entries()).extracting(AuditEntry::user).containsOnly(ANN);
    }

    @Test
    void what_nobody_knows_cannot_be_revoked() {
        assertThat(granting.revoke("abcdefghij", "command line")).isEmpty();
        assertThat(audit.entries()).isEmpty();
    }

    @Test
    void the_list_holds_them_all() {
        NewToken made = made(ANN, Optional.empty());

        assertThat(granting.tokens(new TokenQuery(5, Optional.empty())).rows()).containsExactly(made.granted());
    }

    @ParameterizedTest
    @CsvSource({"ann,ADMIN,60", "ann,READ,901", "ann,READ,0", ",READ,34560001", ",READ,-1"})
    void what_cannot_be_had_is_refused_before_anything_is_done(String user, Scope scope, int seconds) {
        TokenRequest wanted = new TokenRequest(
                "", scope, Optional.ofNullable(user).map(UserId::new), Optional.of(Duration.ofSeconds(seconds)));

        assertThat(wanted.refusal()).isPresent();
        assertThatThrownBy(() -> granting.grant(wanted, "access token")).isInstanceOf(IllegalArgumentException.class);
        assertThat(audit.entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ann,CHANGE,900", "ann,READ,1", ",ADMIN,34560000"})
    void what_can_be_had_is_made(String user, Scope scope, int seconds) {
        TokenRequest wanted = new TokenRequest(
                "x".repeat(TokenRequest.LONGEST_NAME),
                scope,
                Optional.ofNullable(user).map(UserId::new),
                Optional.of(Duration.ofSeconds(seconds)));

        assertThat(granting.grant(wanted, "access token").granted().expiresAt())
                .contains(Seed.NOW.plusSeconds(seconds));
    }

    @Test
    void what_is_printed_of_one_holds_its_id_and_not_its_secret() {
        NewToken made = made(Optional.empty(), Optional.empty());

        assertThat(made.toString()).contains(made.granted().id()).doesNotContain(made.text());
        assertThat(TokenText.parse(made.text()).map(TokenText::toString))
                .contains("alc_" + made.granted().id() + "_****");
    }

    @ParameterizedTest
    @CsvSource({
        ",0,a token lasts between 1 second and 400 days",
        "ann,901,a token of one user lasts between 1 and 900 seconds"
    })
    void a_refusal_tells_what_can_be_had(String user, int seconds, String words) {
        TokenRequest wanted = new TokenRequest(
                "", Scope.READ, Optional.ofNullable(user).map(UserId::new), Optional.of(Duration.ofSeconds(seconds)));

        assertThat(wanted.refusal()).contains(words);
    }

    @Test
    void the_scopes_are_told_in_their_order() {
        assertThat(Scope.words()).isEqualTo("read, connect, change, admin");
    }

    @Test
    void a_name_is_one_line() {
        assertThat(new TokenRequest("a\nb", Scope.READ, ANN, Optional.empty()).refusal())
                .isPresent();
        assertThat(new TokenRequest("x".repeat(61), Scope.READ, ANN, Optional.empty()).refusal())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "READ,READ,true",
        "READ,CONNECT,false",
        "CHANGE,CONNECT,true",
        "CONNECT,CHANGE,false",
        "ADMIN,CHANGE,true"
    })
    void a_scope_includes_those_before_it(Scope held, Scope needed, boolean enough) {
        assertThat(held.includes(needed)).isEqualTo(enough);
        assertThat(Scope.parse(held.word())).contains(held);
    }
}

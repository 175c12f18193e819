package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.service.NewToken;
import io.github.alloyconnections.domain.service.Scope;
import io.github.alloyconnections.domain.service.TokenRequest;
import io.github.alloyconnections.domain.watch.SharedChanges;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What this instance remembers it lets go of as soon as it hears that another one has changed it. */
class SharedChangesTest {

    private static final String OWN = "the-servers-own-access-token";
    private static final UserId ANN = new UserId("ann");
    private static final String DECISION = "/api/users/ann/decision";

    private final RunningWeb web = RunningWeb.guardedBy(OWN);

    @AfterEach
    void stop() {
        web.close();
    }

    private void hears(Consumer<SharedChanges> change) {
        assertThat(web.users().followers).singleElement().satisfies(change);
    }

    private HttpResponse<String> get(String token, String path) {
        return web.send(web.to(path).header("Authorization", "Bearer " + token));
    }

    private NewToken token() {
        return web.users()
                .access()
                .grant(new TokenRequest("billing", Scope.READ, Optional.empty(), Optional.empty()), "a test");
    }

    private int decided() {
        return web.core().calls("decide notion working");
    }

    @Test
    void a_token_that_another_instance_revoked_opens_nothing_from_then_on() {
        NewToken made = token();
        assertThat(get(made.text(), DECISION).statusCode()).isEqualTo(200);
        web.users().access().revoke(made.granted().id(), "another instance");
        assertThat(get(made.text(), DECISION).statusCode()).isEqualTo(200);

        hears(SharedChanges::ofTokens);

        assertThat(get(made.text(), DECISION).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_was_told_before_another_instance_changed_it_is_not_told_while_the_database_is_away(boolean named) {
        String token = token().text();
        get(token, DECISION);
        get(token, "/api/users/bob/decision");

        hears(named ? changes -> changes.ofUsers(Set.of(ANN)) : SharedChanges::ofAnything);
        web.users().unwritable = true;

        assertThat(get(token, DECISION).statusCode()).isEqualTo(503);
        assertThat(get(token, "/api/users/bob/decision").statusCode()).isEqualTo(named ? 200 : 503);
    }

    @Test
    void a_decision_is_made_anew_for_whom_another_instance_has_changed() {
        String token = token().text();
        get(token, DECISION);
        get(token, "/api/users/bob/decision");
        assertThat(decided()).isEqualTo(2);

        hears(changes -> changes.ofUsers(Set.of(ANN)));
        get(token, DECISION);
        get(token, "/api/users/bob/decision");

        assertThat(decided()).isEqualTo(3);
    }

    @Test
    void what_was_told_before_a_change_of_this_instance_is_not_told_either() {
        String token = token().text();
        get(token, DECISION);
        web.send(web.json("PUT", "/api/users/ann/pin", "{}").header("Authorization", "Bearer " + OWN));
        web.users().unwritable = true;

        assertThat(get(token, DECISION).statusCode()).isEqualTo(503);
    }
}

package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.service.AuditEntry;
import io.github.alloyconnections.domain.service.NewToken;
import io.github.alloyconnections.domain.service.Scope;
import io.github.alloyconnections.domain.service.TokenRequest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that were granted open what their scope and their user allow, and nothing else, on every route there is. */
class TokensTest {

    private static final String OWN = "planted-access-token-4711";
    private static final String ANN = "ann";

    private final RunningWeb web = RunningWeb.guardedBy(OWN);

    @AfterEach
    void stop() {
        web.close();
    }

    private String granted(Scope scope, Optional<String> user) {
        return made(scope, user).text();
    }

    private NewToken made(Scope scope, Optional<String> user) {
        TokenRequest wanted = new TokenRequest("billing", scope, user.map(UserId::new), Optional.empty());
        return web.users().access().grant(wanted, "a test");
    }

    private HttpResponse<String> ask(String token, String method, String path, String body) {
        HttpRequest.Builder request = web.json(method, path, body).header("Authorization", "Bearer " + token);
        return web.send(request);
    }

    private HttpResponse<String> get(String token, String path) {
        return ask(token, "GET", path, "");
    }

    /** Every route that is not for anybody, by the server's own table, but those that never end. */
    private List<Route> guarded() {
        return web.routes().stream()
                .filter(route -> !route.isOpen() && !route.path().endsWith("/events"))
                .toList();
    }

    private HttpResponse<String> ask(String token, Route route, String user) {
        String path = Routed.placed(route.path().replace("{user}", user));
        return ask(token, route.method().name(), path, "{}");
    }

    private static boolean isRefused(HttpResponse<String> answer) {
        return answer.statusCode() == 403
                && answer.headers()
                        .firstValue("WWW-Authenticate")
                        .filter(header -> header.contains("insufficient_scope"))
                        .isPresent();
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void on_every_route_a_scope_opens_what_needs_it_or_less_and_nothing_else(Scope scope) {
        String token = granted(scope, Optional.empty());

        assertThat(guarded()).hasSizeGreaterThan(60).allSatisfy(route -> {
            boolean enough = route.scope().filter(scope::includes).isPresent();
            assertThat(isRefused(ask(token, route, ANN)))
                    .as(route.method() + " " + route.path())
                    .isEqualTo(!enough);
        });
    }

    @Test
    void on_every_route_one_users_token_opens_what_is_its_own() {
        String token = granted(Scope.CHANGE, Optional.of(ANN));

        assertThat(guarded()).allSatisfy(route -> {
            boolean own = route.path().startsWith("/api/users/{user}");
            assertThat(isRefused(ask(token, route, ANN)))
                    .as(route.method() + " " + route.path())
                    .isEqualTo(!own);
            assertThat(isRefused(ask(token, route, "bob")))
                    .as(route.method() + " " + route.path() + " of another")
                    .isTrue();
        });
        assertThat(web.users().asked()).containsExactly(new UserId(ANN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/users/bob%2F..%2Fann/decision",
                "/api/users/ann/../bob/decision",
                "/api/users/%61nn%20/decision",
                "/api/users/ANN/decision",
                "/api/users/ann;x=bob/decision",
                "/api/users//decision"
            })
    void a_path_that_only_looks_like_its_own_opens_nothing(String path) {
        String token = granted(Scope.CHANGE, Optional.of(ANN));

        assertThat(get(token, path).statusCode()).isBetween(300, 499);
        assertThat(web.users().asked()).doesNotContain(new UserId("bob"), new UserId("ANN"));
    }

    @Test
    void what_is_about_all_needs_no_user_and_some_scope() {
        assertThat(web.routes().stream()
                        .filter(route -> route.path().startsWith("/api/users/")
                                || route.path().startsWith("/api/tokens")
                                || List.of("/api/audit", "/api/decisions").contains(route.path()))
                        .filter(route -> route.scope().isEmpty()))
                .isEmpty();
    }

    @Test
    void the_audit_names_the_token_that_was_shown() {
        NewToken token = made(Scope.READ, Optional.empty());

        get(token.text(), "/api/users/ann/decision");
        get(token.text(), "/api/users");
        get(token.text(), "/api/users?depth=names");
        get(OWN, "/api/users/ann/decision");

        String name = "token " + token.granted().id() + " (billing)";
        assertThat(web.users().noted).extracting(AuditEntry::asker).containsExactly(name, name, name, "access token");
    }

    @Test
    void one_that_is_made_is_told_once_and_ends_at_once_when_it_is_revoked() {
        HttpResponse<String> made = ask(OWN, "POST", "/api/tokens", "{\"scope\":\"read\",\"name\":\"billing\"}");
        JsonNode token = RunningWeb.read(made);
        String text = token.path("token").textValue();
        assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(get(text, "/api/users/ann/decision").statusCode()).isEqualTo(200);

        HttpResponse<String> list = get(OWN, "/api/tokens");
        assertThat(list.body()).doesNotContain(text).contains("\"token\":null", "\"scope\":\"read\"", "billing");

        String id = token.path("id").textValue();
        HttpResponse<String> revoked = ask(OWN, "DELETE", "/api/tokens/" + id, "");
        assertThat(RunningWeb.read(revoked).path("revokedAt").isTextual()).isTrue();
        assertThat(get(text, "/api/users/ann/decision").statusCode()).isEqualTo(401);
    }

    @Test
    void one_users_lasts_a_quarter_of_an_hour() {
        JsonNode token = RunningWeb.read(ask(OWN, "POST", "/api/tokens", "{\"scope\":\"change\",\"user\":\"ann\"}"));

        assertThat(token.path("expiresAt").textValue())
                .isEqualTo(Samples.NOW.plusSeconds(900).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | scope must be one of",
                "{\"scope\":\"all\"} | scope must be one of",
                "{\"scope\":\"admin\",\"user\":\"ann\"} | cannot have the scope admin",
                "{\"scope\":\"read\",\"user\":\"ann\",\"seconds\":901} | between 1 and 900 seconds",
                "{\"scope\":\"read\",\"seconds\":0} | between 1 second and 400 days",
                "{\"scope\":\"read\",\"user\":\"a b\"} | a user's id",
                "{\"scope\":\"read\",\"name\":\"a\\nb\"} | one line",
                "{\"scope\":\"read\",\"days\":1} | the body must be"
            })
    void one_that_cannot_be_had_is_refused(String body, String why) {
        HttpResponse<String> refused = ask(OWN, "POST", "/api/tokens", body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains(why);
    }

    @Test
    void what_nobody_knows_cannot_be_revoked() {
        HttpResponse<String> refused = ask(OWN, "DELETE", "/api/tokens/abcdefghij", "");

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).contains("UNKNOWN_TOKEN", "alloy-connections token list");
    }

    @Test
    void a_refusal_tells_which_scope_it_takes() {
        HttpResponse<String> refused = ask(granted(Scope.READ, Optional.empty()), "PUT", "/api/users/ann/pin", "{}");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("INSUFFICIENT_SCOPE", "it takes the scope change", "token make --scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alc_", "alc_abcdefghij_", "alc_abcdefghij_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void what_only_looks_like_one_opens_nothing(String token) {
        assertThat(get(token, "/api/users/ann/decision").statusCode()).isEqualTo(401);
    }
}

package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.JsonValue.JsonObject;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.attempt.Way.Trait;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway.Beginning;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway.Grant;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a new connection is asked for. */
class AuthorizationTest extends AlloyTest {

    private static final UserId SOMEBODY = new UserId("66f000000000000000000001");
    private static final String CREATE = "POST /connectors/notion/credentials";
    private static final String URL = "https://api.runalloy.com/authorize?userId=u&token=planted-token";
    private static final Way OAUTH = Way.of("oauth2");
    private static final Way KEYED =
            Way.of("k9Token", InputField.named("apiKey").needed());
    private static final Way EARLIER = new Way("oauth2", Set.of(Trait.NAMES_REDIRECT), List.of(), List.of());
    private static final String NOT_OFFERED =
            "{\"code\":\"AUTHENTICATION_NOT_FOUND\",\"message\":\"No such way for notion\"}";
    private static final URI BACK = URI.create("http://localhost:3000/oauth/callback/abc");

    private static JsonObject data(String name, String value) {
        return JsonValue.object().with("data", JsonValue.object().with(name, JsonValue.of(value)));
    }

    private Grant begin(Way way) {
        return begin(way, JsonValue.object());
    }

    private Grant begin(Way way, JsonObject inputs, String... secrets) {
        Optional<URI> redirect = way.redirects() ? Optional.of(BACK) : Optional.empty();
        return adapters()
                .authorization()
                .begin(new Beginning(NOTION, SOMEBODY, way, redirect, Optional.empty(), inputs, Set.of(secrets)));
    }

    @Test
    void the_page_to_consent_on_is_handed_over() {
        alloy.on(CREATE, StubAlloy.json(201, "{\"oauthUrl\":\"" + URL + "\"}"));

        Grant.Consent consent = (Grant.Consent) begin(OAUTH);

        assertThat(consent.url().reveal()).isEqualTo(URI.create(URL));
        assertThat(consent.toString()).doesNotContain("planted-token");
        assertThat(alloy.onlyAsked().body())
                .isEqualTo("{\"userId\":\"" + SOMEBODY + "\",\"authenticationType\":\"oauth2\","
                        + "\"redirectUri\":\"http://localhost:3000/oauth/callback/abc\"}");
    }

    @Test
    void alloys_time_is_read() {
        alloy.on(CREATE, "{\"oauthUrl\":\"" + URL + "\"}");

        Grant.Consent consent = (Grant.Consent) begin(OAUTH);

        assertThat(consent.alloysTime().orElseThrow()).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
    }

    @Test
    void inputs_are_sent_nested_beside_what_the_program_fills_in() {
        alloy.on(CREATE, "{\"oauthUrl\":\"" + URL + "\"}");
        Beginning beginning = new Beginning(
                NOTION,
                SOMEBODY,
                OAUTH,
                Optional.of(BACK),
                Optional.of("66f0000000000000000000cc"),
                data("shopName", "a\"b"),
                Set.of());

        adapters().authorization().begin(beginning);

        assertThat(alloy.onlyAsked().body())
                .isEqualTo(PublishedWays.json("{'userId':'" + SOMEBODY + "','authenticationType':'oauth2',"
                                + "'redirectUri':'" + BACK + "','authConfigId':'66f0000000000000000000cc','data':")
                        + "{\"shopName\":\"a\\\"b\"}}");
    }

    @Test
    void what_needs_no_consent_is_made_at_once() {
        alloy.on(CREATE, StubAlloy.json(201, "{\"credentialId\":\"" + ID + "\"}"));

        assertThat(begin(KEYED, data("apiKey", "x"))).isEqualTo(new Grant.Made(ID));
        assertThat(alloy.onlyAsked().body())
                .isEqualTo(PublishedWays.json(
                        "{'userId':'" + SOMEBODY + "','authenticationType':'k9Token','data':{'apiKey':'x'}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"success\":true}", "{\"credentialId\":\"short\"}", "[]"})
    void what_was_made_may_come_without_a_name(String answer) {
        alloy.on(CREATE, StubAlloy.json(201, answer));

        assertThat(begin(KEYED, data("apiKey", "x"))).isInstanceOf(Grant.MadeUnnamed.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504, 408})
    void an_answer_that_is_lost_is_not_called_a_failure(int status) {
        alloy.on(CREATE, StubAlloy.json(status, "{}"));

        assertThat(begin(KEYED, data("apiKey", "x"))).isInstanceOf(Grant.Lost.class);
        assertThat(alloy.asked()).hasSize(1);
    }

    /** The connection may be there: whoever forgot the attempt would make another. */
    @ParameterizedTest
    @ValueSource(strings = {"null", "no json", "{\"credentialId\":", "<html>done</html>", "", "\"made\"", "17"})
    void an_answer_that_cannot_be_read_is_lost_too(String answer) {
        alloy.on(CREATE, StubAlloy.json(201, answer));

        assertThat(begin(KEYED, data("apiKey", "x"))).isInstanceOfAny(Grant.Lost.class, Grant.MadeUnnamed.class);
        assertThat(alloy.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 422, 429, 501})
    void a_refusal_has_made_nothing(int status) {
        alloy.on(CREATE, StubAlloy.json(status, "{\"message\":\"no\"}"));

        assertThatThrownBy(() -> begin(KEYED, data("apiKey", "x"))).isInstanceOf(RemoteServiceException.class);
        assertThat(alloy.asked()).hasSize(1);
    }

    @Test
    void a_word_that_the_description_has_no_place_for_is_not_sent() {
        alloy.on(CREATE, "{\"oauthUrl\":\"" + URL + "\"}");

        begin(EARLIER);

        assertThat(alloy.onlyAsked().body())
                .isEqualTo(PublishedWays.json("{'userId':'" + SOMEBODY + "','redirectUri':'" + BACK + "'}"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, '{\"error\":{\"code\":\"INVALID_INPUT\",\"message\":\"authenticationType is required\"}}'",
        "404, '{\"code\":\"AUTHENTICATION_NOT_FOUND\",\"message\":\"No undefined for notion\"}'"
    })
    void the_word_is_sent_to_a_server_that_asks_for_it_all_the_same(int status, String refusal) {
        alloy.on(CREATE, StubAlloy.json(status, refusal), StubAlloy.json(200, "{\"oauthUrl\":\"" + URL + "\"}"));

        assertThat(begin(EARLIER)).isInstanceOf(Grant.Consent.class);
        assertThat(alloy.asked()).hasSize(2);
        assertThat(alloy.asked().get(1).body()).contains("\"authenticationType\":\"oauth2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "http://evil.example/x", "file:///etc/passwd", "ftp://a/b"})
    void a_page_no_browser_may_see_is_refused(String url) {
        alloy.on(CREATE, "{\"oauthUrl\":\"" + url + "?token=planted-token\"}");

        RemoteServiceException failure = catchThrowableOfType(RemoteServiceException.class, () -> begin(OAUTH));

        assertThat(failure.kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(failure).hasMessageNotContaining("planted-token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"credentialId\":\"short\"}", "[]", "{\"oauthUrl\":{}}"})
    void an_answer_that_names_nothing_is_unreadable(String answer) {
        alloy.on(CREATE, answer);

        assertThat(catchThrowableOfType(RemoteServiceException.class, () -> begin(OAUTH))
                        .kind())
                .isEqualTo(Kind.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"oauthUrl\":\"https://api.runalloy.com/?token=planted-token",
                "planted-token",
                "{\"oauthUrl\":\"https://a/?token=planted-token\"} planted-token",
                "{planted-token}"
            })
    void an_answer_that_is_broken_is_not_quoted(String answer) {
        alloy.on(CREATE, answer);

        assertThatThrownBy(() -> begin(OAUTH))
                .isInstanceOf(RemoteServiceException.class)
                .hasMessageNotContaining("planted");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void it_is_asked_for_once_whatever_comes(int status) {
        alloy.on(CREATE, StubAlloy.json(status, "{}"));

        assertThatThrownBy(() -> begin(OAUTH)).isInstanceOf(RemoteServiceException.class);
        assertThat(alloy.asked()).hasSize(1);
    }

    @Test
    void a_way_that_is_not_offered_is_told() {
        alloy.on(CREATE, StubAlloy.json(404, NOT_OFFERED));

        RemoteServiceException failure = catchThrowableOfType(RemoteServiceException.class, () -> begin(KEYED));

        assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(failure)
                .hasMessageStartingWith("Tried to connect notion but failed because:")
                .hasMessageContaining("Alloy does not offer 'k9Token' for notion")
                .hasMessageContaining("No such way for notion");
    }

    @Test
    void a_way_that_was_only_guessed_is_called_so() {
        alloy.on(CREATE, StubAlloy.json(404, NOT_OFFERED));

        assertThatThrownBy(() -> begin(Way.guessed())).hasMessageContaining("Alloy offers no OAuth for notion");
    }

    @ParameterizedTest
    @CsvSource({
        "planted-pass, 'planted-pass is wrong', '*** is wrong'",
        "planted-pass, 'you sent \"planted-pass\".', 'you sent \"***\".'",
        "planted-pass, 'user:planted-pass@host', 'user:***@host'",
        "planted-pass, 'key=planted-pass&x=1', 'key=***&x=1'",
        "p+a/s s, 'GET /?p=p%2Ba%2Fs+s failed', 'GET /?p=*** failed'",
        "$pl[nt, 'was $pl[nt', 'was ***'",
        "key, 'the monkey and the key', 'the monkey and the ***'",
        "apiKey, 'data.apiKey is required', 'data.apiKey is required'",
        "require, 'data.apiKey is required', 'data.apiKey is required'",
        "data, 'data.apiKey is required', 'data.apiKey is required'",
        "ab, 'ab is about it', 'ab is about it'"
    })
    void only_whole_secrets_are_taken_out(String secret, String message, String shown) {
        String text = message.replace("\"", "\\\"");
        alloy.on(CREATE, StubAlloy.json(400, "{\"message\":\"" + text + "\"}"));

        assertThatThrownBy(() -> begin(KEYED, data("apiKey", secret), secret)).hasMessageEndingWith(shown);
    }

    @Test
    void a_secret_at_the_end_of_what_is_shown_is_not_cut_in_two() {
        alloy.on(CREATE, StubAlloy.json(400, "{\"message\":\"" + "x".repeat(320) + " planted-secret-planted\"}"));

        assertThatThrownBy(() -> begin(KEYED, data("apiKey", "x"), "planted-secret-planted"))
                .hasMessageNotContaining("planted");
    }
}

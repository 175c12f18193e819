package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway.Beginning;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway.Grant;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway.Terms;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a new connection is asked for. */
class AuthorizationTest extends AlloyTest {

    private static final UserId SOMEBODY = new UserId("66f000000000000000000001");
    private static final String METADATA = "GET /connectors/notion/credentials/metadata";
    private static final String CREATE = "POST /connectors/notion/credentials";
    private static final String URL = "https://api.runalloy.com/authorize?userId=u&token=planted-token";
    private static final Terms OAUTH = new Terms("oauth2", List.of());

    private Terms terms() {
        return adapters().authorization().terms(NOTION, SOMEBODY);
    }

    private Grant begin(Terms terms, Map<String, String> inputs) {
        URI redirect = URI.create("http://localhost:3000/oauth/callback/abc");
        return adapters().authorization().begin(new Beginning(NOTION, SOMEBODY, terms, redirect, inputs));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'metadata':[WAY]}",
                "{'data':[WAY]}",
                "[WAY]",
                "{'metadata':WAY}",
                "{'metadata':[{'authenticationType':'basic'},WAY]}"
            })
    void what_it_asks_for_is_read_in_every_shape(String answer) {
        String way = "{'authenticationType':'oauth2','authConfigRequired':false,'inputSchema':{'type':'object',"
                + "'properties':{'shopName':{'type':'string','description':'The shop\\u0000'},'n':{'type':'integer'}},"
                + "'required':['shopName']}}";
        alloy.on(METADATA, answer.replace("WAY", way).replace('\'', '"'));

        assertThat(terms())
                .isEqualTo(new Terms(
                        "oauth2",
                        List.of(
                                new InputField("shopName", "string", true, Optional.of("The shop")),
                                new InputField("n", "integer", false, Optional.empty()))));
        assertThat(alloy.onlyAsked().header("x-alloy-userid")).containsExactly(SOMEBODY.value());
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 501})
    void where_it_is_not_described_the_usual_is_tried(int status) {
        alloy.on(METADATA, StubAlloy.json(status, "{}"));

        assertThat(terms()).isEqualTo(OAUTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"metadata\":[]}", "{\"metadata\":[{\"authenticationType\":null}]}"})
    void an_empty_description_means_the_usual(String answer) {
        alloy.on(METADATA, answer);

        assertThat(terms()).isEqualTo(OAUTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "7", "{\"message\":\"hello\"}"})
    void an_answer_that_describes_nothing_is_unreadable(String answer) {
        alloy.on(METADATA, answer);

        assertThat(catchThrowableOfType(RemoteServiceException.class, this::terms)
                        .kind())
                .isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void a_needed_configuration_is_asked_for() {
        alloy.on(METADATA, "{\"metadata\":[{\"authenticationType\":\"oauth2\",\"authConfigRequired\":true}]}");

        assertThat(terms().inputs()).extracting(InputField::name).containsExactly("authConfigId");
    }

    @Test
    void the_page_to_consent_on_is_handed_over() {
        alloy.on(CREATE, StubAlloy.json(201, "{\"oauthUrl\":\"" + URL + "\"}"));

        Grant.Consent consent = (Grant.Consent) begin(OAUTH, Map.of());

        assertThat(consent.url().reveal()).isEqualTo(URI.create(URL));
        assertThat(consent.toString()).doesNotContain("planted-token");
        assertThat(alloy.onlyAsked().body())
                .isEqualTo("{\"userId\":\"" + SOMEBODY + "\",\"authenticationType\":\"oauth2\","
                        + "\"redirectUri\":\"http://localhost:3000/oauth/callback/abc\"}");
    }

    @Test
    void alloys_time_is_read() {
        alloy.on(CREATE, "{\"oauthUrl\":\"" + URL + "\"}");

        Grant.Consent consent = (Grant.Consent) begin(OAUTH, Map.of());

        assertThat(consent.alloysTime().orElseThrow()).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
    }

    @Test
    void inputs_are_sent_as_what_they_are() {
        Terms terms = new Terms(
                "oauth2",
                List.of(
                        new InputField("shopName", "string", true, Optional.empty()),
                        new InputField("n", "integer", false, Optional.empty()),
                        new InputField("on", "boolean", false, Optional.empty()),
                        new InputField("authConfigId", "string", false, Optional.empty())));
        alloy.on(CREATE, "{\"oauthUrl\":\"" + URL + "\"}");

        begin(terms, Map.of("shopName", "a\"b", "n", "7", "on", "true", "authConfigId", "c1"));

        assertThat(alloy.onlyAsked().body())
                .contains("\"shopName\":\"a\\\"b\"", "\"n\":7", "\"on\":true", "\"data\":{")
                .contains("\"authConfigId\":\"c1\"")
                .doesNotContain("\"data\":{\"authConfigId\"");
    }

    @ParameterizedTest
    @CsvSource({"integer,x", "integer,1.5", "boolean,yes", "number,1e"})
    void an_input_of_the_wrong_type_is_not_sent(String type, String value) {
        Terms terms = new Terms("oauth2", List.of(new InputField("n", type, true, Optional.empty())));

        assertThatThrownBy(() -> begin(terms, Map.of("n", value))).hasMessageContaining("n must be of type " + type);
        assertThat(alloy.asked()).isEmpty();
    }

    @Test
    void what_needs_no_consent_is_made_at_once() {
        alloy.on(CREATE, StubAlloy.json(201, "{\"credentialId\":\"" + ID + "\"}"));

        assertThat(begin(new Terms("apikey", List.of()), Map.of())).isEqualTo(new Grant.Made(ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "http://evil.example/x", "file:///etc/passwd", "ftp://a/b"})
    void a_page_no_browser_may_see_is_refused(String url) {
        alloy.on(CREATE, "{\"oauthUrl\":\"" + url + "?token=planted-token\"}");

        RemoteServiceException failure =
                catchThrowableOfType(RemoteServiceException.class, () -> begin(OAUTH, Map.of()));

        assertThat(failure.kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(failure).hasMessageNotContaining("planted-token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"credentialId\":\"short\"}", "[]", "{\"oauthUrl\":{}}"})
    void an_answer_that_names_nothing_is_unreadable(String answer) {
        alloy.on(CREATE, answer);

        assertThat(catchThrowableOfType(RemoteServiceException.class, () -> begin(OAUTH, Map.of()))
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

        assertThatThrownBy(() -> begin(OAUTH, Map.of()))
                .isInstanceOf(RemoteServiceException.class)
                .hasMessageNotContaining("planted");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void it_is_asked_for_once_whatever_comes(int status) {
        alloy.on(CREATE, StubAlloy.json(status, "{}"));

        assertThatThrownBy(() -> begin(OAUTH, Map.of())).isInstanceOf(RemoteServiceException.class);
        assertThat(alloy.asked()).hasSize(1);
    }

    @Test
    void a_way_that_is_not_offered_is_told() {
        alloy.on(
                CREATE,
                StubAlloy.json(404, "{\"code\":\"AUTHENTICATION_NOT_FOUND\",\"message\":\"No oauth2 for notion\"}"));

        RemoteServiceException failure =
                catchThrowableOfType(RemoteServiceException.class, () -> begin(OAUTH, Map.of()));

        assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(failure)
                .hasMessageStartingWith("Tried to connect notion but failed because:")
                .hasMessageContaining("No oauth2 for notion");
    }

    @Test
    void a_password_that_is_repeated_is_not_told() {
        alloy.on(CREATE, StubAlloy.json(400, "{\"message\":\"planted-password is wrong\"}"));
        Terms terms = new Terms("basic", List.of(new InputField("password", "string", true, Optional.empty())));

        assertThatThrownBy(() -> begin(terms, Map.of("password", "planted-password")))
                .hasMessageContaining("*** is wrong")
                .hasMessageNotContaining("planted-password");
    }
}

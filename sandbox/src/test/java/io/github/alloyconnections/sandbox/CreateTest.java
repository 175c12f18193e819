package io.github.alloyconnections.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.sandbox.http.SandboxJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateTest {

    private final Sandbox sandbox = Sandboxes.start("seed");
    private final Client client = Client.of(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private static ObjectNode body() {
        return SandboxJson.object()
                .put("userId", Sandboxes.USER)
                .put("authenticationType", "oauth2")
                .put("redirectUri", "http://localhost:3000/oauth/callback");
    }

    private Answer create(String connector, ObjectNode body) {
        return client.post("/connectors/" + connector + "/credentials", body.toString());
    }

    @Test
    void every_call_begins_another_consent() {
        String first = create("notion", body()).json().path("oauthUrl").asText();
        String second = create("notion", body()).json().path("oauthUrl").asText();

        assertThat(first).contains("token=sandbox-consent-token-1");
        assertThat(second).contains("token=sandbox-consent-token-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"userId", "authenticationType", "redirectUri"})
    void each_field_is_required(String field) {
        Answer answer = create("notion", body().without(java.util.List.of(field)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains(field + " is required");
    }

    @Test
    void a_wrong_kind_of_authentication_is_told_at_the_top_level() {
        Answer answer = create("notion", body().put("authenticationType", "apiKey"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("code").asText()).isEqualTo("AUTHENTICATION_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "data:text/html,x",
                "//example.com/x",
                "/oauth/callback",
                "http://",
                "http://a b/",
                "ftp://example.com/",
                "http://example.com/\r\nSet-Cookie: a=b"
            })
    void only_absolute_web_addresses_are_led_back_to(String redirectUri) {
        Answer answer = create("notion", body().put("redirectUri", redirectUri));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("redirectUri must be an absolute http or https URL");
    }

    @Test
    void inputs_of_the_connector_are_required() {
        ObjectNode withShop = body();
        withShop.putObject("data").put("shopName", "example");

        assertThat(create("shopify", body()).body()).contains("data.shopName is required");
        assertThat(create("shopify", withShop).json().has("oauthUrl")).isTrue();
    }

    @Test
    void a_key_typed_in_makes_the_connection_at_once() {
        ObjectNode body = body().put("authenticationType", "apiKey");
        body.putObject("data").put("apiKey", "anything");
        Answer answer = create("calendly", body);
        String id = answer.json().path("credentialId").asText();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(client.get(Sandboxes.LIST).json().at("/data/11/credentialId").asText())
                .isEqualTo(id);
        assertThat(client.get(Sandboxes.LIST).json().at("/data/11/type").asText())
                .isEqualTo("calendly-apikey");
    }

    @Test
    void the_word_need_not_be_said_where_the_description_has_no_place_for_it() {
        ObjectNode body = body().without(java.util.List.of("authenticationType"));

        assertThat(create("hubspot", body).json().has("oauthUrl")).isTrue();
        assertThat(create("hubspot", body()).json().has("oauthUrl")).isTrue();
    }

    @Test
    void an_own_app_is_required_where_it_is_needed() {
        ObjectNode own = body().put("authConfigId", "66f0c0ffee0000000000cafe");

        assertThat(create("xero", body()).body()).contains("authConfigId is required");
        assertThat(create("xero", body().put("authConfigId", "mine")).body()).contains("authConfigId must be");
        assertThat(create("xero", own).json().has("oauthUrl")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "trello|k3y+token|{'apiKey':'a'}|data.token is required",
                "shippo|HTTP-Bearer.v2|{}|data.auth.accessCode is required",
                "shippo|HTTP-Bearer.v2|{'accessCode':'a'}|data.auth.accessCode is required",
                "freshdesk|basicAuth|{'subdomain':'a','user':'b','password':'c','pageSize':'x'}|data.pageSize must be of type integer",
                "zendesk|zd_api_key|{'subdomain':'a','email':'b'}|data.value is required"
            })
    void what_the_description_asks_for_is_required(String connector, String type, String data, String problem) {
        ObjectNode body = SandboxJson.object().put("userId", Sandboxes.USER).put("authenticationType", type);
        body.set("data", SandboxJson.parse(data.replace('\'', '"')).orElseThrow());

        assertThat(create(connector, body).body()).contains("INVALID_INPUT").contains(problem);
    }

    @Test
    void a_wrong_key_shows_when_it_is_used() {
        ObjectNode body = SandboxJson.object().put("userId", Sandboxes.USER).put("authenticationType", "k3y+token");
        body.putObject("data").put("apiKey", "a").put("token", "the wrong one");
        String id = create("trello", body).json().path("credentialId").asText();

        assertThat(Client.ofUser(sandbox).run("trello", "getMember", id, "").body())
                .contains("Unauthorized");
    }

    @Test
    void an_unknown_connector_and_a_malformed_user_are_refused() {
        assertThat(create("Notion", body()).body()).contains("CONNECTOR_NOT_FOUND");
        assertThat(create("notion", body().put("userId", "eddie")).body()).contains("userId must be a valid ID");
    }
}

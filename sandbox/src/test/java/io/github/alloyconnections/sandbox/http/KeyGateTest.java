package io.github.alloyconnections.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.sandbox.Answer;
import io.github.alloyconnections.sandbox.Client;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.Sandboxes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyGateTest {

    private static final String UNKNOWN_USER = "aaaaaaaaaaaaaaaaaaaaaaaa";

    private final Sandbox sandbox = Sandboxes.start("seed");
    private final Client client = Client.of(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void without_a_key_nothing_is_told() {
        Answer answer = client.without("Authorization").get("/connectors");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().at("/error/message").asText()).isEqualTo("Invalid Authorization");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer other", "Basic sandbox-key-0000000000000000", "sandbox-key-0000000000000000"})
    void a_wrong_key_is_called_wrong(String authorization) {
        Answer answer = client.with("Authorization", authorization).get("/connectors");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("message").asText()).isEqualTo("Unauthorized, Wrong API Key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-09", "2025-06"})
    void known_versions_are_taken(String version) {
        assertThat(client.with("x-api-version", version).get("/connectors").status())
                .isEqualTo(200);
    }

    @Test
    void a_version_must_be_given_and_known() {
        assertThat(client.without("x-api-version").get("/connectors").status()).isEqualTo(404);
        assertThat(client.with("x-api-version", "2024-03").get("/connectors").body())
                .contains("errorHtml", "Cannot GET /connectors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eddie", "123", "zzzzzzzzzzzzzzzzzzzzzzzz"})
    void a_malformed_user_is_refused_in_path_and_header(String user) {
        Answer inPath = client.get("/users/" + user + "/credentials");
        Answer inHeader = client.with("x-alloy-userid", user).get("/connectors/notion/credentials");

        assertThat(inPath.status()).isEqualTo(400);
        assertThat(inPath.body()).contains("userId must be a valid ID");
        assertThat(inHeader.body()).isEqualTo(inPath.body());
    }

    @Test
    void an_unknown_user_has_an_empty_list() {
        assertThat(client.get("/users/" + UNKNOWN_USER + "/credentials").body()).isEqualTo("{\"data\":[]}");
    }

    @Test
    void an_unknown_user_finds_no_connection() {
        assertThat(client.with("x-alloy-userid", UNKNOWN_USER)
                        .probe(Sandboxes.NEWEST)
                        .body())
                .contains("Credential not found");
    }
}

package io.github.alloyconnections.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestChecksTest {

    private final Sandbox sandbox = Sandboxes.start("seed");
    private final Client client = Client.ofUser(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/connectors/",
                "/nothing",
                "/credentials/69110206d6d6670fb17451f8",
                "/connectors/notion/nothing",
                "/connectors/notion/actions/get-self/run",
                "/users/690f5c1ed6d6670fb1740e5a/nothing",
                "/a/b/c/d/e/f/g"
            })
    void an_unknown_path_is_404_in_json(String path) {
        Answer answer = client.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("errorHtml").asText()).contains("Cannot GET " + path + "<");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,/users,'GET, POST'",
        "DELETE,/users/690f5c1ed6d6670fb1740e5a/credentials,GET",
        "GET,/users/690f5c1ed6d6670fb1740e5a/credentials/69110206d6d6670fb17451f8,DELETE",
        "PATCH,/connectors/notion/credentials,'GET, POST'",
        "GET,/connectors/notion/actions/get-self/execute,POST"
    })
    void another_method_is_405_and_names_the_right_one(String method, String path, String allowed) {
        Answer answer = client.method(method, path);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo(allowed);
    }

    @Test
    void a_doubled_slash_is_404() {
        assertThat(client.get("//connectors").status()).isEqualTo(404);
    }

    @Test
    void head_is_answered_without_a_body() {
        Answer answer = client.method("HEAD", "/connectors");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "null", "{\"credentialId\":"})
    void a_body_that_is_no_object_is_400(String body) {
        Answer answer = client.post("/connectors/notion/actions/get-self/execute", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").asText()).isEqualTo("Bad Request");
    }

    @Test
    void json_must_say_that_it_is_json() {
        assertThat(client.method("POST", "/users").status()).isEqualTo(415);
    }

    @Test
    void a_body_of_more_than_a_mebibyte_is_413() {
        Answer answer = client.post("/users", "{\"username\":\"" + "x".repeat(1 << 20) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void nesting_without_end_is_400() {
        Answer answer = client.post("/users", "{\"a\":" + "[".repeat(100_000));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void segments_are_decoded_once() {
        assertThat(client.get("/connectors/no%74ion/resources").status()).isEqualTo(200);
        assertThat(client.get("/connectors/no%2574ion/resources").status()).isEqualTo(404);
    }
}

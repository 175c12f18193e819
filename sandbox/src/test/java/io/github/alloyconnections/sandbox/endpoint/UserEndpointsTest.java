package io.github.alloyconnections.sandbox.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.sandbox.Client;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.Sandboxes;
import io.github.alloyconnections.sandbox.http.SandboxJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UserEndpointsTest {

    private final Sandbox sandbox = Sandboxes.start("seed");
    private final Client client = Client.of(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void the_configured_user_is_listed() {
        assertThat(client.get("/users").json().at("/data/0/userId").asText()).isEqualTo(Sandboxes.USER);
    }

    @Test
    void a_new_user_is_listed_and_owns_nothing() {
        String id = client.post("/users", "{\"username\":\"ada\",\"fullName\":\"Ada\"}")
                .json()
                .path("userId")
                .asText();

        assertThat(client.get("/users").json().at("/data/1"))
                .isEqualTo(SandboxJson.object()
                        .put("userId", id)
                        .put("username", "ada")
                        .put("fullName", "Ada"));
        assertThat(client.get("/users/" + id + "/credentials").body()).isEqualTo("{\"data\":[]}");
    }

    @Test
    void a_user_needs_a_name() {
        assertThat(client.post("/users", "{}").body()).contains("username is required");
    }

    @Test
    void a_token_is_only_for_those_who_exist() {
        assertThat(client.get("/users/" + Sandboxes.USER + "/token")
                        .json()
                        .path("token")
                        .asText())
                .startsWith("sandbox.jwt.");
        assertThat(client.get("/users/aaaaaaaaaaaaaaaaaaaaaaaa/token").status()).isEqualTo(404);
    }

    @Test
    void a_user_cannot_be_deleted() {
        assertThat(client.delete("/users/" + Sandboxes.USER).status()).isEqualTo(404);
        assertThat(client.get(Sandboxes.LIST).json().path("data")).hasSize(11);
    }
}

package io.github.alloyconnections.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.sandbox.http.SandboxJson;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeedPresetTest {

    private final Sandbox sandbox = Sandboxes.start("seed");
    private final Client user = Client.ofUser(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void lists_the_eleven_under_data_oldest_first() {
        JsonNode rows = user.get(Sandboxes.LIST).json().path("data");

        assertThat(rows.findValuesAsText("credentialId"))
                .hasSize(11)
                .startsWith("6910029dd6d6670fb1742f05")
                .endsWith("69110206d6d6670fb17451f8");
    }

    @Test
    void names_and_dates_are_those_of_the_seed() {
        JsonNode last = user.get(Sandboxes.LIST).json().path("data").path(10);

        assertThat(last)
                .isEqualTo(SandboxJson.object()
                        .put("credentialId", "69110206d6d6670fb17451f8")
                        .put("type", "notion-oauth2")
                        .put("name", "Eddie Fu's Notion (11)")
                        .put("createdAt", "2025-11-09T21:05:10.000Z")
                        .put("updatedAt", "2025-11-09T21:05:10.000Z"));
    }

    @Test
    void the_key_itself_owns_nothing() {
        Answer answer = Client.of(sandbox).get("/connectors/notion/credentials");

        assertThat(answer.body()).isEqualTo("{\"credentials\":[]}");
    }

    @Test
    void every_connection_works_for_the_user() {
        List<String> ids = user.get(Sandboxes.LIST).json().findValuesAsText("credentialId");

        assertThat(ids)
                .hasSize(11)
                .allSatisfy(id -> assertThat(user.probe(id)
                                .json()
                                .path("responseData")
                                .path("results")
                                .size())
                        .isEqualTo(1));
    }

    @Test
    void no_connection_is_found_as_the_key() {
        Answer answer = Client.of(sandbox).probe(Sandboxes.NEWEST);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"error\":{\"source\":\"CONNECTIVITY_API\",\"code\":\"INVALID_INPUT\",\"message\":\"Credential not found\"}}");
    }

    @Test
    void get_self_tells_bot_and_workspace() {
        JsonNode self = user.notion("get-self", Sandboxes.NEWEST, "").json().path("responseData");

        assertThat(self.path("type").asText()).isEqualTo("bot");
        assertThat(self.path("bot").path("workspace_name").asText()).isEqualTo("Eddie Fu's Notion");
    }

    @Test
    void all_eleven_are_the_same_bot() {
        List<String> ids = user.get(Sandboxes.LIST).json().findValuesAsText("credentialId");

        assertThat(ids.stream()
                        .map(id -> user.notion("get-self", id, "")
                                .json()
                                .path("responseData")
                                .path("id")
                                .asText())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void the_envelope_names_the_execution() {
        JsonNode envelope = user.probe(Sandboxes.NEWEST).json();

        assertThat(envelope.path("executionId").asText()).isEqualTo("sandbox-execution-1");
        assertThat(envelope.path("status").asText()).isEqualTo("completed");
    }
}

package io.github.alloyconnections.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadPresetsTest {

    private static final String NOT_FOUND = "Credential not found";

    private static List<String> listed(Sandbox sandbox) {
        return Client.of(sandbox).get("/connectors/notion/credentials").json().findValuesAsText("credentialId");
    }

    private static List<String> listedForUser(Sandbox sandbox) {
        return Client.ofUser(sandbox)
                .get("/connectors/notion/credentials")
                .json()
                .findValuesAsText("credentialId");
    }

    @Test
    void the_newest_alone_is_dead_inside_a_200() {
        try (Sandbox sandbox = Sandboxes.start("dead-newest")) {
            Client user = Client.ofUser(sandbox);
            Answer dead = user.probe(Sandboxes.NEWEST);
            List<String> others = listedForUser(sandbox).subList(0, 10);

            assertThat(dead.status()).isEqualTo(200);
            assertThat(dead.json().path("responseData").path("code").asText()).isEqualTo("unauthorized");
            assertThat(others)
                    .hasSize(10)
                    .allSatisfy(id -> assertThat(user.probe(id).body()).contains("\"results\":[{"));
        }
    }

    @Test
    void all_dead_has_no_connection_that_works_for_anyone() {
        try (Sandbox sandbox = Sandboxes.start("all-dead")) {
            List<String> ids = listedForUser(sandbox);

            assertThat(ids).hasSize(11).allSatisfy(id -> {
                assertThat(Client.ofUser(sandbox).probe(id).body()).doesNotContain("results");
                assertThat(Client.of(sandbox).probe(id).body()).contains(NOT_FOUND);
            });
            assertThat(listed(sandbox)).isEmpty();
        }
    }

    @Test
    void all_dead_mixes_every_kind_of_death() {
        try (Sandbox sandbox = Sandboxes.start("all-dead")) {
            Client user = Client.ofUser(sandbox);
            List<String> bodies = listedForUser(sandbox).stream()
                    .map(id -> user.probe(id).body())
                    .toList();

            assertThat(bodies)
                    .hasSize(11)
                    .anyMatch(body -> body.contains("\"code\":\"unauthorized\""))
                    .anyMatch(body -> body.contains("\"code\":\"UNAUTHORIZED\""))
                    .anyMatch(body -> body.contains("\"code\":\"INVALID_INPUT\""))
                    .anyMatch(body -> body.contains(NOT_FOUND) && !body.contains("INVALID_INPUT"));
        }
    }

    @Test
    void an_unauthorized_execute_does_not_touch_the_catalogue() {
        try (Sandbox sandbox = Sandboxes.start("all-dead")) {
            Client user = Client.ofUser(sandbox);
            List<Integer> statuses = listedForUser(sandbox).stream()
                    .map(id -> user.probe(id).status())
                    .toList();

            assertThat(statuses).contains(200, 400, 401);
            assertThat(user.get("/connectors").status()).isEqualTo(200);
        }
    }

    @Test
    void limited_connections_say_so_inside_a_200() {
        try (Sandbox sandbox = Sandboxes.start("limited")) {
            Answer answer = Client.ofUser(sandbox).probe(Sandboxes.NEWEST);
            JsonNode error = answer.json().path("responseData");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(error.path("object").asText()).isEqualTo("error");
            assertThat(error.path("code").asText()).isEqualTo("restricted_resource");
        }
    }
}

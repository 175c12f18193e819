package io.github.alloyconnections.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeletePresetsTest {

    private static final String NEWEST = Sandboxes.LIST + "/" + Sandboxes.NEWEST;

    @ParameterizedTest
    @CsvSource({"no-delete, 405", "no-delete-path, 404", "undeleted, 200"})
    void the_row_stays_whatever_is_answered(String preset, int status) {
        try (Sandbox sandbox = Sandboxes.start(preset)) {
            Client client = Client.of(sandbox);

            assertThat(client.delete(NEWEST).status()).isEqualTo(status);
            assertThat(client.get(Sandboxes.LIST).json().path("data")).hasSize(11);
        }
    }

    @Test
    void a_lost_deletion_is_carried_out_and_cut() {
        try (Sandbox sandbox = Sandboxes.start("lost-deletes")) {
            Client client = Client.of(sandbox);

            assertThatThrownBy(() -> client.delete(NEWEST)).isInstanceOf(RuntimeException.class);
            assertThat(client.get(Sandboxes.LIST).json().path("data")).hasSize(10);
        }
    }

    @Test
    void writes_are_answered_where_only_deletions_are_lost() {
        try (Sandbox sandbox = Sandboxes.start("lost-deletes")) {
            assertThat(Client.ofUser(sandbox).probe(Sandboxes.NEWEST).status()).isEqualTo(200);
        }
    }

    @Test
    void namesakes_are_two_workspaces_of_one_name() {
        try (Sandbox sandbox = Sandboxes.start("namesakes")) {
            List<JsonNode> bots = List.of(bot(sandbox, "6910029dd6d6670fb1742f05"), bot(sandbox, Sandboxes.NEWEST));

            assertThat(bots)
                    .extracting(bot -> bot.path("workspace_name").asText())
                    .containsOnly("Eddie Fu's Notion");
            assertThat(bots)
                    .extracting(bot -> bot.path("workspace_id").asText())
                    .doesNotHaveDuplicates();
        }
    }

    private static JsonNode bot(Sandbox sandbox, String id) {
        String body = "{\"credentialId\":\"" + id + "\",\"additionalHeaders\":{\"Notion-Version\":\"2022-06-28\"}}";
        return Client.ofUser(sandbox)
                .post("/connectors/notion/actions/get-self/execute", body)
                .json()
                .path("responseData")
                .path("bot");
    }
}

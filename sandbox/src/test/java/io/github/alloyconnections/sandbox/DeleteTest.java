package io.github.alloyconnections.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeleteTest {

    private static final List<String> TWO = List.of("6910029dd6d6670fb1742f05", "691003ad37951a87de6d6287");

    @Test
    void a_deleted_one_is_in_no_list_and_runs_no_more() {
        try (Sandbox sandbox = Sandboxes.start("seed")) {
            Client user = Client.ofUser(sandbox);
            Answer deleted = user.delete(Sandboxes.LIST + "/" + Sandboxes.NEWEST);

            assertThat(deleted.body()).isEqualTo("{\"success\":true}");
            assertThat(user.get(Sandboxes.LIST).json().path("data")).hasSize(10);
            assertThat(user.probe(Sandboxes.NEWEST).body()).contains("Credential not found");
        }
    }

    @Test
    void a_second_deletion_finds_nothing() {
        try (Sandbox sandbox = Sandboxes.start("seed")) {
            Client user = Client.ofUser(sandbox);
            user.delete(Sandboxes.LIST + "/" + Sandboxes.NEWEST);

            assertThat(user.delete(Sandboxes.LIST + "/" + Sandboxes.NEWEST).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void another_user_cannot_delete_it() {
        try (Sandbox sandbox = Sandboxes.start("seed")) {
            Client client = Client.of(sandbox);
            Answer answer = client.delete("/users/aaaaaaaaaaaaaaaaaaaaaaaa/credentials/" + Sandboxes.NEWEST);

            assertThat(answer.status()).isEqualTo(404);
            assertThat(client.get(Sandboxes.LIST).json().path("data")).hasSize(11);
        }
    }

    @Test
    void rows_without_an_id_cannot_be_deleted() {
        try (Sandbox sandbox = Sandboxes.start("mixed")) {
            Client client = Client.of(sandbox);

            assertThat(client.delete(Sandboxes.LIST + "/").status()).isEqualTo(404);
            assertThat(client.get(Sandboxes.LIST).body()).contains("no id at all");
        }
    }

    @Test
    void no_delete_answers_405_and_keeps_everything() {
        try (Sandbox sandbox = Sandboxes.start("no-delete")) {
            Client client = Client.of(sandbox);

            assertThat(client.delete(Sandboxes.LIST + "/" + Sandboxes.NEWEST).status())
                    .isEqualTo(405);
            assertThat(client.get(Sandboxes.LIST).json().path("data")).hasSize(11);
        }
    }

    @Test
    void a_shared_grant_survives_one_deletion_but_not_two() {
        try (Sandbox sandbox = Sandboxes.start("shared-grant")) {
            Client user = Client.ofUser(sandbox);
            user.delete(Sandboxes.LIST + "/" + TWO.get(0));
            String afterOne = user.probe(Sandboxes.NEWEST).body();
            user.delete(Sandboxes.LIST + "/" + TWO.get(1));

            assertThat(afterOne).contains("\"results\":[{");
            assertThat(user.probe(Sandboxes.NEWEST).body()).contains("API token is invalid");
        }
    }
}

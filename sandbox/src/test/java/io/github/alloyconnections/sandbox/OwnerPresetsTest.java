package io.github.alloyconnections.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OwnerPresetsTest {

    private static final String NOT_FOUND = "Credential not found";

    @Test
    void wrong_owner_lists_for_the_user_but_runs_as_the_key() {
        try (Sandbox sandbox = Sandboxes.start("wrong-owner")) {
            Client user = Client.ofUser(sandbox);
            List<String> ids = user.get(Sandboxes.LIST).json().findValuesAsText("credentialId");

            assertThat(ids).hasSize(11).allSatisfy(id -> {
                assertThat(user.probe(id).body()).contains(NOT_FOUND);
                assertThat(Client.of(sandbox).probe(id).body()).contains("\"results\":[{");
            });
        }
    }

    @Test
    void wrong_owner_lists_for_the_key_what_works_for_it() {
        try (Sandbox sandbox = Sandboxes.start("wrong-owner")) {
            Answer answer = Client.of(sandbox).get("/connectors/notion/credentials");

            assertThat(answer.json().path("credentials")).hasSize(11);
        }
    }

    @Test
    void other_user_has_what_works_with_another_of_three_users() {
        try (Sandbox sandbox = Sandboxes.start("other-user")) {
            Client key = Client.of(sandbox);
            List<String> users = key.get("/users").json().findValuesAsText("userId");

            assertThat(users)
                    .extracting(user -> key.get("/users/" + user + "/credentials")
                            .json()
                            .path("data")
                            .size())
                    .containsExactly(2, 9, 0);
            assertThat(key.get("/connectors/notion/credentials").json().path("credentials"))
                    .isEmpty();
        }
    }

    @Test
    void unlisted_lists_only_what_is_gone_for_everyone() {
        try (Sandbox sandbox = Sandboxes.start("unlisted")) {
            List<String> ids = Client.of(sandbox).get(Sandboxes.LIST).json().findValuesAsText("credentialId");

            assertThat(ids)
                    .hasSize(11)
                    .doesNotContain(sandbox.pin().orElseThrow())
                    .allSatisfy(id -> {
                        assertThat(Client.ofUser(sandbox).probe(id).body()).contains(NOT_FOUND);
                        assertThat(Client.of(sandbox).probe(id).body()).contains(NOT_FOUND);
                    });
        }
    }

    @Test
    void unlisted_has_a_pin_that_works_for_the_user_alone() {
        try (Sandbox sandbox = Sandboxes.start("unlisted")) {
            String pin = sandbox.pin().orElseThrow();

            assertThat(Client.ofUser(sandbox).probe(pin).body()).contains("\"results\":[{");
            assertThat(Client.of(sandbox).probe(pin).body()).contains(NOT_FOUND);
        }
    }

    @Test
    void key_owner_has_no_user_and_works_without_one() {
        try (Sandbox sandbox = Sandboxes.start("key-owner")) {
            Client key = Client.of(sandbox);
            List<String> ids = key.get("/connectors/notion/credentials").json().findValuesAsText("credentialId");

            assertThat(sandbox.userId()).isEmpty();
            assertThat(ids).hasSize(11);
            assertThat(key.probe(Sandboxes.NEWEST).body()).contains("\"results\":[{");
            assertThat(Client.ofUser(sandbox).probe(Sandboxes.NEWEST).body()).contains(NOT_FOUND);
        }
    }

    @Test
    void only_unlisted_has_a_pin() {
        try (Sandbox sandbox = Sandboxes.start("seed")) {
            assertThat(sandbox.pin()).isEmpty();
            assertThat(sandbox.userId()).contains(Sandboxes.USER);
        }
    }
}

package io.github.alloyconnections.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.sandbox.http.SandboxJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListShapesTest {

    @ParameterizedTest
    @CsvSource({
        "seed,/data",
        "wrong-owner,/data",
        "limited,/credentials",
        "all-dead,/connections",
        "mixed,/data/credentials",
        "missing-dates,''"
    })
    void each_preset_has_its_place_for_the_list(String preset, String pointer) {
        try (Sandbox sandbox = Sandboxes.start(preset)) {
            JsonNode list = Client.of(sandbox).get(Sandboxes.LIST).json().at(pointer);

            assertThat(list.isArray()).isTrue();
            assertThat(list).hasSizeGreaterThanOrEqualTo(11);
        }
    }

    @Test
    void dead_newest_sends_json_in_a_json_string() {
        try (Sandbox sandbox = Sandboxes.start("dead-newest")) {
            JsonNode outer = Client.of(sandbox).get(Sandboxes.LIST).json();

            assertThat(outer.isTextual()).isTrue();
            assertThat(SandboxJson.parse(outer.asText()).orElseThrow().path("data"))
                    .hasSize(11);
        }
    }

    @Test
    void the_other_list_of_a_user_has_bare_types() {
        try (Sandbox sandbox = Sandboxes.start("seed")) {
            JsonNode list = Client.of(sandbox)
                    .get("/credentials/users/" + Sandboxes.USER)
                    .json()
                    .path("data");

            assertThat(list.findValuesAsText("type")).hasSize(11).containsOnly("notion");
        }
    }

    @Test
    void a_connector_filter_on_the_users_list_has_no_effect() {
        try (Sandbox sandbox = Sandboxes.start("seed")) {
            Answer filtered = Client.of(sandbox).get(Sandboxes.LIST + "?connectorId=slack");

            assertThat(filtered.json().path("data")).hasSize(11);
        }
    }

    @Test
    void an_empty_world_is_an_empty_list() {
        try (Sandbox sandbox = Sandboxes.start("empty")) {
            assertThat(Client.of(sandbox).get(Sandboxes.LIST).body()).isEqualTo("{\"data\":[]}");
        }
    }

    @Test
    void rows_without_dates_still_have_an_id_that_tells_them() {
        try (Sandbox sandbox = Sandboxes.start("missing-dates")) {
            JsonNode first = Client.of(sandbox).get(Sandboxes.LIST).json().path(0);

            assertThat(first.fieldNames()).toIterable().containsExactly("credentialId", "type", "name");
        }
    }

    @Test
    void pages_lead_on_by_offset_to_the_last_one() {
        try (Sandbox sandbox = Sandboxes.start("paged")) {
            Client client = Client.of(sandbox);
            JsonNode first = client.get(Sandboxes.LIST).json();
            JsonNode last = client.get(Sandboxes.LIST + "?offset=40").json();

            assertThat(first.path("data")).hasSize(10);
            assertThat(first.at("/pagination/nextOffset").asInt()).isEqualTo(10);
            assertThat(last.path("data")).hasSize(8);
            assertThat(last.at("/pagination/hasMore").asBoolean(true)).isFalse();
        }
    }

    @Test
    void pages_lead_on_by_cursor_too() {
        try (Sandbox sandbox = Sandboxes.start("paged")) {
            Client client = Client.of(sandbox);
            String cursor = client.get(Sandboxes.LIST)
                    .json()
                    .at("/pagination/nextCursor")
                    .asText();

            assertThat(client.get(Sandboxes.LIST + "?cursor=" + cursor).json())
                    .isEqualTo(client.get(Sandboxes.LIST + "?offset=10").json());
            assertThat(client.get(Sandboxes.LIST + "?offset=x").status()).isEqualTo(400);
        }
    }
}

package io.github.alloyconnections.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.sandbox.world.Connectors;
import io.github.alloyconnections.sandbox.world.Credential;
import io.github.alloyconnections.sandbox.world.MixedConnections;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MixedPresetTest {

    private final Sandbox sandbox = Sandboxes.start("mixed");
    private final Client user = Client.ofUser(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private List<JsonNode> rows() {
        JsonNode list = user.get(Sandboxes.LIST).json().at("/data/credentials");
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    private String idOf(String name) {
        return MixedConnections.load().stream()
                .filter(each -> each.listing().row().path("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void ids_stand_under_every_name_a_client_must_know() {
        assertThat(rows())
                .anyMatch(row -> row.path("credentialId").isTextual())
                .anyMatch(row -> row.path("connectionId").isTextual())
                .anyMatch(row -> row.path("id").isTextual())
                .anyMatch(row -> row.path("_id").isTextual())
                .anyMatch(row -> row.at("/_id/$oid").isTextual());
    }

    @Test
    void four_rows_have_no_usable_id() {
        assertThat(MixedConnections.load())
                .filteredOn(each -> each.id().isEmpty())
                .hasSize(4);
    }

    @Test
    void two_of_the_newest_were_created_in_the_same_second() {
        List<String> times =
                rows().stream().map(row -> row.path("createdAt").asText()).toList();

        assertThat(times.subList(0, 2)).containsOnly("2025-11-10T09:00:00.000Z");
        assertThat(times.subList(2, times.size())).noneMatch(time -> time.startsWith("2025-11-10T09"));
    }

    @Test
    void names_are_hostile_in_many_ways() {
        List<String> names =
                rows().stream().map(row -> row.path("name").asText("")).toList();

        assertThat(names)
                .anyMatch(name -> name.contains("\u001b["))
                .anyMatch(name -> name.contains("\u202e"))
                .anyMatch(name -> name.contains("<script>"))
                .anyMatch(name -> name.contains("\r\n"))
                .anyMatch(name -> name.length() >= 5_000)
                .anyMatch(name -> name.contains("会议"));
    }

    @Test
    void eight_connectors_of_the_catalogue_are_there() {
        List<String> connectors = MixedConnections.load().stream()
                .map(Credential::connector)
                .distinct()
                .toList();

        assertThat(connectors).hasSize(8).isSubsetOf(Connectors.IDS);
    }

    @Test
    void answers_come_in_every_envelope() {
        List<String> bodies = MixedConnections.load().stream()
                .map(Credential::id)
                .filter(id -> !id.isEmpty())
                .map(id -> user.probe(id).body())
                .toList();

        assertThat(bodies)
                .anyMatch(body -> body.startsWith("{\"executionId\""))
                .anyMatch(body -> body.startsWith("{\"success\":true,\"result\":{"))
                .anyMatch(body -> body.startsWith("{\"data\":{"))
                .anyMatch(body -> body.startsWith("{\"object\":\"list\""));
    }

    @ParameterizedTest
    @CsvSource({
        "slack,auth_test,Eddie Fu's Slack,\"ok\":true",
        "slack,auth_test,Eddie Fu's Slack (2),missing_scope",
        "slack,auth_test,Eddie Fu's Slack (3),invalid_auth",
        "shopify,listOrders,example.myshopify.com,\"edges\":[{",
        "shopify,listOrders,closed.myshopify.com,ACCESS_DENIED",
        "hubspot,listContacts,Eddie Fu's HubSpot,ada@example.com",
        "hubspot,listContacts,Eddie Fu's HubSpot (2),UNAUTHORIZED",
        "zohoCRM,listTasks,Eddie Fu's Zoho CRM,Call back",
        "calendly,getCurrentUser,Eddie Fu's Calendly,Etc/UTC"
    })
    void the_other_connectors_answer(String connector, String action, String name, String proof) {
        assertThat(user.run(connector, action, idOf(name), "").body()).contains(proof);
    }

    @Test
    void a_workspace_that_shared_nothing_has_no_results() {
        Answer answer = user.probe(idOf("Nothing was shared"));

        assertThat(answer.json().at("/responseData/results")).isEmpty();
        assertThat(answer.json().at("/responseData/results").isArray()).isTrue();
    }

    @Test
    void another_account_is_another_bot() {
        String bot = "/responseData/id";

        assertThat(user.notion("get-self", idOf("Another workspace's Notion"), "")
                        .json()
                        .at(bot)
                        .asText())
                .isNotBlank()
                .isNotEqualTo(user.notion("get-self", idOf("Eddie Fu's Notion (2)"), "")
                        .json()
                        .at(bot)
                        .asText());
    }

    @Test
    void an_id_in_capitals_is_found_in_either_case() {
        String id = idOf("id in capitals");

        assertThat(id).isUpperCase();
        assertThat(user.probe(id.toLowerCase(Locale.ROOT)).body()).contains("\"results\":[{");
    }
}

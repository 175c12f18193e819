package io.github.alloyconnections.sandbox.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.sandbox.Client;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.Sandboxes;
import io.github.alloyconnections.sandbox.world.Connectors;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectorEndpointsTest {

    private final Sandbox sandbox = Sandboxes.start("seed");
    private final Client client = Client.ofUser(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    static List<String> connectors() {
        return Connectors.IDS;
    }

    @Test
    void the_catalogue_names_each_connector_with_its_category() {
        JsonNode connectors = client.get("/connectors").json().path("connectors");

        assertThat(connectors.findValuesAsText("id")).containsExactlyElementsOf(Connectors.IDS);
        assertThat(connectors).allSatisfy(each -> {
            assertThat(each.path("name").asText()).isNotBlank();
            assertThat(each.path("category").path(0).asText()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void every_action_that_is_listed_has_details(String connector) {
        JsonNode resources =
                client.get("/connectors/" + connector + "/resources").json();
        List<String> actions = resources.findValuesAsText("id");

        assertThat(actions).isNotEmpty().allSatisfy(action -> {
            JsonNode details = client.get("/connectors/" + connector + "/actions/" + action)
                    .json()
                    .path("action");
            assertThat(details.path("id").asText()).isEqualTo(action);
            assertThat(details.path("httpMethod").asText()).isIn("get", "post", "patch", "delete");
            assertThat(details.path("parameters").isArray()).isTrue();
            assertThat(details.has("sample") || details.has("readOnly") || details.has("resource"))
                    .isFalse();
        });
    }

    @Test
    void every_notion_action_in_the_catalogue_can_be_run() {
        JsonNode actions = client.get("/connectors/notion/resources").json();

        assertThat(actions.findValuesAsText("id"))
                .hasSize(11)
                .allSatisfy(action -> assertThat(
                                client.notion(action, Sandboxes.NEWEST, "").body())
                        .doesNotContain("not found")
                        .doesNotContain("does not know"));
    }

    @Test
    void a_page_id_is_a_required_path_parameter() {
        JsonNode parameters =
                client.get("/connectors/notion/actions/patch-page").json().at("/action/parameters");

        assertThat(parameters.path(0).path("name").asText()).isEqualTo("page_id");
        assertThat(parameters.path(0).path("in").asText()).isEqualTo("path");
        assertThat(parameters.path(0).path("required").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void metadata_tells_how_to_authenticate(String connector) {
        JsonNode metadata = client.get("/connectors/" + connector + "/credentials/metadata")
                .json()
                .path("metadata");

        assertThat(metadata).isNotEmpty().allSatisfy(way -> {
            assertThat(way.path("authenticationType").asText()).isNotBlank();
            assertThat(way.at("/inputSchema/type").asText()).isEqualTo("object");
            assertThat(way.at("/inputSchema/properties").has("userId")).isTrue();
            assertThat(way.at("/inputSchema/required/0").asText()).isEqualTo("userId");
            assertThat(way.has("sampleInput")).isEqualTo(way.has("authConfigRequired"));
        });
    }

    @Test
    void both_published_forms_and_several_ways_are_there() {
        JsonNode current =
                client.get("/connectors/notion/credentials/metadata").json().at("/metadata/0");
        JsonNode earlier =
                client.get("/connectors/hubspot/credentials/metadata").json().at("/metadata/0");
        JsonNode several =
                client.get("/connectors/zendesk/credentials/metadata").json().path("metadata");

        assertThat(current.at("/inputSchema/properties/authenticationType/const")
                        .asText())
                .isEqualTo("oauth2");
        assertThat(earlier.at("/inputSchema/properties").has("authenticationType"))
                .isFalse();
        assertThat(earlier.at("/inputSchema/properties/data/properties").isEmpty())
                .isTrue();
        assertThat(several.findValuesAsText("authenticationType")).contains("oauth2", "zd_api_key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Notion", "NOTION", "zohocrm", "nothing", "notion%20"})
    void connectors_are_told_apart_by_case(String connector) {
        assertThat(client.get("/connectors/" + connector + "/resources").status())
                .isEqualTo(404);
        assertThat(client.get("/connectors/" + connector + "/credentials").body())
                .contains("CONNECTOR_NOT_FOUND");
    }

    @Test
    void one_connector_has_a_read_that_needs_nothing_and_one_has_none() {
        JsonNode calendly =
                client.get("/connectors/calendly/actions/getCurrentUser").json().path("action");

        assertThat(calendly.path("httpMethod").asText()).isEqualTo("get");
        assertThat(calendly.path("parameters")).isEmpty();
        assertThat(Stream.of("createMessage", "getNumberAndRelease")
                        .map(action -> client.get("/connectors/twilio/actions/" + action)
                                .json()
                                .at("/action/httpMethod")
                                .asText()))
                .containsExactly("post", "delete");
    }

    @Test
    void rows_are_as_published() {
        JsonNode resource = client.get("/connectors/hubspot/resources").json().at("/resources/0");

        assertThat(resource.path("name").asText()).isEqualTo("contacts");
        assertThat(resource.has("id")).isFalse();
        assertThat(resource.at("/actions/0").toString())
                .isEqualTo("{\"id\":\"listContacts\",\"name\":\"List contacts\",\"description\":\"Lists contacts\"}");
    }

    @Test
    void the_callback_of_clients_is_refused() {
        assertThat(client.post("/connectors/notion/credentials/callback", "{\"code\":\"x\"}")
                        .status())
                .isEqualTo(400);
    }
}

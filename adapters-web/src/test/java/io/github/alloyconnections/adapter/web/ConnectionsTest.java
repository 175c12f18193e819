package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

    private final RunningWeb web = RunningWeb.start();

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void a_list_keeps_the_fields_of_the_demo_and_adds_ours() {
        JsonNode list = RunningWeb.read(web.get("/api/connections"));

        assertThat(list.fieldNames())
                .toIterable()
                .containsExactly("success", "connections", "count", "pinned", "latest", "skipped", "untold", "notes");
        assertThat(list.get("success").booleanValue()).isTrue();
        assertThat(list.get("count").intValue()).isOne();
        assertThat(list.at("/connections/0/id").textValue()).isEqualTo(Samples.NEWEST.value());
    }

    @Test
    void a_list_of_another_connector_is_given_by_name_in_any_case() {
        JsonNode list = RunningWeb.read(web.get("/api/connections?connector=SLACK"));

        assertThat(list.at("/connections/0/connector").textValue()).isEqualTo("slack");
    }

    @Test
    void the_own_connector_is_not_looked_up_in_the_catalogue() {
        assertThat(web.get("/api/connections?connector=Notion").statusCode()).isEqualTo(200);
        assertThat(web.core().calls("resolve Notion")).isZero();
        assertThat(web.core().calls("list notion")).isOne();
    }

    @Test
    void empty_parameters_are_as_good_as_none() {
        assertThat(web.get("/api/connections?connector=&probe=").statusCode()).isEqualTo(200);
        assertThat(web.core().calls("list notion")).isOne();
    }

    @Test
    void a_probed_list_shows_health() {
        JsonNode list = RunningWeb.read(web.get("/api/connections?probe=true"));

        assertThat(list.at("/connections/0/health/state").textValue()).isEqualTo("UNKNOWN");
        assertThat(web.core().calls("verifyAll notion")).isOne();
    }

    @Test
    void one_connection_is_found_whatever_the_case_of_its_id() {
        JsonNode one = RunningWeb.read(web.get("/api/connections/69110206D6D6670FB17451F8"));

        assertThat(one.get("success").booleanValue()).isTrue();
        assertThat(one.at("/connection/id").textValue()).isEqualTo(Samples.NEWEST.value());
    }

    @Test
    void a_connection_of_another_connector_is_found_too() {
        web.core().isPinnedTo(Samples.OF_SLACK.value());

        JsonNode one = RunningWeb.read(web.get("/api/connections/" + Samples.OF_SLACK));

        assertThat(one.at("/connection/connector").textValue()).isEqualTo("slack");
        assertThat(one.at("/connection/pinned").booleanValue()).isTrue();
    }

    @Test
    void verifying_probes_with_the_connector_of_the_connection() {
        JsonNode verified =
                RunningWeb.read(web.send(web.json("POST", "/api/connections/" + Samples.OF_SLACK + "/verify", "")));

        assertThat(verified.get("working").intValue()).isOne();
        assertThat(verified.at("/results/0/health/state").textValue()).isEqualTo("WORKING");
        assertThat(web.core().calls("verify slack [" + Samples.OF_SLACK + "]")).isOne();
    }

    @Test
    void verifying_an_unlisted_connection_asks_the_own_connector() {
        web.send(web.json("POST", "/api/connections/" + Samples.ABSENT + "/verify", "{}"));

        assertThat(web.core().calls("verify notion [" + Samples.ABSENT + "]")).isOne();
    }

    @Test
    void verifying_takes_a_connector_in_its_body() {
        web.send(web.json("POST", "/api/connections/" + Samples.ABSENT + "/verify", "{\"connector\":\"Slack\"}"));

        assertThat(web.core().calls("verify slack [" + Samples.ABSENT + "]")).isOne();
    }

    @Test
    void verifying_is_never_answered_from_an_earlier_answer() {
        web.send(web.json("POST", "/api/connections/" + Samples.NEWEST + "/verify", ""));
        web.send(web.json("POST", "/api/connections/" + Samples.NEWEST + "/verify", ""));

        assertThat(web.core().calls("verify notion [" + Samples.NEWEST + "]")).isEqualTo(2);
    }

    @Test
    void the_catalogue_is_listed() {
        JsonNode catalogue = RunningWeb.read(web.get("/api/connectors"));

        assertThat(catalogue.get("success").booleanValue()).isTrue();
        assertThat(catalogue.at("/connectors/0/id").textValue()).isEqualTo("notion");
        assertThat(catalogue.get("count").intValue()).isOne();
    }
}

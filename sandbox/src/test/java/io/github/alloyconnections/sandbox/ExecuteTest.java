package io.github.alloyconnections.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecuteTest {

    private final Sandbox sandbox = Sandboxes.start("seed");
    private final Client user = Client.ofUser(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private String made(String connector, String type, String data) {
        Answer answer = user.post(
                "/connectors/" + connector + "/credentials",
                "{\"userId\":\"" + Sandboxes.USER + "\",\"authenticationType\":\"" + type + "\",\"data\":" + data
                        + "}");
        return answer.json().path("credentialId").asText();
    }

    @Test
    void an_unknown_action_is_a_word_about_the_action() {
        Answer answer = user.notion("post-everything", Sandboxes.NEWEST, "");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().at("/error/message").asText()).isEqualTo("Action 'post-everything' not found");
    }

    @Test
    void a_connector_in_the_wrong_case_is_not_found() {
        assertThat(user.run("Notion", "get-self", Sandboxes.NEWEST, "").body()).contains("CONNECTOR_NOT_FOUND");
    }

    @Test
    void a_connection_runs_only_its_own_connector() {
        assertThat(user.run("slack", "auth_test", Sandboxes.NEWEST, "").body()).contains("Credential not found");
    }

    @Test
    void a_credential_id_is_required() {
        Answer answer = user.post("/connectors/notion/actions/get-self/execute", "{}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("credentialId is required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"requestBody", "queryParameters", "pathParams", "additionalHeaders"})
    void each_part_must_be_an_object(String part) {
        Answer answer = user.run("notion", "get-self", Sandboxes.NEWEST, "\"" + part + "\":[1]");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains(part + " must be an object");
    }

    @Test
    void a_null_part_counts_as_absent() {
        assertThat(user.notion("get-self", Sandboxes.NEWEST, "\"requestBody\":null,\"pathParams\":null")
                        .body())
                .contains("\"type\":\"bot\"");
    }

    @Test
    void without_its_version_header_notion_complains_inside_a_200() {
        Answer answer = user.run("notion", "get-self", Sandboxes.NEWEST, "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/responseData/code").asText()).isEqualTo("missing_version");
    }

    @Test
    void header_names_are_taken_in_any_case() {
        Answer answer = user.run(
                "notion", "get-self", Sandboxes.NEWEST, "\"additionalHeaders\":{\"notion-version\":\"2022-06-28\"}");

        assertThat(answer.body()).contains("\"type\":\"bot\"");
    }

    @Test
    void a_required_parameter_of_another_app_is_asked_for() {
        String id = made("calendly", "apiKey", "{\"apiKey\":\"x\"}");

        assertThat(user.run("calendly", "getEvent", id, "").body()).contains("Missing required parameter: uuid");
        assertThat(user.run("calendly", "getEvent", id, "\"pathParams\":{\"uuid\":\"1\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_a_description_calls_required_is_not_enforced() {
        String id = made("twilio", "basic", "{\"username\":\"a\",\"password\":\"b\"}");

        assertThat(user.run("twilio", "createMessage", id, "\"requestBody\":{\"to\":\"1\"}")
                        .status())
                .isEqualTo(200);
    }
}

package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.contract.json.ContractJson;
import io.github.alloyconnections.contract.json.DecisionJson;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTest {

    private final RunningWeb web = RunningWeb.start();

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void a_decision_is_the_published_record_byte_for_byte() {
        HttpResponse<String> response = web.get("/api/decision");

        byte[] published = ContractJson.compact(DecisionJson.of(Samples.chosen("working")));
        assertThat(response.body()).isEqualTo(new String(published, StandardCharsets.UTF_8));
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void a_decision_for_nothing_is_an_answer_too() {
        web.core().decides(policy -> Samples.nothing(policy.label()));

        HttpResponse<String> response = web.get("/api/decision");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(RunningWeb.read(response).get("chosen").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pinned", "latest", "oldest", "name:Team*", "working"})
    void every_policy_can_be_asked_for(String policy) {
        HttpResponse<String> response = web.get("/api/decision?policy=" + policy + "&connector=slack");

        assertThat(RunningWeb.read(response).get("policy").textValue()).isEqualTo(policy);
        assertThat(web.core().calls("decide slack " + policy)).isOne();
    }

    @Test
    void a_name_may_hold_spaces_and_any_script() {
        web.get("/api/decision?policy=name:%D7%A2%20%C3%A9+%F0%9F%98%80");

        assertThat(web.core().calls("decide notion name:ע é 😀")).isOne();
    }

    @Test
    void a_policy_that_does_not_exist_is_refused_with_those_that_do() {
        HttpResponse<String> response = web.get("/api/decision?policy=newest");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(RunningWeb.read(response).get("detail").textValue())
                .contains("working, pinned, latest, oldest, name:");
    }

    @Test
    void pinning_without_an_id_pins_the_working_choice() {
        JsonNode pinned = RunningWeb.read(web.send(web.json("PUT", "/api/pin", "{}")));

        assertThat(pinned.at("/decision/chosen/id").textValue()).isEqualTo(Samples.NEWEST.value());
        assertThat(pinned.at("/change/effect").textValue()).isEqualTo("written");
        assertThat(web.core().calls("use notion working VERIFIED")).isOne();
    }

    @Test
    void pinning_takes_id_connector_and_force() {
        String body = "{\"id\":\"" + Samples.OF_SLACK + "\",\"connector\":\"slack\",\"force\":true}";

        JsonNode pinned = RunningWeb.read(web.send(web.json("PUT", "/api/pin", body)));

        assertThat(pinned.get("forced").booleanValue()).isTrue();
        assertThat(web.core().calls("use slack id:" + Samples.OF_SLACK + " FORCED"))
                .isOne();
    }

    @Test
    void pinning_takes_a_policy() {
        web.send(web.json("PUT", "/api/pin", "{\"policy\":\"latest\"}"));

        assertThat(web.core().calls("use notion latest VERIFIED")).isOne();
    }

    @Test
    void a_choice_that_was_not_pinned_has_no_change() {
        web.core().decides(policy -> Samples.nothing(policy.label()));

        HttpResponse<String> response = web.send(web.json("PUT", "/api/pin", "{}"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(RunningWeb.read(response).get("change").isNull()).isTrue();
    }

    @Test
    void unpinning_tells_what_changed() {
        JsonNode change =
                RunningWeb.read(web.send(web.to("/api/pin?connector=slack").DELETE()));

        assertThat(change.get("variable").textValue()).isEqualTo("CONNECTION_ID");
        assertThat(change.get("current").isNull()).isTrue();
        assertThat(web.core().calls("unpin slack VERIFIED")).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"x\"",
                "{",
                "{}{}",
                "{\"id\":1}",
                "{\"id\":{}}",
                "{\"force\":\"true\"}",
                "{\"force\":1}",
                "{\"policy\":true}",
                "{\"conector\":\"slack\"}",
                "{\"policy\":\"latest\",\"policy\":\"oldest\"}",
                "{\"policy\":\"newest\"}",
                "{\"id\":\"x\"}",
                "{\"id\":\"69110206d6d6670fb17451f8\",\"policy\":\"latest\"}"
            })
    void a_body_that_is_not_understood_changes_nothing(String body) {
        HttpResponse<String> response = web.send(web.json("PUT", "/api/pin", body));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(web.core().calls("use notion working VERIFIED")).isZero();
    }
}

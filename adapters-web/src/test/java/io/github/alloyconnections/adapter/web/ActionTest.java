package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.contract.json.ActionDescriptionJson;
import io.github.alloyconnections.contract.json.ActionJson;
import io.github.alloyconnections.contract.json.ActionsJson;
import io.github.alloyconnections.contract.json.ContractJson;
import io.github.alloyconnections.domain.action.ActionOrder;
import io.github.alloyconnections.domain.action.ActionOrder.Checking;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.InputProblem;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.connection.ActionId;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionTest {

    private static final String SEARCH = "/api/actions/notion/post-search";
    private static final ActionTarget TARGET = new ActionTarget(Samples.NOTION, new ActionId("post-search"));

    private final RunningWeb web = RunningWeb.start();

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void an_answer_is_the_published_record_byte_for_byte() {
        HttpResponse<String> response = post("{}");

        byte[] published = ContractJson.compact(ActionJson.of(Samples.done(TARGET)));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(new String(published, StandardCharsets.UTF_8));
    }

    @Test
    void everything_that_is_sent_is_ordered() {
        post(
                "{\"body\":{\"a\":1.50},\"path\":{\"id\":\"x\"},\"query\":{\"n\":5},\"headers\":{\"X\":\"y\"},\"connection\":\""
                        + Samples.ABSENT + "\",\"check\":false}");

        ActionOrder order = web.core().actions.called.get(0);
        assertThat(order.target()).isEqualTo(TARGET);
        assertThat(order.input().body()).map(JsonValue::toString).contains("{\"a\":1.50}");
        assertThat(order.input().path()).isEqualTo(Map.of("id", JsonValue.of("x")));
        assertThat(order.input().query()).isEqualTo(Map.of("n", JsonValue.of(5)));
        assertThat(order.through()).contains(Samples.ABSENT);
        assertThat(order.checking()).isEqualTo(Checking.NOTED);
    }

    @Test
    void no_body_is_no_input() {
        assertThat(post("").statusCode()).isEqualTo(200);
        assertThat(web.core().actions.called).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"boddy\":1}",
                "{\"body\":1,\"body\":2}",
                "{\"path\":\"x\"}",
                "{\"path\":{\"a\":{}}}",
                "{\"check\":\"no\"}",
                "{\"connection\":\"12\"}",
                "{\"connection\":7}",
                "{} {}",
                "nonsense"
            })
    void a_body_that_is_none_of_ours_is_refused(String body) {
        HttpResponse<String> response = post(body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(web.core().actions.called).isEmpty();
    }

    @Test
    void a_mistake_is_a_bad_request() {
        web.core().actions.outcome = order -> new ActionOutcome.Mistaken(
                order.target(),
                List.of(new InputProblem("body.parent", "is missing"), new InputProblem("header.X", "is missing")));

        HttpResponse<String> response = post("{}");

        JsonNode problem = RunningWeb.read(response);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(problem.get("code").textValue()).isEqualTo("INVALID_INPUT");
        assertThat(problem.get("detail").textValue())
                .contains("- body.parent is missing", "- headers.X is missing", "may be wrong")
                .contains("\"check\": false")
                .doesNotContain("--");
        assertThat(problem.get("next").toString())
                .contains("GET /api/connectors/notion/actions/post-search")
                .doesNotContain("--no-check");
    }

    @Test
    void what_can_be_called_is_listed_and_described() {
        HttpResponse<String> list = web.get("/api/connectors/notion/actions");
        HttpResponse<String> one = web.get("/api/connectors/notion/actions/post-search");

        assertThat(list.body()).isEqualTo(text(ActionsJson.of(Samples.NOTION, List.of(Samples.summary()))));
        assertThat(one.body()).isEqualTo(text(ActionDescriptionJson.of(TARGET, Samples.description())));
        assertThat(RunningWeb.read(one).at("/needs/filledByAlloy/0/name").textValue())
                .isEqualTo("token");
    }

    @Test
    void an_action_that_does_not_exist_is_not_found() {
        HttpResponse<String> response = web.get("/api/connectors/notion/actions/post-serch");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("UNKNOWN_ACTION").contains("did you mean post-search?");
    }

    private static String text(Object published) {
        return new String(ContractJson.compact(published), StandardCharsets.UTF_8);
    }

    @Test
    void an_unknown_outcome_is_a_gateway_s_timeout() {
        web.core().actions.outcome = order -> new ActionOutcome.Unknown(order.target(), Samples.NEWEST, "no answer");

        HttpResponse<String> response = post("{}");

        assertThat(response.statusCode()).isEqualTo(504);
        assertThat(RunningWeb.read(response).get("code").textValue()).isEqualTo("OUTCOME_UNKNOWN");
    }

    @Test
    void a_dry_run_calls_nothing() {
        post("{\"dryRun\":true}");

        assertThat(web.core().actions.called).isEmpty();
        assertThat(web.core().actions.previewed).hasSize(1);
    }

    @Test
    void a_form_of_another_site_cannot_call_anything() {
        HttpResponse<String> form = web.send(web.to(SEARCH)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("a=b")));
        HttpResponse<String> page = web.send(web.json("POST", SEARCH, "{}").header("Origin", "https://evil.example"));

        assertThat(form.statusCode()).isEqualTo(415);
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(web.core().actions.called).isEmpty();
    }

    @Test
    void the_path_is_taken_literally() {
        assertThat(web.send(web.json("POST", "/api/actions/notion/a%2Fb", "{}")).statusCode())
                .isEqualTo(400);
        assertThat(web.core().actions.called).isEmpty();
    }

    private HttpResponse<String> post(String body) {
        return web.send(web.json("POST", SEARCH, body));
    }
}

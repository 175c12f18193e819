package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.domain.action.InputProblem;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.attempt.AttemptState;
import io.github.alloyconnections.domain.attempt.ConnectRequest;
import io.github.alloyconnections.domain.attempt.ConnectRequest.Answers;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.LostBeginningException;
import io.github.alloyconnections.domain.failure.MissingInputsException;
import io.github.alloyconnections.domain.failure.MissingInputsException.Gaps;
import io.github.alloyconnections.domain.failure.MissingInputsException.Unknown;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.failure.WayNotChosenException;
import io.github.alloyconnections.domain.testing.CannedConnecting;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptsTest {

    private static final String FRIEND = "https://friend.example";
    private static final String PATH = "/api/oauth/initiate";

    private final RunningWeb web = RunningWeb.start(FRIEND);

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void the_demos_request_begins_an_attempt() {
        HttpResponse<String> response = web.send(web.json("POST", PATH, "{\"connectorId\":\"notion\"}"));
        JsonNode answer = RunningWeb.read(response);

        assertThat(answer.get("success").asBoolean()).isTrue();
        assertThat(answer.get("oauthUrl").asText()).isEqualTo(CannedConnecting.PAGE);
        assertThat(answer.get("redirectUri").asText())
                .isEqualTo("http://127.0.0.1:" + web.port() + "/oauth/callback/" + CannedConnecting.ID);
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void another_user_and_another_way_back_can_be_named() {
        web.send(web.json("POST", PATH, """
                {"connectorId":"slack","userId":"other","redirectUri":"https://app.example/back?x=1",
                 "data":{"shopName":"s"},"useMCP":false}"""));

        ConnectRequest request = web.core().connecting().request().orElseThrow();
        assertThat(request)
                .returns(Samples.SLACK, ConnectRequest::connector)
                .returns(Optional.of(new UserId("other")), ConnectRequest::user);
        assertThat(request.answers().inputs()).isEqualTo(Map.of("shopName", JsonValue.of("s")));
        assertThat(web.core().connecting().asked).containsExactly("begin https://app.example/back?x=1");
    }

    @Test
    void a_page_behind_an_allowed_proxy_is_sent_back_to_that_name() {
        String answer = web.raw("POST " + PATH + " HTTP/1.1\r\nHost: friend.example\r\nOrigin: " + FRIEND
                + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");

        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains("\"redirectUri\":\"https://friend.example/oauth/callback/" + CannedConnecting.ID);
    }

    @Test
    void one_key_is_one_attempt() {
        web.send(web.json("POST", PATH, "{}").header("Idempotency-Key", "k-1"));

        assertThat(web.core().connecting().requests())
                .extracting(ConnectRequest::click)
                .containsExactly(Optional.of("k-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"connectorId\":7}",
                "{\"userId\":\"a b\"}",
                "{\"userId\":\"\\r\\nX: y\"}",
                "{\"redirectUri\":\"ht tp://x\"}",
                "{\"redirectUri\":\"javascript:alert(1)\"}",
                "{\"redirectUri\":\"JavaScript://x/%0aalert(1)\"}",
                "{\"redirectUri\":\"data:text/html,x\"}",
                "{\"redirectUri\":\"/oauth/callback\"}",
                "{\"redirectUri\":\"//evil.example/x\"}",
                "{\"redirectUri\":\"http:///x\"}",
                "{\"redirectUri\":\"file:///etc/passwd\"}",
                "{\"redirectUri\":\"\"}",
                "{\"connectorId\":\"notion\",\"connectorId\":\"slack\"}",
                "{\"secret\":\"planted\"}",
                "{\"data\":[\"planted\"]}"
            })
    void a_body_that_is_not_understood_begins_nothing(String body) {
        HttpResponse<String> response = web.send(web.json("POST", PATH, body));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"success\":false").doesNotContain("planted");
        assertThat(web.core().connecting().asked).isEmpty();
    }

    @Test
    void without_a_connector_that_somebody_chose_nothing_begins() {
        web.hasNoSettings();

        HttpResponse<String> response = web.send(web.json("POST", PATH, "{}"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(RunningWeb.read(response).get("error").asText()).contains("connectorId");
        assertThat(web.core().connecting().asked).isEmpty();
        assertThat(web.send(web.json("POST", PATH, "{\"connectorId\":\"notion\"}"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_page_of_a_strange_site_begins_nothing() {
        HttpRequest.Builder request = web.json("POST", PATH, "{}").header("Origin", "https://evil.example");

        assertThat(web.send(request).statusCode()).isEqualTo(403);
        assertThat(web.core().connecting().asked).isEmpty();
    }

    @Test
    void what_a_connector_wants_to_know_is_named() {
        web.core().connecting().failsToBegin(missing());

        JsonNode problem = RunningWeb.read(web.send(web.json("POST", PATH, "{\"connectorId\":\"slack\"}")));

        assertThat(problem.get("code").asText()).isEqualTo("MISSING_INPUTS");
        assertThat(problem.get("error").asText())
                .contains("slack needs data.shopName; nothing was sent", "- data.shopName: the <b>shop</b>")
                .doesNotContain("--");
        assertThat(problem.at("/next/0/command").asText())
                .isEqualTo("POST /api/oauth/initiate "
                        + "{\"connectorId\":\"slack\",\"auth\":\"oauth2\",\"data\":{\"shopName\":\"…\"}}");
    }

    @Test
    void fields_of_the_request_are_named_whatever_is_wrong() {
        web.core()
                .connecting()
                .failsToBegin(new MissingInputsException(
                        Samples.SLACK,
                        Way.of("k9"),
                        new Gaps(
                                List.of(),
                                List.of(new Unknown("shopNam", List.of("shopName"))),
                                List.of(
                                        new InputProblem("login.n", "must be a number"),
                                        new InputProblem("authConfigId", "must be an id")))));

        JsonNode problem = RunningWeb.read(web.send(web.json("POST", PATH, "{\"connectorId\":\"slack\"}")));

        assertThat(problem.get("error").asText())
                .contains("does not ask for data.shopNam (did you mean data.shopName?)")
                .contains("cannot take data.login.n, which must be a number")
                .contains("cannot take authConfigId, which must be an id");
        assertThat(problem.at("/next/0/command").asText()).isEqualTo("GET /api/connectors/slack/ways");
    }

    @Test
    void several_ways_are_a_conflict_that_names_them() {
        web.core()
                .connecting()
                .failsToBegin(new WayNotChosenException(
                        Samples.SLACK, List.of(Way.of("oauth2"), Way.of("k9")), Optional.empty()));

        HttpResponse<String> response = web.send(web.json("POST", PATH, "{\"connectorId\":\"slack\"}"));

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(RunningWeb.read(response).get("error").asText())
                .endsWith("oauth2, k9; nothing was begun: name one with auth");
        assertThat(RunningWeb.read(response).at("/next/1/command").asText()).contains("\"auth\":\"k9\"");
    }

    @Test
    void a_lost_answer_is_a_timeout_that_names_the_attempt() {
        web.core()
                .connecting()
                .failsToBegin(new LostBeginningException(
                        CannedConnecting.ID, new RemoteServiceException(Kind.UNAVAILABLE, "it was cut")));

        HttpResponse<String> response = web.send(web.json("POST", PATH, "{\"connectorId\":\"slack\"}"));

        assertThat(response.statusCode()).isEqualTo(504);
        assertThat(response.body()).contains("OUTCOME_UNKNOWN", "GET /api/attempts/" + CannedConnecting.ID);
    }

    @Test
    void everything_that_was_answered_is_passed_on() {
        web.send(
                web.json(
                        "POST",
                        PATH,
                        "{\"connectorId\":\"slack\",\"authenticationType\":\"k9\",\"authConfigId\":\"c1\",\"data\":{\"a\":{\"b\":7},\"c\":true}}"));

        Answers answers = web.core().connecting().request().orElseThrow().answers();
        assertThat(answers.way()).contains("k9");
        assertThat(answers.configuration()).contains("c1");
        assertThat(answers.inputs())
                .containsEntry("a", JsonValue.from(Map.of("b", 7)))
                .containsEntry("c", JsonValue.of(true));
    }

    @Test
    void what_connecting_needs_is_told_and_begins_nothing() {
        web.core()
                .connecting()
                .offers(
                        Way.of("oauth2"),
                        Way.of("k9", InputField.named("apiKey").needed()));

        JsonNode ways = RunningWeb.read(web.get("/api/connectors/slack/ways"));

        assertThat(ways.at("/ways/1/auth").asText()).isEqualTo("k9");
        assertThat(ways.at("/ways/1/consent").asBoolean()).isFalse();
        assertThat(ways.at("/ways/1/inputs/0/secret").asBoolean()).isTrue();
        assertThat(web.core().connecting().asked).isEmpty();
    }

    @Test
    void an_attempt_tells_how_it_stands() {
        web.core().connecting().hasAttempt(new AttemptState.NotVisible());

        JsonNode attempt = RunningWeb.read(web.get("/api/attempts/" + CannedConnecting.ID));

        assertThat(attempt.get("state").asText()).isEqualTo("not-visible");
        assertThat(attempt.get("settled").asBoolean()).isTrue();
        assertThat(attempt.toString()).doesNotContain("planted-consent-token", "oauthUrl");
    }

    @Test
    void its_progress_can_be_followed_as_a_stream() {
        web.core().connecting().hasAttempt(new AttemptState.NotVisible());

        HttpResponse<String> stream = web.send(
                web.to("/api/attempts/" + CannedConnecting.ID + "/events").header("Accept", "text/event-stream"));

        assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(stream.body()).contains("event: attempt", "\"state\":\"not-visible\"");
    }

    @Test
    void the_stream_of_an_unknown_attempt_is_an_ordinary_failure() {
        HttpResponse<String> response = web.send(
                web.to("/api/attempts/" + CannedConnecting.ID + "/events").header("Accept", "text/event-stream"));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("UNKNOWN_ATTEMPT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%3Cscript%3E", "..%2f..", "javascript:alert(1)", "abcdefghjkmnpqrstuvw%0d%0aX:y"})
    void an_id_that_is_none_is_unknown(String id) {
        String answer =
                web.raw("GET /api/attempts/" + id + " HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 40").doesNotContain("\r\nX:");
    }

    static MissingInputsException missing() {
        InputField shop = InputField.named("shopName")
                .needed()
                .told(new InputField.About(
                        Optional.empty(), Optional.of("the <b>shop</b>"), List.of(), Optional.empty()));
        return new MissingInputsException(
                Samples.SLACK, Way.of("oauth2", shop), new Gaps(List.of(shop), List.of(), List.of()));
    }
}

package io.github.alloyconnections.adapter.alloy.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alloyconnections.adapter.alloy.AlloyAdapters;
import io.github.alloyconnections.adapter.alloy.AlloyTest;
import io.github.alloyconnections.adapter.alloy.StubAlloy;
import io.github.alloyconnections.domain.action.ActionAnswer;
import io.github.alloyconnections.domain.action.ActionAnswer.Failed;
import io.github.alloyconnections.domain.action.ActionAnswer.Succeeded;
import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.ActionParameter.Place;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.PreparedAction;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExecuteCallTest extends AlloyTest {

    private static final String CREATE = "POST /connectors/notion/actions/post-page/execute";
    private static final String WHO = "POST /connectors/notion/actions/get-self/execute";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"executionId\":\"e\",\"status\":\"completed\",\"responseData\":{\"id\":\"p\"}}",
                "{\"success\":true,\"result\":{\"id\":\"p\"}}",
                "{\"data\":{\"id\":\"p\"},\"pagination\":{}}",
                "{\"responseData\":\"{\\\"id\\\":\\\"p\\\"}\"}",
                "{\"id\":\"p\"}"
            })
    void every_envelope_is_taken_off(String body) {
        alloy.on(CREATE, body);

        assertThat(create()).isEqualTo(new Succeeded(JsonValue.object().with("id", JsonValue.of("p"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'responseData':{'object':'error','code':'validation_error','message':'no'}}|validation_error",
                "{'result':{'ok':false,'error':'not_in_channel'}}|not_in_channel",
                "{'success':false,'message':'it broke'}|error",
                "{'data':{'errors':[{'message':'bad','extensions':{'code':'THROTTLED'}}]}}|THROTTLED",
                "{'executionId':'e','status':'failed','error':{'code':'X1','message':'no'}}|X1"
            })
    void a_failure_inside_a_success_is_a_failure(String body, String code) {
        alloy.on(CREATE, body.replace('\'', '"'));

        assertThat(create())
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "{\"responseData\":null}",
                "{\"result\":null}",
                "{\"responseData\":\"\"}",
                "{\"executionId\":\"e\"}"
            })
    void a_write_that_is_answered_with_nothing_is_unknown(String body) {
        alloy.on(CREATE, body);

        assertThat(create()).isInstanceOf(ActionAnswer.Unknown.class);
        assertThat(alloy.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"success\":true}",
                "{\"success\":true,\"result\":null}",
                "{\"executionId\":\"e\",\"status\":\"completed\",\"responseData\":null}"
            })
    void a_write_of_which_alloy_says_that_it_ended_well_is_done(String body) {
        alloy.on(CREATE, body);

        assertThat(create()).isInstanceOf(Succeeded.class);
    }

    @Test
    void what_takes_something_away_leaves_nothing_to_answer() {
        alloy.on("POST /connectors/notion/actions/delete-a-block/execute", "{\"responseData\":null}");

        assertThat(call(new PreparedAction(target("delete-a-block"), ActionInput.none(), false)))
                .isEqualTo(new Succeeded(new JsonValue.JsonNull()));
    }

    @Test
    void a_read_that_is_answered_with_nothing_at_all_is_unreadable() {
        alloy.on(WHO, "null");

        assertThat(catchThrowableOfType(
                                RemoteServiceException.class,
                                () -> call(new PreparedAction(target("get-self"), ActionInput.none(), true)))
                        .kind())
                .isEqualTo(Kind.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'error':{'source':'CONNECTIVITY_API','code':'INVALID_INPUT','message':'Invalid input','details':'title is too long'}}|Invalid input (title is too long)",
                "{'error':{'code':'INVALID_INPUT','message':'Invalid input','details':[{'path':['body','title'],'message':'Required'}]}}|Invalid input (body.title: Required)",
                "{'error':{'code':'INVALID_INPUT','message':'Invalid input','details':['a one','b two']}}|Invalid input (a one; b two)",
                "{'error':{'code':'X','details':{'field':'title','reason':'too long'}}}|title: too long",
                "{'error':{'code':'X','message':'title is too long','details':'Title is too long'}}|title is too long",
                "{'error':{'code':'X','message':'odd','details':{}}}|odd"
            })
    void details_are_told_where_they_say_more(String body, String told) {
        alloy.on(CREATE, StubAlloy.json(400, body.replace('\'', '"')));

        assertThat(create())
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.message()).endsWith(": " + told));
    }

    @Test
    void what_is_sent_is_what_was_given_and_what_notion_needs() {
        alloy.on(CREATE, "{\"result\":{}}");

        create();

        assertThat(alloy.onlyAsked().body())
                .isEqualTo("{\"credentialId\":\"" + ID + "\",\"requestBody\":{\"title\":\"T\"},"
                        + "\"additionalHeaders\":{\"Notion-Version\":\"2022-06-28\"}}");
        assertThat(alloy.onlyAsked().header("x-alloy-userid")).containsExactly("66f000000000000000000001");
    }

    @Test
    void a_version_that_was_given_is_kept() {
        alloy.on(WHO, "{\"result\":{}}");
        ActionInput input = ActionInput.none().with(Place.HEADER, "notion-version", JsonValue.of("2025-01-01"));

        call(new PreparedAction(target("get-self"), input, true));

        assertThat(alloy.onlyAsked().body()).contains("{\"notion-version\":\"2025-01-01\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 408})
    void a_write_that_ends_in_an_outage_is_unknown_and_not_repeated(int status) {
        alloy.on(CREATE, StubAlloy.json(status, "{}"));

        assertThat(create()).isInstanceOf(ActionAnswer.Unknown.class);
        assertThat(alloy.asked()).hasSize(1);
    }

    @Test
    void a_write_whose_answer_is_no_json_is_unknown() {
        alloy.on(CREATE, StubAlloy.json(200, "oops"));

        assertThat(create())
                .isInstanceOfSatisfying(
                        ActionAnswer.Unknown.class,
                        unknown -> assertThat(unknown.message())
                                .contains("execute post-page of notion")
                                .contains("is not JSON"));
        assertThat(alloy.asked()).hasSize(1);
    }

    @Test
    void a_write_that_takes_too_long_is_unknown_and_sent_once() {
        CountDownLatch over = new CountDownLatch(1);
        alloy.on(CREATE, exchange -> await(over));
        AlloyAdapters hasty = adapters(settings(alloy.url(), Duration.ofMillis(300)));

        ActionAnswer answer = hasty.actions().call(creating(), ID, USER);

        over.countDown();
        assertThat(answer).isInstanceOf(ActionAnswer.Unknown.class);
        assertThat(alloy.asked()).hasSize(1);
    }

    @Test
    void a_write_that_is_only_announced_is_unknown() {
        alloy.on(CREATE, "{\"executionId\":\"e\",\"status\":\"queued\"}");

        assertThat(create()).isInstanceOf(ActionAnswer.Unknown.class);
    }

    @Test
    void a_write_that_never_left_is_not_unknown() throws IOException {
        AlloyAdapters nowhere = adapters(settings(URI.create("http://127.0.0.1:" + closedPort())));

        RemoteServiceException failure = catchThrowableOfType(
                RemoteServiceException.class, () -> nowhere.actions().call(creating(), ID, USER));

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void a_write_that_came_too_soon_was_not_carried_out() {
        alloy.on(CREATE, StubAlloy.json(429, "{}", "Retry-After", "1"));

        RemoteServiceException failure = catchThrowableOfType(RemoteServiceException.class, this::create);

        assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(alloy.asked()).hasSize(1);
    }

    @Test
    void a_read_is_tried_again() {
        alloy.on(WHO, StubAlloy.json(502, "{}"), StubAlloy.json(200, "{\"result\":{\"object\":\"user\"}}"));

        assertThat(call(new PreparedAction(target("get-self"), ActionInput.none(), false)))
                .isInstanceOf(Succeeded.class);
        assertThat(alloy.asked()).hasSize(2);
    }

    @Test
    void a_refusal_of_alloy_s_is_a_failure_with_its_code() {
        alloy.on(CREATE, StubAlloy.json(400, "{\"error\":{\"code\":\"INVALID_INPUT\",\"message\":\"title is odd\"}}"));

        assertThat(create()).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.code()).isEqualTo("INVALID_INPUT");
            assertThat(failed.message()).contains("title is odd");
        });
    }

    @Test
    void numbers_keep_their_digits() {
        alloy.on(CREATE, "{\"result\":{\"n\":0.1234567890123456789,\"big\":1e999,\"long\":123456789012345678901}}");

        assertThat(create())
                .isInstanceOfSatisfying(
                        Succeeded.class,
                        done -> assertThat(done.result())
                                .hasToString(
                                        "{\"n\":0.1234567890123456789,\"big\":1E+999,\"long\":123456789012345678901}"));
    }

    @Test
    void a_preview_shows_no_key_and_sends_nothing() {
        String shown = adapters().actions().preview(creating(), ID, USER).toString();

        assertThat(shown)
                .contains("/connectors/notion/actions/post-page/execute")
                .doesNotContain(KEY);
        assertThat(alloy.asked()).isEmpty();
    }

    private ActionAnswer create() {
        return call(creating());
    }

    private ActionAnswer call(PreparedAction action) {
        return adapters().actions().call(action, ID, USER);
    }

    private static PreparedAction creating() {
        JsonValue body = JsonValue.object().with("title", JsonValue.of("T"));
        return new PreparedAction(target("post-page"), ActionInput.body(body), false);
    }

    private static ActionTarget target(String action) {
        return new ActionTarget(NOTION, new ActionId(action));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

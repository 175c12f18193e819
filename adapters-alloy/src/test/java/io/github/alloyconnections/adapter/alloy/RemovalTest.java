package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.twins.RemovalOutcome;
import io.github.alloyconnections.domain.twins.RemovalOutcome.Kind;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemovalTest extends AlloyTest {

    private static final String DELETE = "DELETE /users/66f000000000000000000001/credentials/" + ID;
    private static final String OTHER_DELETE = "DELETE /connectors/notion/credentials/" + ID;

    @Test
    void one_delete_names_the_user_in_path_and_header() {
        alloy.on(DELETE, "{\"success\":true}");

        assertThat(remove()).isEqualTo(RemovalOutcome.accepted());
        StubAlloy.Asked asked = alloy.onlyAsked();
        assertThat(asked.header("x-alloy-userid")).containsExactly("66f000000000000000000001");
        assertThat(asked.header("Authorization")).containsExactly("Bearer " + KEY);
        assertThat(asked.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "deleted", "{}", "[]", "null", "{\"success\":tr"})
    void any_success_counts_until_a_list_confirms_it(String body) {
        alloy.on(DELETE, StubAlloy.json(200, body));

        assertThat(remove()).isEqualTo(RemovalOutcome.accepted());
    }

    @Test
    void no_content_is_a_success() {
        alloy.on(DELETE, StubAlloy.json(204, ""));

        assertThat(remove()).isEqualTo(RemovalOutcome.accepted());
    }

    @Test
    void a_failure_inside_a_success_is_a_refusal() {
        alloy.on(DELETE, "{\"success\":false,\"message\":\"it is in use\"}");

        assertThat(remove()).isEqualTo(RemovalOutcome.refused("it is in use"));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 501})
    void the_connectors_own_path_is_tried_before_it_is_not_offered(int status) {
        alloy.on(DELETE, StubAlloy.json(status, "{\"message\":\"no\"}"));
        alloy.on(OTHER_DELETE, StubAlloy.json(404, "{\"message\":\"nor here\"}"));

        assertThat(remove())
                .returns(Kind.NOT_OFFERED, RemovalOutcome::kind)
                .satisfies(outcome -> assertThat(outcome.message())
                        .contains("Alloy answered " + status, "): no;", "Alloy answered 404", "nor here"));
        assertThat(alloy.asked())
                .extracting(asked -> asked.method() + " " + asked.target())
                .containsExactly(DELETE, OTHER_DELETE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"success\":true}", ""})
    void what_only_the_connectors_own_path_deletes_is_deleted(String body) {
        alloy.on(DELETE, StubAlloy.json(404, "{\"errorHtml\":\"<pre>Cannot DELETE /users/1</pre>\"}"));
        alloy.on(OTHER_DELETE, StubAlloy.json(200, body));

        assertThat(remove()).isEqualTo(RemovalOutcome.accepted());
        assertThat(alloy.asked().get(1).header("x-alloy-userid")).containsExactly("66f000000000000000000001");
        assertThat(alloy.asked()).hasSize(2);
    }

    @Test
    void the_second_path_may_leave_the_outcome_unknown_too() {
        alloy.on(DELETE, StubAlloy.json(405, "{}")).on(OTHER_DELETE, HttpExchange::close);

        assertThat(remove()).returns(Kind.UNKNOWN, RemovalOutcome::kind);
        assertThat(alloy.asked()).hasSize(2);
    }

    @Test
    void a_page_that_says_no_such_call_with_success_deleted_nothing() {
        alloy.on(DELETE, "{\"errorHtml\":\"<pre>Cannot DELETE /users/1</pre>\"}")
                .on(OTHER_DELETE, "{\"success\":true}");

        assertThat(remove()).isEqualTo(RemovalOutcome.accepted());
        assertThat(alloy.asked()).hasSize(2);
    }

    @Test
    void a_firewalls_page_is_a_refusal_and_ends_it() {
        alloy.on(DELETE, StubAlloy.html(403, "<title>Blocked</title>"));

        assertThat(remove()).returns(Kind.REFUSED, RemovalOutcome::kind);
        assertThat(alloy.asked()).hasSize(1);
    }

    @Test
    void a_bad_request_is_a_refusal() {
        alloy.on(DELETE, StubAlloy.json(400, "{\"message\":\"userId must be a valid ID\"}"));

        assertThat(remove())
                .returns(Kind.REFUSED, RemovalOutcome::kind)
                .satisfies(outcome -> assertThat(outcome.message()).contains("userId must be a valid ID"));
    }

    @ParameterizedTest
    @CsvSource({"401, KEY_REFUSED", "403, KEY_FORBIDDEN", "429, RATE_LIMITED"})
    void whoever_is_not_let_in_has_deleted_nothing(int status, RemoteServiceException.Kind kind) {
        alloy.on(DELETE, StubAlloy.json(status, "{\"message\":\"no\"}"));

        assertThatThrownBy(this::remove).isInstanceOfSatisfying(RemoteServiceException.class, e -> {
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.getMessage()).startsWith("Tried to delete the connection " + ID);
        });
        assertThat(alloy.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void a_broken_alloy_leaves_the_outcome_unknown(int status) {
        alloy.on(DELETE, StubAlloy.html(status, "<h1>oops</h1>"));

        assertThat(remove()).returns(Kind.UNKNOWN, RemovalOutcome::kind);
        assertThat(alloy.asked()).hasSize(1);
    }

    @Test
    void a_cut_connection_is_not_sent_again() {
        alloy.on(DELETE, HttpExchange::close);

        assertThat(remove()).returns(Kind.UNKNOWN, RemovalOutcome::kind);
        assertThat(alloy.asked()).hasSize(1);
    }

    @Test
    void a_reused_connection_that_is_cut_is_not_either() {
        alloy.on(DELETE, StubAlloy.json(200, "{\"success\":true}"), HttpExchange::close);
        AlloyAdapters adapters = adapters();
        adapters.removal().remove(ID, NOTION, USER);

        assertThat(adapters.removal().remove(ID, NOTION, USER)).returns(Kind.UNKNOWN, RemovalOutcome::kind);
        assertThat(alloy.asked()).hasSize(2);
    }

    @Test
    void a_deletion_without_an_answer_is_unknown() {
        CountDownLatch over = new CountDownLatch(1);
        alloy.on(DELETE, exchange -> awaited(over));
        AlloyAdapters adapters = adapters(settings(alloy.url(), Duration.ofMillis(300)));

        RemovalOutcome outcome = adapters.removal().remove(ID, NOTION, USER);
        over.countDown();

        assertThat(outcome)
                .returns(Kind.UNKNOWN, RemovalOutcome::kind)
                .satisfies(unknown -> assertThat(unknown.message()).contains("did not answer within"));
        assertThat(alloy.asked()).hasSize(1);
    }

    @Test
    void without_a_user_nothing_is_sent() {
        assertThat(adapters().removal().remove(ID, NOTION, Owner.key()))
                .returns(Kind.NOT_OFFERED, RemovalOutcome::kind)
                .satisfies(outcome -> assertThat(outcome.message()).contains("ALLOY_USER_ID"));
        assertThat(alloy.asked()).isEmpty();
    }

    @Test
    void a_user_id_cannot_lead_the_call_elsewhere() {
        adapters().removal().remove(ID, NOTION, Owner.of(new UserId("a/../b")));

        assertThat(alloy.asked().get(0).target()).isEqualTo("/users/a%2F..%2Fb/credentials/" + ID);
    }

    private RemovalOutcome remove() {
        return adapters().removal().remove(ID, NOTION, USER);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

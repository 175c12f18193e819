package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.health.HealthNote;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.service.AuditEntry;
import io.github.alloyconnections.domain.service.AuditEntry.Deed;
import io.github.alloyconnections.domain.service.KnownState;
import io.github.alloyconnections.domain.service.Page;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each of many users asks and changes its own, and support staff see what was. */
class UsersTest {

    private static final UserId ANN = new UserId("ann");

    private final RunningWeb web = RunningWeb.start();

    @AfterEach
    void stop() {
        web.close();
    }

    /** Those of the server's own routing table that name a user. */
    private List<Route> ofOneUser() {
        return web.routes().stream()
                .filter(route -> route.path().contains("{user}"))
                .filter(route -> !route.path().endsWith("/events"))
                .filter(route -> !route.method().name().equals("OPTIONS"))
                .toList();
    }

    @Test
    void whatever_a_route_is_told_besides_it_asks_for_the_user_of_its_path_alone() {
        assertThat(ofOneUser()).hasSizeGreaterThan(10).allSatisfy(route -> {
            String path = Routed.placed(route.path().replace("{user}", ANN.value()));
            web.send(web.json(route.method().name(), path, "{\"userId\":\"bob\",\"user\":\"bob\"}")
                    .header("x-alloy-userid", "bob"));
            web.send(web.json(route.method().name(), path + "?user=bob&userId=bob", "{}"));
            web.send(web.json(route.method().name(), path, "{}"));
        });
        assertThat(web.users().asked()).containsExactly(ANN);
    }

    @Test
    void a_route_of_a_user_never_asks_the_projects_own() {
        web.cannotBeOpened(new IllegalStateException("the project's own was asked"));

        assertThat(RunningWeb.read(web.get("/api/users/ann/decision"))
                        .path("chosen")
                        .path("id")
                        .textValue())
                .isEqualTo(Samples.NEWEST.value());
    }

    @Test
    void what_was_decided_is_written_down_before_it_is_told() {
        web.get("/api/users/ann/decision");

        assertThat(web.users().noted).singleElement().satisfies(entry -> {
            assertThat(entry.deed()).isEqualTo(Deed.DECIDED);
            assertThat(entry.user()).contains(ANN);
            assertThat(entry.connection()).contains(Samples.NEWEST);
            assertThat(entry.words()).isNotEmpty();
        });
    }

    @Test
    void changes_and_calls_are_written_down_each_with_its_word() {
        web.send(web.json("PUT", "/api/users/ann/pin", "{}"));
        web.send(web.json("DELETE", "/api/users/ann/pin", ""));
        web.send(web.json("POST", "/api/users/ann/oauth/initiate", "{}"));
        web.send(web.json("POST", "/api/users/ann/actions/notion/post-search", "{}"));
        web.get("/api/users/ann/connections");

        assertThat(web.users().noted)
                .extracting(AuditEntry::deed)
                .containsExactly(Deed.PINNED, Deed.UNPINNED, Deed.CONNECTING, Deed.CALLED, Deed.LOOKED);
    }

    @Test
    void a_call_is_written_down_with_its_action_and_its_connection_and_what_is_only_prepared_is_no_call() {
        web.send(web.json("POST", "/api/users/ann/actions/notion/post-search", "{}"));
        web.send(web.json("POST", "/api/users/ann/actions/notion/post-search", "{\"dryRun\":true}"));

        assertThat(web.users().noted).extracting(AuditEntry::deed).containsExactly(Deed.CALLED, Deed.LOOKED);
        assertThat(web.users().noted.get(0).words()).startsWith("post-search: ");
        assertThat(web.users().noted.get(1).words()).startsWith("what would be sent for post-search: ");
        assertThat(web.users().noted)
                .allSatisfy(entry -> assertThat(entry.connection()).isPresent());
    }

    @Test
    void what_cannot_be_written_down_is_not_told() {
        web.users().unwritable = true;

        HttpResponse<String> decided = web.get("/api/users/ann/decision");

        assertThat(decided.statusCode()).isEqualTo(503);
        assertThat(decided.body()).contains("DATABASE_AWAY").doesNotContain(Samples.NEWEST.value());
    }

    @Test
    void nobody_is_told_that_a_change_was_not_made_when_only_the_line_about_it_is_missing() {
        web.users().unwritable = true;

        HttpResponse<String> called = web.send(web.json("POST", "/api/users/ann/actions/notion/post-search", "{}"));

        assertThat(called.statusCode()).isEqualTo(504);
        assertThat(called.body()).contains("OUTCOME_UNKNOWN", "it was done", "pg_isready");
    }

    @Test
    void a_change_that_failed_is_written_down_too() {
        web.core().failsWith(new IllegalStateException("planted"));

        assertThat(web.send(web.json("PUT", "/api/users/ann/pin", "{}")).statusCode())
                .isEqualTo(500);
        assertThat(web.users().noted)
                .singleElement()
                .returns(Deed.PINNED, AuditEntry::deed)
                .returns("UNEXPECTED", AuditEntry::words);
    }

    @Test
    void a_consent_for_another_user_than_the_paths_is_refused() {
        HttpResponse<String> refused =
                web.send(web.json("POST", "/api/users/ann/oauth/initiate", "{\"userId\":\"bob\"}"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("names another user").doesNotContain("bob");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%20", "a%0Ab", "a%20b", "%00"})
    void a_user_that_can_be_none_is_refused(String user) {
        assertThat(web.get("/api/users/" + user + "/decision").statusCode()).isBetween(400, 404);
        assertThat(web.users().asked()).isEmpty();
    }

    @Test
    void many_users_are_answered_in_the_order_in_which_they_were_named() {
        String users = IntStream.range(0, 500).mapToObj(n -> "\"u" + n + "\"").collect(Collectors.joining(","));

        JsonNode decisions = RunningWeb.read(
                        web.send(web.json("POST", "/api/decisions", "{\"users\":[" + users + "]}")))
                .path("decisions");

        assertThat(decisions.findValuesAsText("user"))
                .hasSize(500)
                .startsWith("u0", "u1", "u2")
                .endsWith("u499");
        assertThat(decisions)
                .allSatisfy(one -> assertThat(one.path("problem").isNull())
                        .as(one.toString())
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"users\":[]}",
                "{\"users\":[\"a b\"]}",
                "{\"users\":[\"a\"],\"policy\":\"best\"}",
                "{\"user\":\"a\"}"
            })
    void a_question_for_many_that_makes_no_sense_is_refused(String body) {
        assertThat(web.send(web.json("POST", "/api/decisions", body)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void more_than_five_hundred_are_refused() {
        String users = IntStream.range(0, 501).mapToObj(n -> "\"u" + n + "\"").collect(Collectors.joining(","));

        assertThat(web.send(web.json("POST", "/api/decisions", "{\"users\":[" + users + "]}"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void states_are_shown_user_by_user_with_what_to_ask_next() {
        web.users().states =
                new Page<>(List.of(state("ann", 1), state("ann", 2), state("bob", 3)), Optional.of("further"));

        JsonNode page = RunningWeb.read(web.get("/api/users?health=needs_reconnect&connector=Notion&limit=3"
                + "&checkedBefore=2027-01-01T00:00:00Z&cursor=before"));

        assertThat(page.path("users").findValuesAsText("user")).containsExactly("ann", "bob");
        assertThat(page.path("users").get(0).path("connections")).hasSize(2);
        assertThat(page.path("next").textValue()).isEqualTo("further");
        assertThat(web.users().stateQueries).singleElement().satisfies(query -> {
            assertThat(query.state()).contains(HealthState.NEEDS_RECONNECT);
            assertThat(query.limit()).isEqualTo(3);
            assertThat(query.after()).contains("before");
        });
    }

    @Test
    void whose_connections_alloy_lists_is_asked_for_by_how_closely_to_look() {
        JsonNode listed = RunningWeb.read(web.get("/api/users?depth=names"));

        assertThat(listed.path("next").isMissingNode()).isTrue();
        assertThat(listed.path("users").isArray()).isTrue();
        assertThat(web.users().stateQueries).isEmpty();
        assertThat(web.get("/api/users?depth=names&health=healthy").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"health=well", "limit=0", "limit=501", "limit=x", "checkedBefore=yesterday", "sort=user"})
    void a_question_for_states_that_makes_no_sense_is_refused(String query) {
        assertThat(web.get("/api/users?" + query).statusCode()).isEqualTo(400);
    }

    private static KnownState state(String user, int number) {
        HealthNote note = new HealthNote(
                Samples.NOW,
                Samples.NOTION,
                new ConnectionId("69000000000000000000000" + number),
                Samples.OWNER,
                HealthState.NEEDS_RECONNECT,
                "the provider refused");
        return new KnownState(new UserId(user), note, Samples.NOW);
    }
}

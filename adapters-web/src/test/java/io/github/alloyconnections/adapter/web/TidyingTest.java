package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.twins.DoomedConnection;
import io.github.alloyconnections.domain.twins.KeptConnection;
import io.github.alloyconnections.domain.twins.KeptConnection.Rule;
import io.github.alloyconnections.domain.twins.PrunePlan;
import io.github.alloyconnections.domain.twins.PruneResult;
import io.github.alloyconnections.domain.twins.PruneStop;
import io.github.alloyconnections.domain.twins.TwinGroup;
import io.github.alloyconnections.domain.twins.TwinGroup.Strength;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TidyingTest {

    private static final ConnectionEntry NEWEST =
            Samples.entry(Samples.NEWEST, Samples.NOTION, false).with(Samples.health(HealthState.WORKING));
    private static final ConnectionEntry OLDER =
            Samples.entry(Samples.ABSENT, Samples.NOTION, false).with(Samples.health(HealthState.WORKING));

    private final RunningWeb web = RunningWeb.start();

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void one_connection_can_be_planned_and_agreed_to_alone() {
        String id = Samples.NEWEST.value();
        HttpResponse<String> planned = web.send(web.json("POST", "/api/prune/plan", "{\"id\":\"" + id + "\"}"));
        String agreed = Samples.AGREED_PLAN.replace("\"keep\"", "\"only\":\"" + id + "\",\"keep\"");

        web.send(web.json("POST", "/api/prune/apply", agreed));

        assertThat(planned.statusCode()).isEqualTo(200);
        assertThat(web.core().tidying.asked()).containsExactly("plan notion " + id, "plan notion " + id);
        assertThat(web.send(web.json("POST", "/api/prune/plan", "{\"id\":\"" + id + "\",\"byName\":true}"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void twins_come_with_account_evidence_and_strength() {
        Account account = new Account("ws-1/bot-1", Optional.of("Team"));
        web.core()
                .tidying
                .finds(new TwinGroup(
                        Samples.NOTION, Optional.of(account), "one account", Strength.STRONG, List.of(NEWEST, OLDER)));

        JsonNode group = RunningWeb.read(web.get("/api/twins")).path("groups").path(0);

        assertThat(group.path("account").path("name").asText()).isEqualTo("Team");
        assertThat(group.path("strength").asText()).isEqualTo("strong");
        assertThat(group.path("evidence").asText()).isEqualTo("one account");
        assertThat(group.path("connections")).hasSize(2);
    }

    @Test
    void twins_are_asked_for_once_within_the_cache_time() {
        web.get("/api/twins");
        web.get("/api/twins");

        assertThat(web.core().tidying.asked()).containsExactly("twins notion");
    }

    @Test
    void a_plan_deletes_nothing() {
        web.core().tidying.plans(plan());

        JsonNode plan = RunningWeb.read(post("plan", "{\"byName\":true}"));

        assertThat(plan.path("delete").path(0).path("reason").asText()).isEqualTo("a twin");
        assertThat(plan.path("deleted")).isEmpty();
        assertThat(web.core().tidying.asked()).containsExactly("plan notion by name");
    }

    @Test
    void a_plan_needs_no_body() {
        assertThat(post("plan", "").statusCode()).isEqualTo(200);
        assertThat(web.core().tidying.asked()).containsExactly("plan notion");
    }

    @Test
    void the_plan_as_it_was_answered_is_carried_out() {
        web.core().tidying.plans(plan()).ends(TidyingTest::done);

        JsonNode result = RunningWeb.read(post("apply", post("plan", "{}").body()));

        assertThat(result.path("deleted").path(0).asText()).isEqualTo(Samples.ABSENT.value());
        assertThat(result.path("stopped").isNull()).isTrue();
        assertThat(web.core().tidying.asked()).containsExactly("plan notion", "plan notion", "apply 1");
    }

    @Test
    void an_early_end_is_told_with_what_was_done() {
        web.core()
                .tidying
                .plans(plan())
                .ends(plan -> new PruneResult(
                        plan,
                        List.of(),
                        Optional.of(new PruneStop(PruneStop.Kind.SURVIVOR_DEAD, "it died")),
                        Optional.of("a file")));

        HttpResponse<String> response = post("apply", post("plan", "{}").body());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(RunningWeb.read(response).path("stopped").asText()).isEqualTo("it died");
    }

    @Test
    void a_plan_that_no_longer_fits_deletes_nothing() {
        web.core().tidying.plans(plan());
        ObjectNode agreed = (ObjectNode) RunningWeb.read(post("plan", "{}"));
        agreed.putArray("delete");

        HttpResponse<String> response = post("apply", agreed.toString());

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(RunningWeb.read(response).path("code").asText()).isEqualTo("PLAN_OUTDATED");
        assertThat(web.core().tidying.asked()).noneMatch(asked -> asked.startsWith("apply"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "{\"digest\":\"x\"}",
                "{\"kind\":\"alloy-connections/prune-plan\",\"connector\":\"notion\",\"byName\":false,\"keep\":[]}",
                "{\"kind\":\"alloy-connections/prune-plan\",\"connector\":\"notion\",\"byName\":\"no\",\"keep\":[],"
                        + "\"delete\":[]}",
                "{\"kind\":\"alloy-connections/prune-plan\",\"connector\":\"notion\",\"byName\":false,\"keep\":[],"
                        + "\"delete\":[{\"connection\":{\"id\":\"x\"},\"reason\":\"r\"}]}"
            })
    void what_is_no_whole_plan_asks_nobody(String body) {
        assertThat(post("apply", body).statusCode()).isEqualTo(400);
        assertThat(web.core().tidying.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"text/plain, 415", "application/x-www-form-urlencoded, 415"})
    void a_form_of_another_site_deletes_nothing(String type, int status) {
        HttpResponse<String> response = web.send(web.to("/api/prune/apply")
                .header("Content-Type", type)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(Samples.AGREED_PLAN)));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(web.core().tidying.asked()).isEmpty();
    }

    @Test
    void another_sites_script_deletes_nothing() {
        HttpResponse<String> response = web.send(
                web.json("POST", "/api/prune/apply", Samples.AGREED_PLAN).header("Origin", "https://evil.example"));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(web.core().tidying.asked()).isEmpty();
    }

    private HttpResponse<String> post(String what, String body) {
        return web.send(web.json("POST", "/api/prune/" + what, body));
    }

    private static PrunePlan plan() {
        return new PrunePlan(
                Samples.NOTION,
                Samples.OWNER,
                false,
                List.of(new KeptConnection(NEWEST, Rule.NEWEST_THAT_WORKS, "the newest")),
                List.of(new DoomedConnection(OLDER, NEWEST, "a twin")),
                List.of(),
                Samples.NOW);
    }

    private static PruneResult done(PrunePlan plan) {
        return new PruneResult(plan, List.of(Samples.ABSENT), Optional.empty(), Optional.of("a file"));
    }
}

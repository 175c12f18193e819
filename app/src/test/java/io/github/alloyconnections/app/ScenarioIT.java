package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.app.TrialProject.Printed;
import io.github.alloyconnections.contract.json.ContractJson;
import io.github.alloyconnections.contract.json.DecisionJson;
import io.github.alloyconnections.contract.words.Failures;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.port.host.RunningServer;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One table of scenarios, asked of the core, of the command line and of the server: one answer. */
class ScenarioIT {

    private static final String NEWEST = "69110206d6d6670fb17451f8";
    private static final String SECOND = "691100acd6d6670fb1745176";
    private static final String OLDEST = "6910029dd6d6670fb1742f05";
    private static final String UNLISTED = "690fd1a2d6d6670fb1742b11";

    @TempDir
    private Path folder;

    static Stream<Scenario> decided() {
        return Stream.of(
                Scenario.chosen("seed", "working", NEWEST, "the newest that works"),
                Scenario.chosen("seed", "latest", NEWEST, "unverified"),
                Scenario.chosen("seed", "oldest", OLDEST, "the oldest that works"),
                Scenario.chosen("seed", "name:*(10)", SECOND, "the only one whose name matches"),
                Scenario.none("seed", "name:Eddie*", 5, "11 names match"),
                Scenario.none("seed", "name:nothing like it", 3, "no name matches"),
                Scenario.none("seed", "pinned", 3, "no pin is set"),
                Scenario.none("wrong-owner", "working", 3, "11 work as the API key's own user"),
                Scenario.chosen("unlisted", "working", UNLISTED, "the pin works, though no list shows it"),
                Scenario.chosen("unlisted", "pinned", UNLISTED, "though no list shows it"),
                Scenario.chosen("dead-newest", "working", SECOND, "the newest that works"),
                Scenario.none("all-dead", "working", 3, "11 of 11 tried, none worked, 0 unknown"),
                Scenario.chosen("limited", "working", NEWEST, "with limits"),
                Scenario.none("mixed", "working", 5, "usable connections lead to different accounts"),
                Scenario.none("namesakes", "working", 5, "usable connections lead to different accounts"),
                Scenario.none("two-accounts", "working", 5, "nothing says which is meant: " + SECOND),
                Scenario.none("two-accounts", "oldest", 5, "nothing says which is meant: " + OLDEST),
                Scenario.chosen("missing-dates", "working", NEWEST, "the newest that works"),
                Scenario.chosen("key-owner", "working", NEWEST, "the newest that works"),
                Scenario.none("empty", "working", 3, "there is no notion connection"),
                Scenario.none("rate-limited-probes", "working", 75, "11 unknown"),
                Scenario.chosen("outage-probes", "latest", NEWEST, "unverified"));
    }

    static Stream<Scenario> undecided() {
        return Stream.of(
                Scenario.none("rate-limited", "working", 75, "RATE_LIMITED"),
                Scenario.none("outage", "working", 75, "UPSTREAM_UNAVAILABLE"),
                Scenario.none("garbage", "working", 75, "UPSTREAM_UNREADABLE"),
                Scenario.none("key-refused", "working", 4, "KEY_REFUSED"));
    }

    @ParameterizedTest
    @MethodSource
    void decided(Scenario scenario) {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.of(scenario.preset(), TrialProject.CLOCK))) {
            TrialProject project = speakingTo(sandbox);
            Printed printed = project.command("which", "--policy", scenario.policy(), "-o", "json");

            assertThat(printed.code()).isEqualTo(scenario.exitCode());
            assertThat(printed.json().at("/reason").asText()).contains(scenario.says());
            scenario.chosen()
                    .ifPresent(id ->
                            assertThat(printed.json().at("/chosen/id").asText()).isEqualTo(id));
            assertThat(printed.json()).isEqualTo(fromCore(project, scenario)).isEqualTo(overHttp(project, scenario));
            assertThat(project.tool("resolve_connection", Map.of("policy", scenario.policy())))
                    .isEqualTo(printed.json());
        }
    }

    @ParameterizedTest
    @MethodSource("decided")
    void a_strict_alloy_lets_the_same_be_decided(Scenario scenario) {
        String strict = scenario.preset() + SandboxOptions.STRICT;
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.of(strict, TrialProject.CLOCK))) {
            JsonNode decision = fromCore(speakingTo(sandbox), scenario);

            assertThat(decision.at("/reason").asText()).contains(scenario.says());
            assertThat(decision.at("/chosen/id").asText())
                    .isEqualTo(scenario.chosen().orElse(""));
        }
    }

    @ParameterizedTest
    @MethodSource
    void undecided(Scenario scenario) {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.of(scenario.preset(), TrialProject.CLOCK))) {
            TrialProject project = speakingTo(sandbox);
            Printed printed = project.command("which", "-o", "json");

            assertThat(printed.code()).isEqualTo(scenario.exitCode());
            assertThat(printed.json().at("/error/code").asText()).isEqualTo(scenario.says());
            assertThat(failureOfCore(project)).isEqualTo(scenario.says());
            assertThat(problemOverHttp(project)).isEqualTo(scenario.says());
            assertThat(project.tool("resolve_connection", Map.of())
                            .at("/error/code")
                            .asText())
                    .isEqualTo(scenario.says());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme", "acme"})
    void a_named_account_is_chosen_from_everywhere(String account) {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.of("two-accounts", TrialProject.CLOCK))) {
            TrialProject project = speakingTo(sandbox);
            JsonNode flag =
                    project.command("which", "--account", account, "-o", "json").json();

            assertThat(flag.at("/chosen/id").asText()).isEqualTo(SECOND);
            assertThat(flag.at("/chosen/account/name").asText()).isEqualTo("Acme");
            try (RunningServer server = project.serve()) {
                assertThat(TrialProject.parsed(TrialProject.get(server, "/api/decision?account=" + account)
                                .body()))
                        .isEqualTo(flag);
                assertThat(TrialProject.parsed(TrialProject.get(server, "/api/connections?account=" + account)
                                        .body())
                                .at("/count")
                                .asInt())
                        .isEqualTo(4);
            }
            project.with("ALLOY_ACCOUNT", account);
            assertThat(project.command("which", "-o", "json").json()).isEqualTo(flag);
            assertThat(project.command("env", "-o", "json").code()).isZero();
        }
    }

    @Test
    void a_pin_is_asked_once_and_its_account_is_kept_when_it_dies() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.of("two-accounts", TrialProject.CLOCK))) {
            TrialProject project = speakingTo(sandbox).with("CONNECTION_ID", OLDEST);
            project.command("which");
            project.command("status");
            project.command("env");

            assertThat(asked(sandbox)).isEqualTo(1);

            delete(sandbox, OLDEST);
            Printed printed = project.command("which", "-o", "json");
            assertThat(printed.code()).isZero();
            assertThat(printed.json().at("/chosen/id").asText()).isEqualTo("691008a937951a87de6d633e");
            assertThat(printed.json().at("/reason").asText()).contains("as the pin was");
        }
    }

    private static void delete(Sandbox sandbox, String id) {
        URI there = sandbox.baseUrl().resolve("/users/" + sandbox.userId().orElseThrow() + "/credentials/" + id);
        assertThat(TrialProject.send(HttpRequest.newBuilder(there)
                                .header("Authorization", "Bearer " + sandbox.apiKey())
                                .header("x-api-version", "2025-09")
                                .DELETE()
                                .build())
                        .statusCode())
                .isEqualTo(200);
    }

    private static long asked(Sandbox sandbox) {
        return sandbox.requests().stream()
                .filter(request -> request.path().endsWith("/get-self/execute"))
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"outage-probes", "garbage-probes"})
    void faults_at_the_probes_are_no_verdict(String preset) {
        Printed printed = new TrialProject(folder).command("which", "--sandbox=" + preset, "-o", "json");

        assertThat(printed.code()).isEqualTo(75);
        assertThat(printed.json().at("/unknown").asInt()).isEqualTo(11);
        assertThat(printed.json().findValuesAsText("state")).containsOnly("UNKNOWN");
        assertThat(printed.everything()).doesNotContainIgnoringCase("expired").doesNotContain("reconnect");
    }

    @Test
    void an_unknown_world_names_the_near_one_and_the_list() {
        Printed printed = new TrialProject(folder).command("which", "--sandbox=outige");

        assertThat(printed.code()).isEqualTo(2);
        assertThat(printed.err()).contains("Did you mean 'outage'?").contains("alloy-connections sandbox --list");
    }

    private TrialProject speakingTo(Sandbox sandbox) {
        TrialProject project = new TrialProject(folder)
                .with("ALLOY_BASE_URL", sandbox.baseUrl().toString())
                .with("ALLOY_API_KEY", sandbox.apiKey())
                .with("ALLOY_USER_ID", sandbox.userId().orElse(""));
        sandbox.pin().ifPresent(id -> project.with("CONNECTION_ID", id));
        return project;
    }

    private static JsonNode fromCore(TrialProject project, Scenario scenario) {
        SelectionPolicy policy = SelectionPolicy.parse(scenario.policy()).orElseThrow();
        try (OpenProject opened = project.open()) {
            DecisionJson decision = DecisionJson.of(
                    opened.core().choosing().decide(new ConnectorId("notion"), policy, ProbeListener.none()));
            return TrialProject.parsed(new String(ContractJson.compact(decision), StandardCharsets.UTF_8));
        }
    }

    private static JsonNode overHttp(TrialProject project, Scenario scenario) {
        String policy = URLEncoder.encode(scenario.policy(), StandardCharsets.UTF_8);
        try (RunningServer server = project.serve()) {
            HttpResponse<String> answer = TrialProject.get(server, "/api/decision?policy=" + policy);
            assertThat(answer.statusCode()).isEqualTo(200);
            return TrialProject.parsed(answer.body());
        }
    }

    private static String failureOfCore(TrialProject project) {
        try (OpenProject opened = project.open()) {
            opened.core().choosing().decide(new ConnectorId("notion"), SelectionPolicy.working(), ProbeListener.none());
            return "decided";
        } catch (RemoteServiceException e) {
            return Failures.explain(e).code().name();
        }
    }

    private static String problemOverHttp(TrialProject project) {
        try (RunningServer server = project.serve()) {
            HttpResponse<String> answer = TrialProject.get(server, "/api/decision");
            assertThat(answer.statusCode()).isIn(401, 403, 503);
            return TrialProject.parsed(answer.body()).at("/code").asText();
        }
    }
}

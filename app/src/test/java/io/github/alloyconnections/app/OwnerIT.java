package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.app.TrialProject.Printed;
import io.github.alloyconnections.domain.port.host.RunningServer;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What works belongs to another user of the key: the whole program over the simulator, from the miss to the pin. */
class OwnerIT {

    private static final String OTHER = "68c3a1f2d6d6670fb1740f11";
    private static final String LINE = "ALLOY_USER_ID=" + OTHER;
    private static final String NEWEST = "69110206d6d6670fb17451f8";

    @TempDir
    private Path folder;

    /** Each test begins with it. */
    @SuppressWarnings("NullAway.Init")
    private Sandbox sandbox;

    @SuppressWarnings("NullAway.Init")
    private TrialProject project;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxOptions.of("other-user", TrialProject.CLOCK));
        project =
                new TrialProject(folder).write(".env", settings(sandbox.userId().orElseThrow()));
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void the_miss_names_the_owner_and_the_line_and_the_fix_writes_it() {
        Printed missed = project.command("which");
        assertThat(missed.code()).isEqualTo(3);
        assertThat(missed.out())
                .contains("works as user " + OTHER + ": set " + LINE, "alloy-connections which --fix")
                .doesNotContain("alloy-connections connect");

        Printed fixed = project.command("which", "--fix");
        assertThat(fixed.code()).as(fixed.everything()).isZero();
        assertThat(fixed.err()).containsSubsequence("the line for .env: " + LINE, ".env has " + LINE);
        assertThat(project.read(".env")).isEqualTo(settings(OTHER));

        assertThat(project.command("which", "-o", "id"))
                .returns(0, Printed::code)
                .returns(NEWEST + "\n", Printed::out);
    }

    @Test
    void without_any_user_the_empty_list_is_no_reason_to_connect() {
        project.write(".env", settings(""));

        for (List<String> asked : List.of(
                List.of("which"),
                List.of("list"),
                List.of("use"),
                List.of("env"),
                List.of("connect", "--no-input"),
                List.of("status"),
                List.of("doctor"))) {
            Printed said = project.command(asked.toArray(String[]::new));
            assertThat(said.everything())
                    .as(String.join(" ", asked))
                    .doesNotContainPattern("next: *alloy-connections connect");
        }
        assertThat(project.command("list").everything()).contains(LINE, "list --fix");
        assertThat(project.command("doctor").out()).contains(LINE);
    }

    @Test
    void a_pin_for_another_user_says_what_else_must_change_and_writes_it_when_told() {
        Printed used = project.command("use", NEWEST, "--user", OTHER);
        assertThat(used.code()).as(used.everything()).isZero();
        assertThat(used.err())
                .contains("CONNECTION_ID is written for user " + OTHER, "set " + LINE, "use " + NEWEST + " --fix");

        Printed status = project.command("status");
        assertThat(status.code()).isEqualTo(6);
        assertThat(status.out())
                .contains("it belongs to user " + OTHER, "status --fix")
                .doesNotContain("deleted", "alloy-connections connect");

        assertThat(project.command("use", NEWEST, "--user", OTHER, "--fix").code())
                .isZero();
        assertThat(project.read(".env")).contains(LINE + "\n", "CONNECTION_ID=" + NEWEST);
        assertThat(project.command("status").code()).isZero();
    }

    @Test
    void a_pin_for_one_user_is_not_judged_as_another_s() {
        project.command("use", NEWEST, "--user", OTHER);

        Printed verified = project.command("verify", NEWEST, "-o", "json");
        JsonNode health = verified.json().path("results").path(0).path("health");
        assertThat(health.path("state").textValue()).isEqualTo("WRONG_OWNER");
        assertThat(health.path("owner").path("id").textValue()).isEqualTo(OTHER);
        assertThat(health.path("stateThere").textValue()).isEqualTo("WORKING");
    }

    @Test
    void users_lists_whose_connections_there_are() {
        Printed users = project.command("users", "--probe", "-o", "json");

        assertThat(users.json().path("users").findValuesAsText("setting"))
                .containsExactly(
                        "ALLOY_USER_ID=" + sandbox.userId().orElseThrow(),
                        "ALLOY_USER_ID=",
                        "ALLOY_USER_ID=68c3b2e0d6d6670fb1740f12",
                        LINE);
        assertThat(users.json().path("users").path(3).path("working").path("id").textValue())
                .isEqualTo(NEWEST);
        assertThat(project.command("users", "--probe").out())
                .contains(NEWEST + " works", "next:  alloy-connections which --user " + OTHER);
    }

    @Test
    void http_says_the_same() {
        try (RunningServer server = project.serve()) {
            JsonNode decision = TrialProject.parsed(
                    TrialProject.get(server, "/api/decision").body());
            assertThat(decision.path("elsewhere").path("setting").textValue()).isEqualTo(LINE);
            JsonNode users = TrialProject.parsed(
                    TrialProject.get(server, "/api/users?depth=counts").body());
            assertThat(users.path("users").path(3).path("connections").intValue())
                    .isEqualTo(9);
        }
    }

    private String settings(String user) {
        return "ALLOY_API_KEY=%s\nALLOY_USER_ID=%s\nALLOY_BASE_URL=%s\n"
                .formatted(sandbox.apiKey(), user, sandbox.baseUrl());
    }
}

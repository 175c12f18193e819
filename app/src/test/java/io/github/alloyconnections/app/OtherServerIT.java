package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.app.PlainAlloy.Call;
import io.github.alloyconnections.app.TrialProject.Printed;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program against a server that is not the sandbox, with a {@code .env} that served the public demo. */
class OtherServerIT {

    private final PlainAlloy alloy = new PlainAlloy();

    @TempDir
    private Path folder;

    private TrialProject project;

    @BeforeEach
    void write() {
        project = new TrialProject(folder).write(".env", """
                # Alloy
                ALLOY_API_KEY=%s
                ALLOY_USER_ID=%s
                ALLOY_BASE_URL=%s
                CONNECTION_ID=
                PORT=3000
                """.formatted(PlainAlloy.KEY, PlainAlloy.USER, alloy.url()));
    }

    @AfterEach
    void stop() {
        alloy.close();
    }

    @Test
    void the_newest_that_works_is_chosen_and_pinned() {
        Printed used = project.command("use", "-o", "id");

        assertThat(used.out()).isEqualTo(PlainAlloy.GOOD + "\n");
        assertThat(project.read(".env")).contains("\nCONNECTION_ID=" + PlainAlloy.GOOD + "\nPORT=3000\n");
    }

    @Test
    void the_record_tells_what_became_of_each() {
        Printed which = project.command("which", "-o", "json");

        assertThat(which.code()).isZero();
        assertThat(which.json().at("/candidates").findValuesAsText("id"))
                .containsSubsequence(PlainAlloy.DEAD, PlainAlloy.GOOD, PlainAlloy.OLD);
        assertThat(which.json().at("/candidates").findValuesAsText("verdict"))
                .containsExactly("rejected", "chosen", "not tried");
        assertThat(which.json().at("/chosen/health/count").asInt()).isEqualTo(2);
    }

    @Test
    void every_call_acts_for_the_user_and_reads_only() {
        project.command("which");

        assertThat(alloy.calls()).isNotEmpty().allSatisfy(call -> {
            assertThat(call.headers()).containsEntry("x-api-version", "2025-09");
            assertThat(call.line())
                    .matches("GET /users/\\w+/credentials|POST .*/actions/(post-search|get-self)/execute");
        });
        assertThat(alloy.calls()).filteredOn(OtherServerIT::executes).allSatisfy(call -> {
            assertThat(call.headers()).containsEntry("x-alloy-userid", PlainAlloy.USER);
            assertThat(call.body()).contains("\"Notion-Version\":\"2022-06-28\"");
        });
    }

    private static boolean executes(Call call) {
        return call.line().startsWith("POST");
    }

    @Test
    void an_unknown_pin_is_tried_for_both_owners_before_it_is_called_gone() {
        String unknown = "65a0000000000000000000ff";
        Printed verified = project.command("verify", unknown, "-o", "json");

        assertThat(verified.code()).isEqualTo(3);
        assertThat(verified.json().at("/results/0/health/state").asText()).isEqualTo("GONE");
        assertThat(alloy.calls())
                .filteredOn(OtherServerIT::executes)
                .extracting(call -> call.headers().containsKey("x-alloy-userid"))
                .containsExactly(true, false);
    }

    @Test
    void a_refused_key_says_nothing_of_the_connections() {
        Printed which = project.with("ALLOY_API_KEY", "another-key-9876543210").command("which", "-o", "json");

        assertThat(which.code()).isEqualTo(4);
        assertThat(which.json().at("/error/code").asText()).isEqualTo("KEY_REFUSED");
        assertThat(which.out()).doesNotContain("candidates");
    }

    @Test
    void no_output_ever_holds_the_key() {
        for (String command :
                new String[] {"which", "list", "status", "doctor", "verify", "env", "use", "connectors"}) {
            Printed printed = project.command(command, "-v");
            Printed json = project.command(command, "-o", "json");

            assertThat(printed.everything() + json.everything())
                    .as(command)
                    .isNotEmpty()
                    .doesNotContain(PlainAlloy.KEY);
        }
    }
}

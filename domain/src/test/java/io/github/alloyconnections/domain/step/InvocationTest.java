package io.github.alloyconnections.domain.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvocationTest {

    @Test
    void is_typed_as_a_shell_reads_it() {
        Invocation step =
                CommandName.RUN.with("--connector", "notion").starting("CMD").where("OAUTH_REDIRECT_URI", "");

        assertThat(step).hasToString("OAUTH_REDIRECT_URI= alloy-connections run --connector notion -- CMD");
    }

    @Test
    void what_alloy_sends_cannot_become_a_command_of_the_shell() {
        assertThat(CommandName.USE.with("x; rm -rf ~", "--account", "it's $HOME"))
                .hasToString("alloy-connections use 'x; rm -rf ~' --account 'it'\\''s $HOME'");
    }

    @ParameterizedTest
    @CsvSource({"--connector, true", "--connect, false", "--sandbox, true", "notion, true", "CMD, false"})
    void an_option_is_said_with_and_without_its_value(String option, boolean said) {
        Invocation step =
                CommandName.RUN.with("--connector", "notion", "--sandbox=seed").starting("CMD");

        assertThat(step.says(option)).isEqualTo(said);
    }

    @Test
    void a_step_that_is_no_command_of_ours_stays_as_it_is() {
        NextStep other = NextStep.other("chmod 600 .env", "it may hold your API key");

        assertThat(other.running(step -> step.and("--connector", "notion"))).isEqualTo(other);
        assertThat(NextStep.run(CommandName.USE, "pins one").running(step -> step.and("--dry-run")))
                .isEqualTo(NextStep.run(CommandName.USE.with("--dry-run"), "pins one"));
    }
}

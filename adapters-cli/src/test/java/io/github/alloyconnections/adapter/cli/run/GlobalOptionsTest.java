package io.github.alloyconnections.adapter.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.CommandLineRun;
import io.github.alloyconnections.adapter.cli.Entries;
import io.github.alloyconnections.domain.settings.Overrides;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobalOptionsTest {

    private final CommandLineRun line = new CommandLineRun();

    @Test
    void every_override_reaches_the_project() {
        line.run(
                "which",
                "--connector=Notion",
                "--user",
                "u-2",
                "--base-url",
                "http://127.0.0.1:1",
                "--env-file",
                "other.env",
                "--config",
                "other.conf",
                "--timeout",
                "500ms",
                "--candidates",
                "48");

        assertThat(line.project.overrides)
                .contains(new Overrides(
                        Optional.of("Notion"),
                        Optional.of("u-2"),
                        Optional.of("http://127.0.0.1:1"),
                        Optional.of("other.env"),
                        Optional.of("other.conf"),
                        Optional.of(Duration.ofMillis(500)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(48)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100001", "9999999999", "many", "1.5", ""})
    void a_number_of_candidates_that_is_none_is_refused(String number) {
        assertThat(line.run("which", "--candidates=" + number)).isEqualTo(2);
    }

    @Test
    void options_may_stand_before_the_command() {
        int code = line.run("--user", "u-2", "-o", "id", "which");

        assertThat(code).isZero();
        assertThat(line.out()).isEqualTo(Entries.NEWEST + "\n");
        assertThat(overrides().user()).contains("u-2");
    }

    @Test
    void an_option_after_the_command_outranks_one_before() {
        line.run("--user", "u-1", "which", "--user", "u-2");

        assertThat(overrides().user()).contains("u-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--user=", "--user"})
    void an_empty_user_means_the_keys_own(String option) {
        int code = option.endsWith("=") ? line.run("which", option) : line.run("which", option, "");

        assertThat(code).isZero();
        assertThat(overrides().user()).contains("");
    }

    @Test
    void a_bare_sandbox_leaves_the_next_word_alone() {
        line.run("use", "--sandbox", Entries.NEWEST);

        assertThat(overrides().sandbox()).contains("seed");
        assertThat(line.project.asked).containsExactly("use notion id:" + Entries.NEWEST + " VERIFIED");
    }

    @Test
    void a_bare_sandbox_may_stand_before_the_command() {
        assertThat(line.run("--sandbox", "which")).isZero();
        assertThat(overrides().sandbox()).contains("seed");
    }

    @Test
    void a_preset_is_attached() {
        line.run("which", "--sandbox=outage");

        assertThat(overrides().sandbox()).contains("outage");
    }

    @Test
    void a_simulator_has_no_other_address() {
        int code = line.run("which", "--sandbox", "--base-url", "http://127.0.0.1:1");

        assertThat(code).isEqualTo(2);
        assertThat(line.err()).contains("--sandbox and --base-url exclude one another");
        assertThat(line.project.overrides).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"500ms,500", "2s,2000", "1m,60000"})
    void times_have_units(String text, long millis) {
        line.run("which", "--timeout", text);

        assertThat(overrides().timeout()).contains(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "0s", "-1s", "2h", "99999999999s", "2 s", "s", "9999m"})
    void other_times_are_refused(String text) {
        assertThat(line.run("which", "--timeout=" + text)).isEqualTo(2);
        assertThat(line.err()).contains("expected a time such as 500ms, 2s or 1m");
    }

    @Test
    void a_named_connector_is_looked_up_once() {
        line.run("which", "--connector", "ZOHOcrm");

        assertThat(line.project.asked).containsExactly("resolve ZOHOcrm", "decide zohoCRM working");
    }

    @Test
    void the_project_s_own_connector_is_not_looked_up() {
        line.run("which");

        assertThat(line.project.asked).containsExactly("decide notion working");
    }

    @Test
    void an_unknown_connector_gets_a_suggestion() {
        assertThat(line.run("which", "--connector", "notoin")).isEqualTo(2);
        assertThat(line.err()).contains("Alloy knows no connector 'notoin'; did you mean notion?");
    }

    @Test
    void what_is_no_connector_name_is_never_sent() {
        assertThat(line.run("which", "--connector", "../\u001b[2J")).isEqualTo(2);
        assertThat(line.project.asked).isEmpty();
        assertThat(line.err()).doesNotContain("\u001b");
    }

    private Overrides overrides() {
        return line.project.overrides.orElseThrow();
    }
}

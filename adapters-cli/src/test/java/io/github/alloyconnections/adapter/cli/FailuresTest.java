package io.github.alloyconnections.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.failure.NoPreviousPinException;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

    private final CommandLineRun line = new CommandLineRun();

    @ParameterizedTest
    @CsvSource({
        "KEY_MISSING,4",
        "KEY_REFUSED,4",
        "KEY_FORBIDDEN,4",
        "RATE_LIMITED,75",
        "UNAVAILABLE,75",
        "UNREADABLE,75",
        "REFUSED_INPUT,2",
        "NOT_FOUND,2",
        "INTERRUPTED,130"
    })
    void a_failed_call_has_its_exit_code(Kind kind, int code) {
        failingWith(new RemoteServiceException(kind, "Alloy said no"));

        assertThat(line.run("which")).isEqualTo(code);
        assertThat(line.out()).isEmpty();
        assertThat(line.err()).startsWith("error: Alloy said no");
    }

    @ParameterizedTest
    @CsvSource({"UNREADABLE,1", "NOT_WRITABLE,1", "BUSY,75", "NOT_EDITABLE,1"})
    void a_file_s_failure_has_its_exit_code(ProjectFileException.Kind kind, int code) {
        failingWith(new ProjectFileException(kind, ".env", "cannot change .env"));

        assertThat(line.run("use")).isEqualTo(code);
        assertThat(line.err())
                .contains(
                        "error: cannot change .env",
                        kind == ProjectFileException.Kind.BUSY ? "the same command again" : "ls -ld .env");
    }

    @Test
    void a_full_disk_has_nothing_to_do_with_rights() {
        failingWith(new ProjectFileException(
                ProjectFileException.Kind.NOT_WRITABLE, ".env", "cannot change .env: No space left on device"));

        assertThat(line.run("use")).isEqualTo(1);
        assertThat(line.err()).contains("next:  df -h .").doesNotContain("ls -l");
    }

    @Test
    void memory_that_is_not_enough_is_no_stack_trace() {
        line.project.overview = () -> {
            throw new OutOfMemoryError("Java heap space");
        };

        assertThat(line.run("list")).isEqualTo(75);
        assertThat(line.err()).contains("too large", "-Xmx").doesNotContain("OutOfMemory", "\tat ");
    }

    @Test
    void all_wrong_settings_are_told_together() {
        failingWith(new InvalidSettingsException(List.of("PORT (.env:2) is no port", "ALLOY_BASE_URL is no URL")));

        assertThat(line.run("which")).isEqualTo(2);
        assertThat(line.err()).contains("error: PORT (.env:2) is no port\n       ALLOY_BASE_URL is no URL\n");
    }

    @Test
    void going_back_to_nothing_is_nothing_usable() {
        failingWith(new NoPreviousPinException("CONNECTION_ID"));

        assertThat(line.run("use", "-")).isEqualTo(3);
        assertThat(line.err()).contains("no earlier value of CONNECTION_ID");
    }

    @Test
    void a_fault_of_ours_tells_its_kind_only() {
        failingWith(new IllegalStateException("a detail of the program"));

        assertThat(line.run("which")).isEqualTo(1);
        assertThat(line.err()).contains("IllegalStateException").doesNotContain("a detail of the program");
    }

    @Test
    void verbose_shows_where_it_happened() {
        line.project.decision = () -> {
            throw new IllegalStateException("a detail of the program");
        };

        assertThat(line.run("-v", "which")).isEqualTo(1);
        assertThat(line.err()).contains("at io.github.alloyconnections.adapter.cli.command.choosing.WhichCommand");
    }

    @Test
    void json_failures_stand_on_stdout_too() {
        failingWith(new RemoteServiceException(Kind.KEY_REFUSED, "the key is refused"));

        assertThat(line.run("which", "-o", "json")).isEqualTo(4);
        assertThat(line.out()).contains("\"error\"", "\"code\" : \"KEY_REFUSED\"", "\"next\"");
        assertThat(line.err()).startsWith("error: the key is refused\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-o=json", "-ojson", "--output=json", "--output=JSON"})
    void usage_failures_honour_json_too(String option) {
        assertThat(line.run("which", "--polcy", "working", option)).isEqualTo(2);
        assertThat(line.out()).contains("\"code\" : \"USAGE\"", "unknown option '--polcy'; did you mean --policy?");
    }

    @Test
    void a_next_step_can_be_typed_as_this_one_was() {
        line.environment = Map.of("ALLOY_CONNECTIONS_PROGRAM", "./alloy-connections");

        assertThat(line.run("lisst")).isEqualTo(2);
        assertThat(line.err()).contains("next:  ./alloy-connections --help  shows");
    }

    @Test
    void an_unknown_command_gets_a_suggestion() {
        assertThat(line.run("lisst")).isEqualTo(2);
        assertThat(line.err()).isEqualTo("""
                        error: unknown command 'lisst'; did you mean list?
                        next:  alloy-connections --help  shows what can be said here
                        """);
    }

    @ParameterizedTest
    @CsvSource({"delet, delete", "rm, delete", "remove, delete", "ls, list", "complet, completion", "whihc, which"})
    void what_was_meant_is_named(String typed, String meant) {
        assertThat(line.run(typed)).isEqualTo(2);
        assertThat(line.err()).startsWith("error: unknown command '" + typed + "'; did you mean " + meant + "?\n");
    }

    @ParameterizedTest
    @CsvSource({
        "which --conector notion, --connector",
        "list --conector=notion, --connector",
        "recover --wiat, --wait",
        "recover --forgte x, --forget",
        "prune --by-nam, --by-name",
        "use --no-inptu, --no-input",
        "which --outputt json, --output"
    })
    void an_option_that_was_meant_is_named(String typed, String meant) {
        assertThat(line.run(typed.split(" ", -1))).isEqualTo(2);
        assertThat(line.err()).contains("; did you mean " + meant + "?\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--everything", "--x", "-x", "--zzz=1"})
    void an_option_that_is_like_none_gets_no_guess(String option) {
        assertThat(line.run("which", option)).isEqualTo(2);
        assertThat(line.err()).contains("unknown option").doesNotContain("did you mean");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hel", "zzz", "delete-everything", "con"})
    void a_wild_guess_is_not_made(String typed) {
        assertThat(line.run(typed)).isEqualTo(2);
        assertThat(line.err()).doesNotContain("did you mean delete").doesNotContain("did you mean completion");
    }

    @ParameterizedTest
    @ValueSource(strings = {"which", "delete", "prune", "run", "completion"})
    void help_explains_a_command_as_its_flag_does(String command) {
        assertThat(line.run("help", command)).isZero();
        String explained = line.out();
        line.out.reset();
        assertThat(line.run(command, "--help")).isZero();

        assertThat(explained).isEqualTo(line.out()).contains("Usage: alloy-connections " + command + " ");
    }

    @Test
    void help_explains_a_part_of_a_command_and_the_whole() {
        assertThat(line.run("help", "notion", "page")).isZero();
        assertThat(line.out()).contains("Usage: alloy-connections notion page ");
        assertThat(line.run("help")).isZero();
        assertThat(line.out())
                .contains("Usage: alloy-connections [OPTIONS] COMMAND")
                .contains("credentialId");
    }

    @Test
    void help_for_what_is_no_command_says_so() {
        assertThat(line.run("help", "twin")).isEqualTo(2);
        assertThat(line.err()).startsWith("error: unknown command 'twin'; did you mean twins?\n");
    }

    @Test
    void an_argument_whose_letters_were_lost_is_refused_before_anything_is_sent() {
        assertThat(line.run("notion", "create", "--title", "Zo\uFFFD")).isEqualTo(2);

        assertThat(line.err())
                .startsWith("error: argument 4 ('Zo\uFFFD') has bytes that are not UTF-8 text")
                .contains("nothing was sent", "next:  export LC_ALL=C.UTF-8");
        assertThat(line.project.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"remove", "pick", "hel", "WHICH", ""})
    void what_is_no_command_is_a_usage_failure(String word) {
        assertThat(line.run(word)).isEqualTo(2);
        assertThat(line.out()).isEmpty();
    }

    @Test
    void a_huge_argument_is_not_repeated_whole() {
        assertThat(line.run("x".repeat(1_000_000))).isEqualTo(2);
        assertThat(line.err()).hasSizeLessThan(1_000);
    }

    @Test
    void no_command_at_all_is_a_usage_failure() {
        assertThat(line.run()).isEqualTo(2);
        assertThat(line.err()).contains("a command is missing", "alloy-connections which");
    }

    @Test
    void what_a_message_quotes_cannot_drive_the_terminal() {
        failingWith(new RemoteServiceException(Kind.UNAVAILABLE, "Alloy said \u001b]0;x\u0007\u202e"));

        line.run("which");

        assertThat(line.err()).startsWith("error: Alloy said \uFFFD]0;x\uFFFD[U+202E]\n");
    }

    @Test
    void a_project_is_closed_after_a_failure() {
        failingWith(new RemoteServiceException(Kind.UNAVAILABLE, "down"));

        line.run("which");

        assertThat(line.project.closed).isTrue();
    }

    private void failingWith(RuntimeException thrown) {
        line.project.decision = () -> {
            throw thrown;
        };
    }
}

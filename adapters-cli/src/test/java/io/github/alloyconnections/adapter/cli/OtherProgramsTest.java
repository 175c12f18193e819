package io.github.alloyconnections.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherProgramsTest {

    private final CommandLineRun line = new CommandLineRun();

    @Test
    void env_speaks_dotenv() {
        pinWorks();

        assertThat(line.run("env")).isZero();
        assertThat(line.project.asked).containsExactly("decideForUse notion");
        assertThat(line.out()).isEqualTo("CONNECTION_ID=" + Entries.NEWEST + "\nALLOY_USER_ID=user-1\n");
        assertThat(line.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shell|export ALLOY_USER_ID='it'\\''s'",
                "dotenv|ALLOY_USER_ID=`it's`",
                "github|ALLOY_USER_ID=it's",
                "JSON|{\"CONNECTION_ID\":\"69110206d6d6670fb17451f8\",\"ALLOY_USER_ID\":\"it's\"}"
            })
    void env_quotes_as_its_reader_does(String format, String last) {
        line.project.owner = Owner.of(new UserId("it's"));

        assertThat(line.run("env", "--format", format)).isZero();
        assertThat(line.out().lines().reduce((a, b) -> b)).contains(last);
    }

    @Test
    void env_names_no_user_for_the_key_s_own() {
        line.project.owner = Owner.key();

        line.run("env");

        assertThat(line.out()).isEqualTo("CONNECTION_ID=" + Entries.NEWEST + "\n");
    }

    @Test
    void another_connector_has_a_name_of_its_own() {
        line.run("env", "--connector", "zohocrm");

        assertThat(line.out()).startsWith("CONNECTION_ID_ZOHOCRM=");
    }

    @Test
    void a_choice_that_is_not_the_pin_is_named() {
        line.run("env", "-o", "id");

        assertThat(line.out()).isEqualTo(Entries.NEWEST + "\n");
        assertThat(line.err())
                .isEqualTo("note: there is no pin; using " + Entries.NEWEST + ", the newest that works\n");
    }

    @ParameterizedTest
    @CsvSource({"PIN_DEAD,6,PIN_DEAD", "CANNOT_TELL,75,CANNOT_TELL", "NOTHING_USABLE,3,NOTHING_USABLE"})
    void without_a_choice_nothing_is_printed_or_run(Outcome outcome, int code, String name) {
        line.project.decision = () -> Entries.none(outcome, Entries.rejected(Entries.newest()));

        assertThat(line.run("env")).isEqualTo(code);
        assertThat(line.out()).isEmpty();
        assertThat(line.run("run", "-o", "json", "--", "false")).isEqualTo(code);
        assertThat(line.out()).contains("\"code\" : \"" + name + "\"");
    }

    @Test
    void an_unknown_format_is_refused() {
        assertThat(line.run("env", "--format", "xml")).isEqualTo(2);
        assertThat(line.err()).contains("expected dotenv, shell, json or github, not 'xml'");
    }

    @Test
    void run_puts_the_choice_into_a_child(@TempDir Path dir) throws IOException {
        Path seen = dir.resolve("seen");

        int code = line.run("run", "--", "sh", "-c", "echo $CONNECTION_ID $ALLOY_USER_ID >\"$0\"", seen.toString());

        assertThat(code).isZero();
        assertThat(seen).hasContent(Entries.NEWEST + " user-1");
    }

    @Test
    void run_as_the_key_s_own_user_hides_another(@TempDir Path dir) throws IOException {
        line.project.owner = Owner.key();
        Path seen = dir.resolve("seen");

        line.run("run", "--user=", "--", "sh", "-c", "echo \"${ALLOY_USER_ID-unset}.\" >\"$0\"", seen.toString());

        assertThat(Files.readString(seen)).isEqualTo(".\n");
    }

    @ParameterizedTest
    @CsvSource({"exit 7,7", "kill -TERM $$,143", "kill -KILL $$,137"})
    void the_child_s_end_is_ours(String script, int code) {
        assertThat(line.run("run", "--", "sh", "-c", script)).isEqualTo(code);
    }

    @Test
    void the_child_s_options_are_its_own() {
        assertThat(line.run("run", "sh", "-c", "exit $#", "zero", "-o", "--help", "--"))
                .isEqualTo(3);
    }

    @Test
    void what_is_not_found_is_127() {
        assertThat(line.run("run", "--", "no-such-program-at-all")).isEqualTo(127);
        assertThat(line.err()).contains("error: 'no-such-program-at-all' is not found");
    }

    @Test
    void what_cannot_be_executed_is_126(@TempDir Path dir) throws IOException {
        Path text = Files.writeString(dir.resolve("text"), "just text");

        assertThat(line.run("run", "--", text.toString())).isEqualTo(126);
        assertThat(line.err()).contains("cannot be executed");
    }

    @Test
    void run_needs_a_program() {
        assertThat(line.run("run", "--")).isEqualTo(2);
        assertThat(line.project.asked).isEmpty();
    }

    private void pinWorks() {
        line.project.decision =
                () -> Entries.chosen(Entries.pinned(Entries.newest()).with(Entries.health(HealthState.WORKING)));
    }
}

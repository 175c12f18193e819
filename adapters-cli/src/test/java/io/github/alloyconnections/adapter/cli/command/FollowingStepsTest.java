package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.CommandLineRun;
import io.github.alloyconnections.adapter.cli.Entries;
import io.github.alloyconnections.adapter.cli.FakeNotion;
import io.github.alloyconnections.adapter.cli.FakeProject;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.pin.PinChange.Effect;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What succeeded says how to go on, too, and only to those who read text. */
class FollowingStepsTest {

    private final CommandLineRun line = new CommandLineRun();

    private String next() {
        int at = line.err().indexOf("next:  ");
        return at < 0
                ? ""
                : line.err()
                        .substring(at + "next:  ".length())
                        .replaceAll("\\s{2,}.*", "")
                        .strip();
    }

    private void tried(HealthState newest, HealthState older) {
        line.project.overview = () -> Entries.overview(
                Entries.newest().with(Entries.health(newest)), Entries.older().with(Entries.health(older)));
    }

    @Test
    void a_list_goes_on_to_the_answer() {
        line.run("list");

        assertThat(next()).isEqualTo("alloy-connections which");
    }

    @Test
    void a_list_with_the_pin_in_it_goes_on_to_its_state() {
        ConnectionEntry pinned = Entries.pinned(Entries.older());
        line.project.overview = () -> new ConnectionOverview(
                List.of(Entries.newest(), pinned), Optional.of(new ConnectionId(Entries.OLDER)), Optional.empty(), 0);

        line.run("list");

        assertThat(next()).isEqualTo("alloy-connections status");
    }

    @ParameterizedTest
    @CsvSource({
        "WORKING,GONE,alloy-connections use 69110206d6d6670fb17451f8",
        "GONE,UNVERIFIABLE,alloy-connections which",
        "WORKING,WORKING,alloy-connections use",
        "GONE,NEEDS_RECONNECT,alloy-connections which",
        "UNKNOWN,UNKNOWN,alloy-connections which"
    })
    void what_was_tried_goes_on_to_what_works(HealthState newest, HealthState older, String step) {
        tried(newest, older);

        line.run("verify", "--all");

        assertThat(next()).isEqualTo(step);
    }

    @Test
    void a_pin_that_works_goes_on_to_a_program() {
        line.project.overview =
                () -> Entries.overview(Entries.pinned(Entries.newest()).with(Entries.health(HealthState.WORKING)));

        line.run("verify", Entries.NEWEST);

        assertThat(next()).isEqualTo("alloy-connections run -- CMD");
    }

    @Test
    void a_pin_that_was_written_goes_on_to_a_program_and_to_what_is_left_over() {
        line.run("use");

        assertThat(next()).isEqualTo("alloy-connections run -- CMD");
        assertThat(line.err()).contains("alloy-connections twins");
    }

    @Test
    void a_dry_run_goes_on_to_the_writing() {
        line.project.change = Optional.of(FakeProject.change(Effect.PREVIEWED));

        line.run("use", "--dry-run");

        assertThat(next()).startsWith("alloy-connections use " + Entries.NEWEST);
    }

    @Test
    void a_page_that_was_made_goes_on_to_reading_it() {
        line.run("notion", "create", "--title", "T");

        assertThat(next()).isEqualTo("alloy-connections notion page " + FakeNotion.ID);
    }

    @ParameterizedTest
    @CsvSource({"list,json", "list,id", "verify,json", "verify,id", "use,json", "use,id", "unpin,json"})
    void programs_are_told_nothing_of_it(String command, String format) {
        line.run(command, "-o", format);

        assertThat(line.err()).doesNotContain("next:");
    }
}

package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.CommandLineRun;
import io.github.alloyconnections.adapter.cli.Entries;
import io.github.alloyconnections.adapter.cli.FakeProject;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.pin.PinStatus;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusCommandTest {

    private final CommandLineRun line = new CommandLineRun();

    @ParameterizedTest
    @CsvSource({"WORKING,0", "LIMITED,0", "NEEDS_RECONNECT,6", "WRONG_OWNER,6", "GONE,6", "UNKNOWN,75"})
    void status_speaks_of_the_pin_alone(HealthState state, int code) {
        line.project.status = () -> status(
                Entries.NEWEST, Optional.of(Entries.pinned(Entries.newest()).with(Entries.health(state))));

        assertThat(line.run("status")).isEqualTo(code);
        assertThat(line.out())
                .startsWith(Entries.NEWEST + "  Eddie Fu's Notion (11)\n  pin      CONNECTION_ID in .env:3\n");
    }

    @Test
    void status_shows_every_setting_s_origin() {
        assertThat(line.run("status", "--all")).isEqualTo(3);
        assertThat(line.out()).isEqualTo("""
                No pin.
                  owner    user-1

                SETTING             VALUE     FROM
                ALLOY_API_KEY       ****7890  .env:1
                ALLOY_USER_ID       user-1    environment
                OAUTH_REDIRECT_URI  -         not set

                next:  alloy-connections which  says which one works, and why not the others
                """);
    }

    @ParameterizedTest
    @CsvSource({"table,note: the project is found in ..: ../.env is taken", "id,", "json,"})
    void a_project_that_was_found_further_up_is_said_to_people_and_not_to_programs(String output, String said) {
        line.project.whereabouts = Optional.of("the project is found in ..: ../.env is taken");

        line.run("list", "-o", output);

        assertThat(line.err().lines().filter(text -> !text.isEmpty() && !text.startsWith("next:")))
                .isEqualTo(said == null ? List.of() : List.of(said));
    }

    @Test
    void status_shows_by_itself_what_somebody_has_set() {
        assertThat(line.run("status")).isEqualTo(3);
        assertThat(line.out()).contains("""
                SETTING        VALUE     FROM
                ALLOY_API_KEY  ****7890  .env:1
                ALLOY_USER_ID  user-1    environment
                1 more is built in or not set; --all shows it
                """);
    }

    @Test
    void status_of_a_pin_that_is_no_id_is_a_dead_pin() {
        line.project.status = () -> status("sk_planted", Optional.empty());

        assertThat(line.run("status")).isEqualTo(6);
        assertThat(line.out())
                .contains("what CONNECTION_ID (.env:3) holds is no connection id: an id has 24 hexadecimal");
        assertThat(line.out() + line.err()).doesNotContain("sk_planted");
    }

    @Test
    void status_goes_on_where_the_pin_cannot_be_tried() {
        PinStatus whole = status(Entries.NEWEST, Optional.empty());
        line.project.status = () -> new PinStatus(
                whole.pin(),
                whole.entry(),
                whole.owner(),
                whole.settings(),
                Optional.of(new InvalidSettingsException(List.of("ALLOY_BASE_URL is no URL."))),
                List.of("ALLOY_BASE_URL is no URL."),
                List.of("a remark"));

        assertThat(line.run("status")).isEqualTo(2);
        assertThat(line.out())
                .contains("CONNECTION_ID in .env:3 could not be tried.", "ALLOY_BASE_URL is no URL.", "a remark")
                .contains("****7890", "alloy-connections doctor");
        assertThat(line.run("status", "-o", "json")).isEqualTo(2);
        assertThat(line.out()).contains("\"problems\" : [\n    \"ALLOY_BASE_URL is no URL.\"\n  ]");
    }

    private static PinStatus status(String text, Optional<ConnectionEntry> entry) {
        return new PinStatus(
                Optional.of(new Pin("CONNECTION_ID", text, ".env:3")),
                entry,
                new FakeProject().owner,
                FakeProject.settingsShown());
    }
}

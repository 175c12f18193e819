package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.CommandLineRun;
import io.github.alloyconnections.adapter.cli.Entries;
import io.github.alloyconnections.adapter.cli.FakeProject;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.Health.Belonging;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.pin.PinChange.Effect;
import io.github.alloyconnections.domain.pin.PinStatus;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.FoundElsewhere;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What works for another owner is never a reason to connect: the line that lets it be used is shown, and written. */
class OwnerFixTest {

    private static final String ANN = "68c300000000000000000001";
    private static final String LINE = "ALLOY_USER_ID=" + ANN;

    private final CommandLineRun line = new CommandLineRun();

    @BeforeEach
    void nothingWorksButForAnn() {
        line.project.shown = List.of(new Setting("ALLOY_USER_ID", "user-1", ".env:2"));
        FoundElsewhere found = elsewhere(Owner.of(new UserId(ANN)));
        line.project.decision = () -> Entries.none(Outcome.NOTHING_USABLE, Entries.rejected(Entries.older()))
                .elsewhere(Optional.of(found), Optional.of(found.told()));
        line.project.overview = () -> Entries.overview().elsewhere(Optional.of(found), Optional.of(found.told()));
    }

    @Test
    void the_line_comes_first_and_connecting_is_not_advised() {
        assertThat(line.run("which")).isEqualTo(3);

        assertThat(line.out())
                .contains(Entries.NEWEST + " works as user " + ANN + ": set " + LINE, "do       set " + LINE)
                .containsSubsequence(
                        "next:  alloy-connections which --fix",
                        "alloy-connections which --user " + ANN,
                        "alloy-connections users --probe")
                .doesNotContain("connect\n", "alloy-connections connect", "remedy of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"which", "list"})
    void it_is_shown_and_then_written_when_told(String command) {
        assertThat(line.run(command, "--fix")).isZero();

        assertThat(line.err())
                .containsSubsequence(
                        "note: the line for .env: " + LINE,
                        "note: .env has " + LINE + "; calls run as user " + ANN,
                        "next:  alloy-connections which");
        assertThat(line.project.settingsFile.read("ALLOY_USER_ID")).contains(ANN);
    }

    @Test
    void of_several_users_none_is_written_without_a_person() {
        FoundElsewhere found = elsewhere(Owner.of(new UserId(ANN))).among(2);
        line.project.decision =
                () -> Entries.none(Outcome.NOTHING_USABLE).elsewhere(Optional.of(found), Optional.of(found.told()));

        assertThat(line.run("which", "--fix")).isEqualTo(5);
        assertThat(line.err())
                .contains(
                        "nothing was written: something works for 3 users of this key",
                        "alloy-connections users --probe",
                        "alloy-connections use --fix --user " + ANN);
        assertThat(line.out())
                .contains("one works for 2 other users of this key, too")
                .doesNotContain("which --fix");
        assertThat(line.project.settingsFile.read("ALLOY_USER_ID")).isEmpty();
    }

    @Test
    void a_person_at_a_terminal_is_asked() {
        List<String> seen = new ArrayList<>();

        assertThat(line.onTerminal(120).picking(1, seen).run("which", "--fix")).isEqualTo(3);

        assertThat(seen).first().asString().contains("write " + LINE + " into .env");
        assertThat(line.err()).contains("nothing written");
        assertThat(line.project.settingsFile.read("ALLOY_USER_ID")).isEmpty();
    }

    @Test
    void the_key_s_own_user_is_the_empty_line() {
        FoundElsewhere found = elsewhere(Owner.key());
        line.project.decision =
                () -> Entries.none(Outcome.NOTHING_USABLE).elsewhere(Optional.of(found), Optional.of(found.told()));

        line.run("which");
        assertThat(line.out())
                .contains("works as the API key's own user: set ALLOY_USER_ID= (empty)", "which --user ''");

        assertThat(line.run("which", "--fix")).isZero();
        assertThat(line.err()).contains(".env has ALLOY_USER_ID=; calls run as the API key's own user");
    }

    @Test
    void nothing_is_written_where_nothing_was_found() {
        line.project.decision = () -> Entries.none(Outcome.NOTHING_USABLE, Entries.rejected(Entries.older()));

        assertThat(line.run("which", "--fix")).isEqualTo(3);
        assertThat(line.err()).contains("nothing written: nothing was found to work for another owner");
    }

    @Test
    void a_line_that_the_environment_outranks_is_not_written() {
        line.project.shown = List.of(new Setting("ALLOY_USER_ID", "user-1", "environment"));

        assertThat(line.run("which", "--fix")).isEqualTo(2);
        assertThat(line.err())
                .contains(
                        "nothing was written: ALLOY_USER_ID is set in the environment, which counts before .env:"
                                + " change it there to " + LINE,
                        "alloy-connections which --user " + ANN);
        line.run("which");
        assertThat(line.out()).doesNotContain("--fix").contains("alloy-connections which --user " + ANN);
    }

    @Test
    void a_simulator_s_user_is_written_nowhere() {
        assertThat(line.run("which", "--fix", "--sandbox=other-user")).isEqualTo(2);
        assertThat(line.err())
                .contains("a simulator has users of its own", "which --user " + ANN + " --sandbox=other-user");
        assertThat(line.project.settingsFile.read("ALLOY_USER_ID")).isEmpty();
    }

    @Test
    void whom_calls_run_as_without_the_flag_is_named_instead_of_written() {
        line.project.unsaid = Optional.of(Owner.of(new UserId(ANN)));

        line.run("which", "--user", "user-1");

        assertThat(line.out())
                .contains("next:  alloy-connections which --user " + ANN + "  as whom calls run without --user")
                .doesNotContain("--fix", "which --user user-1");
    }

    @Test
    void the_sole_step_that_helps_a_failed_command_names_the_owner_too() {
        assertThat(line.run("env")).isEqualTo(3);

        assertThat(line.err())
                .contains("alloy-connections which --user " + ANN)
                .doesNotContain("alloy-connections connect");
    }

    @Test
    void a_pin_of_another_user_is_told_with_the_line() {
        ConnectionEntry pin = Entries.pinned(Entries.newest()).with(theirs(Owner.of(new UserId(ANN))));
        line.project.status = () -> new PinStatus(
                Optional.of(new Pin("CONNECTION_ID", Entries.NEWEST, ".env:3")),
                Optional.of(pin),
                line.project.owner,
                line.project.shown);

        assertThat(line.run("status")).isEqualTo(6);
        assertThat(line.out())
                .contains("alloy-connections status --fix", "alloy-connections status --user " + ANN)
                .doesNotContain("deleted", "alloy-connections connect");

        assertThat(line.run("status", "--fix")).isZero();
        assertThat(line.project.settingsFile.read("ALLOY_USER_ID")).contains(ANN);
    }

    @Test
    void a_pin_for_another_than_calls_run_as_says_what_else_must_change() {
        line.project.owner = Owner.of(new UserId(ANN));
        line.project.unsaid = Optional.of(Owner.of(new UserId("user-1")));

        assertThat(line.run("use", Entries.NEWEST, "--user", ANN)).isZero();

        assertThat(line.err())
                .contains(
                        "CONNECTION_ID is written for user " + ANN + ", but without --user calls run as user user-1,"
                                + " who cannot use it: set " + LINE,
                        "alloy-connections use " + Entries.NEWEST + " --fix --user " + ANN);
        assertThat(line.project.settingsFile.read("ALLOY_USER_ID")).isEmpty();

        assertThat(line.run("use", Entries.NEWEST, "--user", ANN, "--fix")).isZero();
        assertThat(line.project.settingsFile.read("ALLOY_USER_ID")).contains(ANN);
        assertThat(line.err()).endsWith("next:  alloy-connections which  which connection to use now, and why\n");
    }

    @Test
    void a_preview_writes_no_owner_either() {
        line.project.owner = Owner.of(new UserId(ANN));
        line.project.unsaid = Optional.of(Owner.key());
        line.project.change = Optional.of(FakeProject.change(Effect.PREVIEWED));

        assertThat(line.run("use", Entries.NEWEST, "--user", ANN, "--dry-run", "--fix"))
                .isZero();
        assertThat(line.err()).contains("CONNECTION_ID would be written for user " + ANN);
        assertThat(line.project.settingsFile.read("ALLOY_USER_ID")).isEmpty();
    }

    @Test
    void who_is_found_without_the_flag_hears_nothing_of_it() {
        line.project.owner = Owner.of(new UserId(ANN));
        line.project.unsaid = Optional.of(Owner.of(new UserId(ANN)));

        assertThat(line.run("use", Entries.NEWEST, "--user", ANN)).isZero();
        assertThat(line.err()).doesNotContain("warning", "ALLOY_USER_ID");
    }

    private static FoundElsewhere elsewhere(Owner owner) {
        return new FoundElsewhere(owner, Entries.newest().with(Entries.health(HealthState.WORKING)));
    }

    private static Health theirs(Owner owner) {
        Health plain = Entries.health(HealthState.WRONG_OWNER);
        return new Health(
                plain.state(),
                plain.proof(),
                Optional.of("it belongs to " + owner + ", not to user user-1"),
                plain.count(),
                plain.latency(),
                plain.checkedAt(),
                Optional.of("set " + owner.setting()),
                Optional.of(new Belonging(owner, HealthState.WORKING)));
    }
}

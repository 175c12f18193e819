package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.CommandLineRun;
import io.github.alloyconnections.adapter.cli.Entries;
import io.github.alloyconnections.adapter.cli.FakeProject;
import io.github.alloyconnections.adapter.cli.terminal.Picker;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.pin.PinChange.Effect;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.usage.Rewriting;
import io.github.alloyconnections.domain.usage.Rewriting.FileChange;
import io.github.alloyconnections.domain.usage.Rewriting.Left;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UseCommandTest {

    private final CommandLineRun line = new CommandLineRun();

    @Test
    void what_works_is_pinned_and_said() {
        assertThat(line.run("use")).isZero();
        assertThat(line.project.asked).containsExactly("use notion working VERIFIED");
        assertThat(line.out()).startsWith("""
                69110206d6d6670fb17451f8  Eddie Fu's Notion (11)
                  pin      .env has CONNECTION_ID=69110206d6d6670fb17451f8, was 691100acd6d6670fb1745176
                  why      the newest that works
                """);
    }

    @Test
    void everywhere_is_shown_first_and_written_when_told() {
        line.project.change = Optional.of(FakeProject.change(Effect.PREVIEWED));
        line.project.tidying.rewrites(new Rewriting(
                List.of(new FileChange("app.js", 1, "--- app.js\n+++ app.js\n@@ -1 +1 @@\n-a\n+b\n")),
                List.of(new Left("environment variable X", "set in the environment")),
                Optional.empty()));

        assertThat(line.run("use", Entries.NEWEST, "--everywhere")).isZero();
        assertThat(line.project.asked).containsExactly("use notion id:" + Entries.NEWEST + " PREVIEW");
        assertThat(line.out())
                .contains("+CONNECTION_ID=" + Entries.NEWEST, "--- app.js\n", "+b\n")
                .contains("alloy-connections use " + Entries.NEWEST + " --everywhere --yes  writes that");
        assertThat(line.err()).contains("environment variable X is left as it is: set in the environment");

        assertThat(line.run("use", Entries.NEWEST, "--everywhere", "--yes")).isZero();
        assertThat(line.project.asked).endsWith("use notion id:" + Entries.NEWEST + " VERIFIED");
        assertThat(line.project.tidying.asked())
                .containsExactly(
                        "everywhere " + Entries.NEWEST + " shown",
                        "everywhere " + Entries.NEWEST + " shown",
                        "everywhere " + Entries.NEWEST);
        assertThat(line.out()).contains("and 1 other place name " + Entries.NEWEST);
    }

    @Test
    void what_does_not_work_is_put_nowhere() {
        refuse(Outcome.NOTHING_USABLE, "id:" + Entries.OLDER);

        assertThat(line.run("use", Entries.OLDER, "--everywhere", "--yes")).isEqualTo(3);
        assertThat(line.project.tidying.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--everywhere",
        "--yes",
        "- --everywhere",
        "691100acd6d6670fb1745176 --yes",
        "691100acd6d6670fb1745176 --everywhere --force",
        "691100acd6d6670fb1745176 --everywhere --yes --dry-run"
    })
    void everywhere_takes_one_id(String words) {
        assertThat(line.run(("use " + words).split(" ", -1))).isEqualTo(2);
        assertThat(line.project.asked).isEmpty();
    }

    @Test
    void the_same_again_says_no_change() {
        line.project.change = Optional.of(FakeProject.change(Effect.UNCHANGED));

        assertThat(line.run("use")).isZero();
        assertThat(line.out()).contains("  pin      no change: .env has CONNECTION_ID=" + Entries.NEWEST + "\n");
    }

    @Test
    void a_dry_run_prints_the_diff() {
        line.project.change = Optional.of(FakeProject.change(Effect.PREVIEWED));

        assertThat(line.run("use", "--dry-run")).isZero();
        assertThat(line.project.asked).containsExactly("use notion working PREVIEW");
        assertThat(line.out())
                .contains("not written, a dry run:")
                .endsWith("-CONNECTION_ID=" + Entries.OLDER + "\n+CONNECTION_ID=" + Entries.NEWEST + "\n");
    }

    @Test
    void an_id_by_hand_is_decided_by_the_core() {
        line.run("use", Entries.OLDER);

        assertThat(line.project.asked).containsExactly("use notion id:" + Entries.OLDER + " VERIFIED");
    }

    @ParameterizedTest
    @CsvSource({"NOTHING_USABLE,3", "CANNOT_TELL,75"})
    void an_id_that_does_not_work_is_not_pinned(Outcome outcome, int code) {
        refuse(outcome, "id:" + Entries.OLDER);

        assertThat(line.run("use", Entries.OLDER)).isEqualTo(code);
        assertThat(line.err()).startsWith("warning: not pinned: none of 2 works\n");
        assertThat(line.out()).contains("alloy-connections use " + Entries.OLDER + " --force", "pins it all the same");
    }

    @Test
    void nothing_usable_is_not_pinned() {
        refuse(Outcome.NOTHING_USABLE, "working");

        assertThat(line.run("use")).isEqualTo(3);
        assertThat(line.err()).contains("not pinned: none of 2 works");
        assertThat(line.out()).doesNotContain("--force");
    }

    @Test
    void force_is_handed_on_and_labelled() {
        refuse(Outcome.NOTHING_USABLE, "id:" + Entries.OLDER);
        line.project.change = Optional.of(FakeProject.change(Effect.WRITTEN));
        line.project.forced = true;

        assertThat(line.run("use", Entries.OLDER, "--force")).isZero();
        assertThat(line.project.asked).containsExactly("use notion id:" + Entries.OLDER + " FORCED");
        assertThat(line.err()).contains("warning: pinned by force, unverified: none of 2 works");
    }

    @Test
    void an_unverifiable_choice_is_pinned_and_labelled() {
        line.project.decision =
                () -> unverified(Entries.chosen(Entries.newest().with(Entries.health(HealthState.UNVERIFIABLE))));

        assertThat(line.run("use", Entries.NEWEST)).isZero();
        assertThat(line.err())
                .startsWith("note: unverified: no probe vouches for the chosen one; reason of UNVERIFIABLE\n\nnext: ");
    }

    @Test
    void a_hyphen_goes_back_to_the_pin_before() {
        assertThat(line.run("use", "-")).isZero();
        assertThat(line.project.asked).containsExactly("usePrevious notion VERIFIED");
    }

    @Test
    void what_the_file_s_keeper_noticed_is_a_warning() {
        line.project.change = Optional.of(new PinChange(
                "CONNECTION_ID",
                ".env",
                Optional.empty(),
                Optional.of(Entries.NEWEST),
                Effect.WRITTEN,
                "",
                List.of("the environment's CONNECTION_ID outranks .env")));

        assertThat(line.run("use", "-o", "id")).isZero();
        assertThat(line.out()).isEqualTo(Entries.NEWEST + "\n");
        assertThat(line.err()).isEqualTo("warning: the environment's CONNECTION_ID outranks .env\n");
    }

    @Test
    void an_id_that_is_none_makes_no_call() {
        assertThat(line.run("use", "6910", "-o", "json")).isEqualTo(2);
        assertThat(line.out()).contains("\"code\" : \"INVALID_ID\"");
        assertThat(line.project.asked).isEmpty();
    }

    @Test
    void contradictions_are_refused() {
        assertThat(line.run("use", Entries.NEWEST, "--policy", "latest")).isEqualTo(2);
        assertThat(line.run("use", "--force", "--dry-run")).isEqualTo(2);
        assertThat(line.run("use", Entries.NEWEST, Entries.OLDER)).isEqualTo(2);
        assertThat(line.project.asked).isEmpty();
    }

    @Test
    void a_person_may_pick() {
        List<String> seen = new ArrayList<>();
        line.onTerminal(100).picking(1, seen);

        assertThat(line.run("use")).isZero();
        assertThat(seen)
                .containsExactly(
                        Entries.NEWEST + "  Eddie Fu's Notion (11)  14 d  working  [latest]",
                        Entries.OLDER + "  Eddie Fu's Notion (10)  14 d  not tried");
        assertThat(line.project.asked)
                .containsExactly("decide notion working", "use notion id:" + Entries.OLDER + " VERIFIED");
    }

    @Test
    @Timeout(20)
    void what_a_person_looks_at_is_tried_meanwhile() {
        BlockingQueue<Picker.Choice> told = new LinkedBlockingQueue<>();
        line.onTerminal(100);
        line.project.overview = () -> Entries.overview(Entries.older().with(Entries.health(HealthState.WORKING)));
        line.picker = new Picker() {
            @Override
            public Optional<String> pick(String question, List<Choice> choices) {
                throw new AssertionError("more can be found out about them");
            }

            @Override
            public Optional<String> pick(String question, List<Choice> choices, InView inView) {
                inView.see(List.of(Entries.NEWEST, Entries.OLDER), told::add);
                inView.see(List.of(Entries.NEWEST, Entries.OLDER), told::add);
                while (told.isEmpty()) {
                    Thread.onSpinWait();
                }
                return Optional.empty();
            }
        };

        line.run("use");

        assertThat(told)
                .containsExactly(
                        new Picker.Choice(Entries.OLDER, Entries.OLDER + "  Eddie Fu's Notion (10)  14 d  working"));
        assertThat(line.project.asked)
                .containsExactly("decide notion working", "verify notion [" + Entries.OLDER + "]");
    }

    @Test
    void a_person_may_rather_not() {
        line.onTerminal(100).picking(-1, new ArrayList<>());

        assertThat(line.run("use")).isEqualTo(130);
        assertThat(line.err()).contains("nothing chosen, nothing changed");
        assertThat(line.project.asked).containsExactly("decide notion working");
    }

    @Test
    void with_nothing_to_pick_nobody_is_asked() {
        line.onTerminal(100);
        line.project.decision = () -> Entries.none(Outcome.NOTHING_USABLE);

        assertThat(line.run("use")).isEqualTo(3);
        assertThat(line.err()).contains("none of 2 works", "alloy-connections connect");
    }

    @ParameterizedTest
    @CsvSource({"--no-input", "--output=json", "--policy=working"})
    void nobody_is_asked_who_should_not_be(String option) {
        line.onTerminal(100);

        assertThat(line.run("use", option)).isZero();
        assertThat(line.project.asked).containsExactly("use notion working VERIFIED");
    }

    @Test
    void a_line_printer_is_not_asked_to_draw_a_list() {
        line.onTerminal(100).environment = Map.of("TERM", "dumb", "COLUMNS", "100");

        assertThat(line.run("use")).isZero();
        assertThat(line.project.asked).containsExactly("use notion working VERIFIED");
    }

    private void refuse(Outcome outcome, String policy) {
        Decision d = Entries.none(outcome, Entries.rejected(Entries.older()));
        line.project.decision = () -> new Decision(
                d.outcome(), d.chosen(), policy, d.reason(), false, d.candidates(), 1, 0, 0, d.decidedAt());
        line.project.change = Optional.empty();
    }

    private static Decision unverified(Decision d) {
        return new Decision(
                d.outcome(), d.chosen(), d.policy(), d.reason(), false, d.candidates(), 1, 0, 0, d.decidedAt());
    }
}

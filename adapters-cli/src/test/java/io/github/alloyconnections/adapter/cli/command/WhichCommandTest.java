package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.CommandLineRun;
import io.github.alloyconnections.adapter.cli.Entries;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhichCommandTest {

    private final CommandLineRun line = new CommandLineRun();

    @Test
    void the_answer_comes_first_and_then_the_reasons() {
        assertThat(line.run("which")).isZero();
        assertThat(line.err()).isEmpty();
        assertThat(line.out()).isEqualTo("""
                69110206d6d6670fb17451f8  Eddie Fu's Notion (11)
                  why      the newest that works
                  health   working: post-search answered with 3 pages, 84 ms
                  created  2025-11-09 21:05 UTC, 14 d; latest
                  owner    user-1

                ID                        NAME                    AGE   VERDICT      REASON
                691100acd6d6670fb1745176  Eddie Fu's Notion (10)  14 d  passed over  older than the chosen one

                next:  alloy-connections use  pins it in .env
                """);
    }

    @Test
    void the_id_alone_is_all_that_is_on_stdout() {
        line.project.notices.add("this simulator ends with the process");

        assertThat(line.run("which", "-o", "id")).isZero();
        assertThat(line.out()).isEqualTo(Entries.NEWEST + "\n");
        assertThat(line.err()).isEqualTo("note: this simulator ends with the process\n");
    }

    @Test
    void json_is_the_contract_s_decision() {
        assertThat(line.run("which", "-o", "json")).isZero();
        assertThat(line.out())
                .contains("\"chosen\" : {", "\"verdict\" : \"passed over\"", "\"decidedAt\" : \"2025-11-23T21:05:10Z\"")
                .endsWith("}\n");
    }

    @Test
    void what_the_budget_did_not_reach_is_tried_with_a_larger_one() {
        ConnectionEntry entry = Entries.entry(Entries.NEWEST, "one");
        line.project.decision = () -> Entries.none(
                Outcome.CANNOT_TELL,
                Entries.rejected(entry),
                new Candidate(
                        Entries.entry(Entries.OLDER, "two"),
                        Verdict.NOT_TRIED,
                        "the budget of probes ended before it"));

        assertThat(line.run("which")).isEqualTo(75);
        assertThat(line.out())
                .contains("alloy-connections which --candidates 2", "probe.candidates")
                .doesNotContain("in a minute");
    }

    @ParameterizedTest
    @CsvSource({
        "NOTHING_USABLE,3,No connection to use.",
        "CANNOT_TELL,75,No connection to use.",
        "AMBIGUOUS,5,Several would do: a person must choose.",
        "PIN_DEAD,6,No connection to use."
    })
    void no_answer_has_the_exit_code_of_its_cause(Outcome outcome, int code, String headline) {
        line.project.decision = () -> Entries.none(outcome, Entries.rejected(Entries.newest()));

        assertThat(line.run("which")).isEqualTo(code);
        assertThat(line.out())
                .startsWith(headline + "\n  why      none of 2 works\n  tried    1 of 1\n")
                .contains("rejected", "the provider no longer accepts it", "next:  alloy-connections ");
    }

    @Test
    void several_that_nothing_can_try_are_named_with_what_to_type() {
        Candidate newest = Entries.passedOver(Entries.newest().with(Entries.health(HealthState.UNVERIFIABLE)));
        Candidate older = Entries.passedOver(Entries.older().with(Entries.health(HealthState.UNVERIFIABLE)));
        line.project.decision =
                () -> Entries.none(Outcome.AMBIGUOUS, newest, older, Entries.rejected(Entries.oldest()));

        assertThat(line.run("which")).isEqualTo(5);
        assertThat(line.out())
                .contains(
                        "alloy-connections use " + Entries.NEWEST,
                        "alloy-connections use " + Entries.OLDER,
                        "alloy-connections actions",
                        "probe.notion in alloy-connections.conf")
                .doesNotContain("use " + Entries.OLDEST, "minute");
    }

    @Test
    void what_the_probes_advise_is_said_once() {
        line.project.decision = () -> Entries.none(
                Outcome.NOTHING_USABLE, Entries.rejected(Entries.newest()), Entries.rejected(Entries.older()));

        line.run("which");

        assertThat(line.out()).containsOnlyOnce("do       remedy of NEEDS_RECONNECT");
    }

    @Test
    void no_connection_at_all_tells_how_to_connect() {
        line.project.decision = () -> Entries.none(Outcome.NOTHING_USABLE);

        assertThat(line.run("which")).isEqualTo(3);
        assertThat(line.out()).contains("connects notion, and pins the new connection");
    }

    @Test
    void a_dead_pin_is_said_aloud() {
        line.project.decision = () -> Entries.chosen(
                Entries.older().with(Entries.health(HealthState.WORKING)),
                Entries.rejected(Entries.pinned(Entries.newest())));

        assertThat(line.run("which", "-o", "id")).isZero();
        assertThat(line.out()).isEqualTo(Entries.OLDER + "\n");
        assertThat(line.err())
                .isEqualTo("warning: the pin " + Entries.NEWEST
                        + " does not work: the provider no longer accepts it; " + Entries.OLDER
                        + " is chosen in its place\n");
    }

    @Test
    void a_pin_that_is_no_id_is_told_without_its_value() {
        line.project.pin = Optional.of(new Pin("CONNECTION_ID", "sk_live_planted", ".env:3"));

        line.run("which");

        assertThat(line.err())
                .contains("what CONNECTION_ID (.env:3) holds is no connection id")
                .doesNotContain("sk_live_planted");
    }

    @Test
    void newer_ones_that_could_not_be_judged_are_told() {
        ConnectionEntry unknown = Entries.newest().with(Entries.health(HealthState.UNKNOWN));
        Decision known = Entries.chosen(
                Entries.older().with(Entries.health(HealthState.WORKING)),
                new Candidate(unknown, Verdict.PASSED_OVER, "time-out"));
        line.project.decision = () -> counting(known, 1, 0);

        assertThat(line.run("which", "-o", "id")).isZero();
        assertThat(line.err())
                .isEqualTo("warning: 1 that would have come first could not be judged: " + Entries.NEWEST
                        + ", time-out\n");
    }

    @Test
    void an_unprobed_choice_is_labelled() {
        line.project.decision = () -> Entries.chosen(Entries.newest());

        assertThat(line.run("which", "--policy", "latest")).isZero();
        assertThat(line.out()).contains("health   unverified: it was not tried");
        assertThat(line.err()).isEqualTo("note: unverified: no probe vouches for the chosen one\n");
    }

    @Test
    void of_many_candidates_ten_are_shown() {
        line.project.decision = () -> counting(manyRejected(100), 0, 400);

        line.run("which");

        assertThat(line.out().lines().filter(text -> text.startsWith("  69"))).hasSize(10);
        assertThat(line.out()).contains("\n… 490 more; -v shows 90 of them\n");
    }

    @Test
    void all_that_were_judged_are_shown_when_asked_for() {
        line.project.decision = () -> counting(manyRejected(100), 0, 400);

        line.run("which", "-v");

        assertThat(line.out().lines().filter(text -> text.startsWith("  69"))).hasSize(100);
        assertThat(line.out()).contains("\n… 400 more\n");
    }

    @Test
    void the_same_reason_is_said_once_and_the_answer_stays_on_a_small_screen() {
        List<Candidate> others = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            others.add(new Candidate(
                    Entries.entry("%024d".formatted(i), "Team " + i), Verdict.NOT_TRIED, "older than the chosen one"));
        }
        line.project.decision = () -> Entries.chosen(Entries.newest(), others.toArray(new Candidate[0]));

        line.onTerminal(80).run("which", "--no-color");

        assertThat(line.out())
                .contains("\n10 not tried: older than the chosen one\n  0000")
                .doesNotContain("REASON");
        assertThat(line.out().split("older than the chosen one", -1)).hasSize(2);
        assertThat(line.out().lines()).hasSizeLessThan(22);
    }

    @Test
    void reasons_that_differ_stand_in_their_rows() {
        line.project.decision = () -> Entries.chosen(
                Entries.newest(), new Candidate(Entries.entry(Entries.OLDER, "B"), Verdict.REJECTED, "dead"));

        line.run("which");

        assertThat(line.out()).contains("VERDICT").contains("rejected  dead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"working", "pinned", "latest", "oldest", "name:Team *"})
    void policies_are_handed_on(String policy) {
        line.run("which", "--policy", policy);

        assertThat(line.project.asked).containsExactly("decide notion " + policy);
    }

    @Test
    void the_next_step_asks_the_same_project() {
        line.run("which", "--sandbox=mixed", "--user", "it's me", "--policy=latest");

        assertThat(line.out()).contains("alloy-connections use --user 'it'\\''s me' --sandbox=mixed");
    }

    @Test
    void an_unknown_policy_is_refused() {
        assertThat(line.run("which", "--policy", "best")).isEqualTo(2);
        assertThat(line.err()).contains("expected working, pinned, latest, oldest or name:<glob>, not 'best'");
    }

    private static Decision manyRejected(int count) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            candidates.add(Entries.rejected(Entries.entry("6910029dd6d6670fb1742" + (100 + i), "n" + i)));
        }
        return Entries.none(Outcome.NOTHING_USABLE, candidates.toArray(new Candidate[0]));
    }

    private static Decision counting(Decision d, int unknown, int omitted) {
        return new Decision(
                d.outcome(),
                d.chosen(),
                d.policy(),
                d.reason(),
                d.verified(),
                d.candidates(),
                d.tried(),
                unknown,
                omitted,
                d.decidedAt());
    }
}

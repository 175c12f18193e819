package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.CommandLineRun;
import io.github.alloyconnections.adapter.cli.Entries;
import io.github.alloyconnections.adapter.cli.terminal.Picker;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.twins.DoomedConnection;
import io.github.alloyconnections.domain.twins.KeptConnection;
import io.github.alloyconnections.domain.twins.KeptConnection.Rule;
import io.github.alloyconnections.domain.twins.PrunePlan;
import io.github.alloyconnections.domain.twins.PruneResult;
import io.github.alloyconnections.domain.twins.PruneStop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PruneCommandTest {

    private static final ConnectionEntry NEWEST = Entries.newest().with(Entries.health(HealthState.WORKING));
    private static final ConnectionEntry OLDER = Entries.older().with(Entries.health(HealthState.WORKING));
    private static final ConnectionEntry OLDEST = Entries.oldest().with(Entries.health(HealthState.WORKING));

    private final CommandLineRun run = new CommandLineRun();

    @BeforeEach
    void planTwo() {
        run.project.tidying.plans(plan("a twin of the newest")).ends(PruneCommandTest::allDone);
    }

    @Test
    void the_gentle_way_retires_what_could_go_and_deletes_nothing() {
        assertThat(run.run("prune", "--retire")).isZero();
        assertThat(run.out())
                .contains("retire", "alloy-connections prune --retire --yes  retires the ")
                .doesNotContain("to delete");
        assertThat(run.project.retiring.all).isEmpty();

        assertThat(run.run("prune", "--retire", "--yes")).isZero();
        assertThat(run.project.retiring.all).isNotEmpty();
        assertThat(run.project.tidying.asked()).noneMatch(asked -> asked.startsWith("apply"));
        assertThat(run.out()).contains(" until 2025-12-10", "nothing is deleted.");
    }

    @Test
    void what_cannot_be_retired_is_told() {
        run.project.retiring.refusal = Optional.of("pinned: CONNECTION_ID in .env:1");

        assertThat(run.run("prune", "--retire", "--yes", "-o", "json")).isEqualTo(1);
        assertThat(run.out()).contains("\"retired\" : [ ]", "is not retired: pinned");
    }

    @Test
    void retiring_needs_no_plan_in_a_file() {
        assertThat(run.run("prune", "--retire", "--plan", "x")).isEqualTo(2);
        assertThat(run.run("prune", "--retire", "--apply", "x")).isEqualTo(2);
    }

    @Test
    void without_a_yes_the_plan_is_shown_and_nothing_goes() {
        assertThat(run.run("prune")).isZero();

        assertThat(run.out())
                .contains("2 of 3 notion connections could go, 1 stays.")
                .containsPattern(Entries.NEWEST + ".* keep +the newest that works")
                .containsPattern(Entries.OLDEST + ".* delete +a twin of the newest")
                .contains("alloy-connections prune --yes");
        assertThat(run.project.tidying.asked()).containsExactly("plan notion");
    }

    @Test
    void a_yes_deletes_and_tells_each_and_the_journal() {
        assertThat(run.run("prune", "--yes")).isZero();

        assertThat(run.project.tidying.asked()).containsExactly("plan notion", "apply 2");
        assertThat(run.err()).contains("deleted " + Entries.OLDEST + " (1 of 2)");
        assertThat(run.out()).contains("Deleted 2 of 2.", "journal  /state/journal.log");
    }

    @Test
    void names_count_only_if_asked_for() {
        run.run("prune", "--by-name");

        assertThat(run.project.tidying.asked()).containsExactly("plan notion by name");
        assertThat(run.out()).contains("prune --yes");
    }

    @Test
    void the_typed_number_deletes() {
        run.onTerminal(120);
        List<String> questions = typing("2");

        assertThat(run.run("prune")).isZero();
        assertThat(questions).containsExactly("Type 2 to delete 2, anything else to keep all: ");
        assertThat(run.project.tidying.asked()).contains("apply 2");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "y", "yes", "3", "22", "2 2"})
    void anything_else_keeps_all(String typed) {
        run.onTerminal(120);
        typing(typed);

        assertThat(run.run("prune")).isEqualTo(130);
        assertThat(run.err()).contains("nothing deleted");
        assertThat(run.project.tidying.asked()).containsExactly("plan notion");
    }

    @Test
    void no_input_means_nobody_is_asked() {
        run.onTerminal(120);

        assertThat(run.run("prune", "--no-input")).isZero();
        assertThat(run.out()).contains("prune --yes");
    }

    @Test
    void json_is_one_plan_with_what_was_done() {
        assertThat(run.run("prune", "--yes", "-o", "json")).isZero();

        assertThat(run.out())
                .contains("\"kind\" : \"alloy-connections/prune-plan\"")
                .contains("\"deleted\" : [\n    \"" + Entries.OLDEST + "\",\n    \"" + Entries.OLDER + "\"\n  ]")
                .contains("\"stopped\" : null");
    }

    @Test
    void ids_are_those_that_would_go() {
        run.run("prune", "-o", "id");

        assertThat(run.out()).isEqualTo(Entries.OLDEST + "\n" + Entries.OLDER + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "SURVIVOR_DEAD, 1, alloy-connections which",
        "OUTCOME_UNKNOWN, 1, alloy-connections list",
        "NOT_OFFERED, 1, https://app.runalloy.com",
        "WORLD_CHANGED, 1, alloy-connections prune",
        "CANNOT_TELL, 75, alloy-connections prune",
        "TIME_OVER, 75, alloy-connections prune",
        "KEY_REFUSED, 4, alloy-connections status",
        "INTERRUPTED, 130, alloy-connections prune"
    })
    void an_early_end_says_why_and_what_to_do(PruneStop.Kind kind, int code, String next) {
        run.project.tidying.ends(plan -> new PruneResult(
                plan, List.of(OLDEST.id()), Optional.of(new PruneStop(kind, "it went wrong")), Optional.empty()));

        assertThat(run.run("prune", "--yes")).isEqualTo(code);
        assertThat(run.out()).contains("Deleted 1 of 2, then stopped.");
        assertThat(run.err()).contains("stopped: it went wrong", next);
    }

    @Test
    void nothing_to_delete_is_an_answer() {
        run.project.tidying.plans(only(NEWEST, Rule.ALONE));

        assertThat(run.run("prune", "--yes")).isZero();
        assertThat(run.out()).contains("Nothing to delete: 1 notion connection, all kept.");
        assertThat(run.project.tidying.asked()).containsExactly("plan notion");
    }

    @Test
    void nothing_to_delete_for_doubt_is_to_be_tried_again() {
        run.project.tidying.plans(
                only(Entries.newest().with(Entries.health(HealthState.UNKNOWN)), Rule.HEALTH_UNKNOWN));

        assertThat(run.run("prune", "--yes")).isEqualTo(75);
    }

    @Test
    void a_written_plan_can_be_applied(@TempDir Path folder) throws IOException {
        String file = folder.resolve("plan.json").toString();

        assertThat(run.run("prune", "--plan", file)).isZero();
        assertThat(run.out()).contains("prune --apply " + file);
        assertThat(run.run("prune", "--plan", file)).isZero();
        assertThat(run.run("prune", "--apply", file)).isZero();
        assertThat(run.project.tidying.asked()).endsWith("plan notion", "apply 2");
        assertThat(Files.readString(Path.of(file))).endsWith("}\n");
    }

    @Test
    void a_plan_that_no_longer_fits_deletes_nothing(@TempDir Path folder) {
        String file = folder.resolve("plan.json").toString();
        run.run("prune", "--plan", file);
        run.project.tidying.plans(plan("another reason"));

        assertThat(run.run("prune", "--apply", file)).isEqualTo(1);
        assertThat(run.err()).contains("the plan no longer fits what there is", "another reason");
        assertThat(run.project.tidying.asked()).doesNotContain("apply 2");
    }

    @Test
    void another_file_is_not_overwritten(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "mine");

        assertThat(run.run("prune", "--plan", file.toString())).isEqualTo(1);
        assertThat(file).hasContent("mine");
    }

    @Test
    void another_file_is_no_plan(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "mine");

        assertThat(run.run("prune", "--apply", file.toString())).isEqualTo(1);
        assertThat(run.run("prune", "--apply", folder.resolve("none").toString()))
                .isEqualTo(1);
        assertThat(run.project.tidying.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--apply f --yes", "--apply f --by-name", "--apply f --plan g", "--plan g --yes", "--plan /"})
    void ways_that_exclude_one_another_are_refused(String options) {
        List<String> arguments = new ArrayList<>(List.of("prune"));
        arguments.addAll(List.of(options.split(" ", -1)));

        assertThat(run.run(arguments.toArray(new String[0]))).isEqualTo(2);
        assertThat(run.project.tidying.asked()).isEmpty();
    }

    private List<String> typing(String typed) {
        List<String> questions = new ArrayList<>();
        run.picker = new Picker() {
            @Override
            public Optional<String> pick(String question, List<Choice> choices) {
                throw new AssertionError("nothing is to be picked");
            }

            @Override
            public Optional<String> type(String question) {
                questions.add(question);
                return Optional.ofNullable(typed);
            }
        };
        return questions;
    }

    private static PrunePlan plan(String reason) {
        return new PrunePlan(
                new ConnectorId("notion"),
                Owner.key(),
                false,
                List.of(new KeptConnection(NEWEST, Rule.NEWEST_THAT_WORKS, "the newest that works")),
                List.of(new DoomedConnection(OLDEST, NEWEST, reason), new DoomedConnection(OLDER, NEWEST, reason)),
                List.of(),
                Entries.NOW);
    }

    private static PrunePlan only(ConnectionEntry entry, Rule rule) {
        return new PrunePlan(
                new ConnectorId("notion"),
                Owner.key(),
                false,
                List.of(new KeptConnection(entry, rule, "because")),
                List.of(),
                List.of(),
                Entries.NOW);
    }

    private static PruneResult allDone(PrunePlan plan) {
        List<ConnectionId> all =
                plan.delete().stream().map(doomed -> doomed.entry().id()).toList();
        return new PruneResult(plan, all, Optional.empty(), Optional.of("/state/journal.log"));
    }
}

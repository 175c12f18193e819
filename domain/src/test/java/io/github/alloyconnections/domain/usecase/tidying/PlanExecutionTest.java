package io.github.alloyconnections.domain.usecase.tidying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryConnectionRemoval;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.InMemoryScenes;
import io.github.alloyconnections.domain.testing.MovingClock;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.twins.JournalEntry;
import io.github.alloyconnections.domain.twins.JournalEntry.Step;
import io.github.alloyconnections.domain.twins.PruneListener;
import io.github.alloyconnections.domain.twins.PrunePlan;
import io.github.alloyconnections.domain.twins.PruneResult;
import io.github.alloyconnections.domain.twins.PruneStop;
import io.github.alloyconnections.domain.twins.RemovalOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlanExecutionTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final InMemoryProject project = InMemoryProject.ofSeed().pinned(Seed.id(5));
    private final InMemoryConnectionRemoval removal = project.tidying().removal();

    @Test
    void a_plan_is_carried_out_to_its_end() {
        PruneResult result = prune();

        assertThat(result.stopped()).isEmpty();
        assertThat(result.deleted()).hasSize(9).isEqualTo(removal.asked());
        assertThat(listed()).containsExactly(Seed.id(5), Seed.id(11));
        assertThat(result.journal()).contains("in memory");
    }

    @Test
    void each_deletion_is_written_down_before_and_after() {
        PruneResult result = prune();

        assertThat(steps()).hasSize(18);
        assertThat(project.tidying().journal().entries().subList(0, 2))
                .extracting(JournalEntry::step, JournalEntry::id)
                .containsExactly(
                        tuple(Step.DELETING, result.deleted().get(0)),
                        tuple(Step.DELETED, result.deleted().get(0)));
        assertThat(project.tidying().journal().ends()).containsExactly("finished: the plan was carried out");
        assertThat(project.tidying().journal().unfinished()).isEmpty();
    }

    @Test
    void the_survivor_is_probed_before_the_first_and_after_each() {
        PrunePlan plan = plan();
        int before = project.probe().askedAs(Seed.USER).size();

        apply(plan);

        assertThat(project.probe().askedAs(Seed.USER).stream().skip(before))
                .hasSize(10)
                .containsOnly(Seed.id(5));
    }

    @Test
    void each_deletion_is_told_as_it_is_confirmed() {
        List<String> told = new ArrayList<>();

        project.core().tidying().apply(plan(), HOUR, (id, done, of) -> told.add(done + " of " + of));

        assertThat(told).hasSize(9).startsWith("1 of 9").endsWith("9 of 9");
    }

    @Test
    void a_dying_survivor_stops_it() {
        removal.then(id -> {
            if (removal.asked().size() == 2) {
                project.answering(Seed.all(), Answer.revoked());
            }
        });

        PruneResult result = prune();

        assertStopped(result, PruneStop.Kind.SURVIVOR_DEAD, 2);
        assertThat(reason(result)).contains(Seed.id(5).value(), "no longer works after", "NEEDS_RECONNECT");
    }

    @Test
    void a_survivor_that_cannot_be_judged_stops_it_too() {
        removal.then(id -> project.probe().answerEverywhere(Answer.unavailable()));

        assertStopped(prune(), PruneStop.Kind.CANNOT_TELL, 1);
    }

    @Test
    void a_survivor_that_died_since_the_plan_saves_all() {
        PrunePlan plan = plan();
        project.answering(Seed.id(5), Answer.revoked());

        assertStopped(apply(plan), PruneStop.Kind.SURVIVOR_DEAD, 0);
        assertThat(removal.asked()).isEmpty();
    }

    @Test
    void a_row_that_stays_stops_it_after_some_looks() {
        removal.deleteNothing();

        PruneResult result = prune();

        assertStopped(result, PruneStop.Kind.REFUSED, 0);
        assertThat(reason(result)).contains("its list still shows it");
        assertThat(project.tidying().pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(steps()).containsExactly(Step.DELETING, Step.NOT_DELETED);
    }

    @Test
    void where_alloy_does_not_delete_the_dashboard_is_named() {
        removal.deleteNothing().answer(RemovalOutcome.notOffered("Alloy answered 405"));

        PruneResult result = prune();

        assertStopped(result, PruneStop.Kind.NOT_OFFERED, 0);
        assertThat(reason(result)).contains("Alloy answered 405", "https://app.runalloy.com");
        assertThat(steps()).containsExactly(Step.DELETING, Step.NOT_DELETED);
    }

    /** What cannot be seen is not gone. */
    @Test
    void where_alloy_does_not_delete_and_no_list_comes_nothing_counts_as_deleted() {
        removal.deleteNothing().answer(RemovalOutcome.notOffered("Alloy answered 405"));
        removal.then(id -> project.directory().fail(InMemoryScenes.failure(Kind.UNAVAILABLE)));

        assertStopped(prune(), PruneStop.Kind.NOT_OFFERED, 0);
        assertThat(steps()).containsExactly(Step.DELETING, Step.NOT_DELETED);
    }

    @Test
    void a_refusal_stops_it() {
        removal.deleteNothing().answer(RemovalOutcome.refused("it is in use"));

        assertStopped(prune(), PruneStop.Kind.REFUSED, 0);
        assertThat(removal.asked()).hasSize(1);
        assertThat(project.tidying().journal().entries())
                .extracting(JournalEntry::step, JournalEntry::id, JournalEntry::detail)
                .last()
                .isEqualTo(tuple(Step.NOT_DELETED, removal.asked().get(0), "it is in use"));
        assertThat(project.tidying().journal().unfinished()).isEmpty();
    }

    @Test
    void no_answer_and_no_row_is_a_deletion_and_a_surprise() {
        removal.answer(RemovalOutcome.unknown("did not answer within 30 s"));

        PruneResult result = prune();

        assertStopped(result, PruneStop.Kind.CANNOT_TELL, 1);
        assertThat(reason(result)).contains("did not answer within 30 s", "the list shows that it is gone");
        assertThat(steps()).containsExactly(Step.DELETING, Step.DELETED);
    }

    @Test
    void no_answer_and_a_row_is_an_unknown_outcome() {
        removal.deleteNothing().answer(RemovalOutcome.unknown("did not answer within 30 s"));

        PruneResult result = prune();

        assertStopped(result, PruneStop.Kind.OUTCOME_UNKNOWN, 0);
        assertThat(reason(result)).contains("look before you repeat it");
        assertThat(steps()).containsExactly(Step.DELETING, Step.OUTCOME_UNKNOWN);
        assertThat(removal.asked()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "UNREADABLE", "RATE_LIMITED", "KEY_REFUSED"})
    void no_answer_and_no_list_is_an_unknown_outcome(Kind kind) {
        removal.answer(RemovalOutcome.unknown("did not answer within 30 s"));
        removal.then(id -> project.directory().fail(InMemoryScenes.failure(kind)));

        assertStopped(prune(), PruneStop.Kind.OUTCOME_UNKNOWN, 0);
        assertThat(steps()).containsExactly(Step.DELETING, Step.OUTCOME_UNKNOWN);
    }

    @Test
    void an_unknown_outcome_is_told_with_the_next_plan() {
        removal.deleteNothing().answer(RemovalOutcome.unknown("cut"));
        PruneResult result = prune();

        assertThat(plan().notices())
                .first()
                .satisfies(notice ->
                        assertThat(notice).contains(removal.asked().get(0).value(), "it is still listed"));
        assertThat(result.deleted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"RATE_LIMITED, CANNOT_TELL", "KEY_REFUSED, KEY_REFUSED", "INTERRUPTED, INTERRUPTED"})
    void a_call_that_was_not_heard_deletes_nothing(Kind kind, PruneStop.Kind expected) {
        removal.fail(InMemoryScenes.failure(kind));

        assertStopped(prune(), expected, 0);
        assertThat(steps()).containsExactly(Step.DELETING, Step.NOT_DELETED);
    }

    @Test
    void a_list_that_fails_leaves_the_outcome_open() {
        removal.then(id -> project.directory().fail(InMemoryScenes.failure(Kind.UNAVAILABLE)));

        PruneResult result = prune();

        assertStopped(result, PruneStop.Kind.OUTCOME_UNKNOWN, 0);
        assertThat(steps()).containsExactly(Step.DELETING, Step.OUTCOME_UNKNOWN);
    }

    @Test
    void a_connection_that_came_since_the_plan_saves_all() {
        PrunePlan plan = plan();
        project.with(AConnection.of("6a0000000000000000000001").build());

        assertStopped(apply(plan), PruneStop.Kind.WORLD_CHANGED, 0);
        assertThat(removal.asked()).isEmpty();
    }

    @Test
    void somebody_else_at_work_stops_it() {
        removal.then(id -> project.directory().remove(Seed.id(8), Seed.USER));

        PruneResult result = prune();

        assertStopped(result, PruneStop.Kind.WORLD_CHANGED, 1);
        assertThat(reason(result)).contains(Seed.id(8).value(), "is gone");
    }

    @Test
    void what_the_list_no_longer_shows_counts_as_gone() {
        PrunePlan plan = plan();
        removal.deleteNothing().answer(RemovalOutcome.notOffered("Alloy answered 404"));
        removal.then(id -> project.directory().remove(id, Seed.USER));

        PruneResult result = apply(plan);

        assertThat(result.stopped()).isEmpty();
        assertThat(result.deleted())
                .isEqualTo(plan.delete().stream()
                        .map(doomed -> doomed.entry().id())
                        .toList());
    }

    @Test
    void a_pin_set_meanwhile_is_never_deleted() {
        removal.then(id -> project.pinned(Seed.id(2)));

        assertStopped(prune(), PruneStop.Kind.WORLD_CHANGED, 1);
        assertThat(removal.asked()).containsExactly(Seed.id(1));
    }

    @Test
    void a_use_written_since_the_plan_saves_all() {
        PrunePlan plan = plan();
        project.tidying().usages().mention(Seed.id(1), "src/app.ts", 3);

        assertStopped(apply(plan), PruneStop.Kind.WORLD_CHANGED, 0);
    }

    @Test
    void without_room_for_the_journal_nothing_is_deleted() {
        project.tidying().journal().takeOnly(0);

        assertStopped(prune(), PruneStop.Kind.NO_JOURNAL, 0);
        assertThat(removal.asked()).isEmpty();
    }

    @Test
    void a_journal_that_fills_up_ends_it_and_hides_nothing() {
        project.tidying().journal().takeOnly(3);

        PruneResult result = prune();

        assertStopped(result, PruneStop.Kind.NO_JOURNAL, 2);
        assertThat(removal.asked()).hasSize(2);
    }

    @Test
    void a_second_run_at_the_same_time_is_refused() {
        PrunePlan plan = plan();
        try (var busy = project.tidying().journal().begin(plan, Seed.NOW)) {
            assertThat(busy.place()).isNotEmpty();
            assertThatExceptionOfType(ProjectFileException.class)
                    .isThrownBy(() -> apply(plan))
                    .returns(ProjectFileException.Kind.BUSY, ProjectFileException::kind);
        }
        assertThat(removal.asked()).isEmpty();
    }

    @Test
    void no_deletion_is_begun_when_the_time_is_over() {
        MovingClock clock = new MovingClock();
        project.at(clock);
        removal.then(id -> clock.pass(Duration.ofMinutes(20)));

        PruneResult result = prune();

        assertStopped(result, PruneStop.Kind.TIME_OVER, 3);
        assertThat(reason(result)).contains("6 are left");
    }

    @Test
    void a_long_run_goes_at_the_pace_that_alloy_bears() {
        InMemoryProject many = new InMemoryProject().with(Seed.many(24));
        PrunePlan plan = many.core().tidying().plan(Seed.NOTION, false, ProbeListener.none());

        PruneResult result = many.core().tidying().apply(plan, HOUR, PruneListener.none());

        assertThat(result.deleted()).hasSize(23);
        assertThat(many.tidying().pauses()).hasSize(19).containsOnly(Duration.ofSeconds(3));
    }

    @Test
    void the_seeds_run_needs_no_pause() {
        prune();

        assertThat(project.tidying().pauses()).isEmpty();
    }

    @Test
    void an_empty_plan_asks_nobody() {
        InMemoryProject none = new InMemoryProject();
        PrunePlan plan = none.core().tidying().plan(Seed.NOTION, false, ProbeListener.none());
        int lists = none.directory().asked();

        assertThat(none.core().tidying().apply(plan, HOUR, PruneListener.none()).stopped())
                .isEmpty();
        assertThat(none.directory().asked()).isEqualTo(lists);
    }

    private PrunePlan plan() {
        return project.core().tidying().plan(Seed.NOTION, false, ProbeListener.none());
    }

    private PruneResult prune() {
        return apply(plan());
    }

    private PruneResult apply(PrunePlan plan) {
        return project.core().tidying().apply(plan, HOUR, PruneListener.none());
    }

    private List<Step> steps() {
        return project.tidying().journal().entries().stream()
                .map(JournalEntry::step)
                .toList();
    }

    private List<ConnectionId> listed() {
        return IntStream.rangeClosed(1, 11)
                .mapToObj(Seed::id)
                .filter(id -> project.directory().list(Seed.NOTION, Seed.USER).connections().stream()
                        .anyMatch(row -> row.id().equals(id)))
                .toList();
    }

    private static String reason(PruneResult result) {
        return result.stopped().map(PruneStop::reason).orElse("");
    }

    private void assertStopped(PruneResult result, PruneStop.Kind kind, int deleted) {
        assertThat(result.stopped().map(PruneStop::kind)).contains(kind);
        assertThat(result.deleted()).hasSize(deleted);
    }
}

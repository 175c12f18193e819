package io.github.alloyconnections.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.port.driven.PruneJournal;
import io.github.alloyconnections.domain.twins.JournalEntry;
import io.github.alloyconnections.domain.twins.JournalEntry.Step;
import io.github.alloyconnections.domain.twins.PrunePlan;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** What every {@link PruneJournal} keeps to. */
public abstract class PruneJournalContract {

    /** A journal over one and the same place within a test. */
    protected abstract PruneJournal journal();

    /** A plan to begin a run with. */
    protected static PrunePlan plan() {
        return new PrunePlan(Seed.NOTION, Seed.USER, false, List.of(), List.of(), List.of(), Seed.NOW);
    }

    @Test
    void before_any_run_nothing_is_unfinished() {
        assertThat(journal().unfinished()).isEmpty();
    }

    @Test
    void a_deletion_without_an_end_is_unfinished() {
        try (PruneJournal.Run run = journal().begin(plan(), Seed.NOW)) {
            write(run, Step.DELETING, 1);
            write(run, Step.DELETED, 1);
            write(run, Step.DELETING, 2);
        }

        assertThat(journal().unfinished())
                .containsExactly(new JournalEntry(Step.DELETING, Seed.id(2), "why", Seed.NOW));
    }

    @Test
    void what_is_known_to_be_unknown_stays_so() {
        try (PruneJournal.Run run = journal().begin(plan(), Seed.NOW)) {
            write(run, Step.DELETING, 1);
            write(run, Step.OUTCOME_UNKNOWN, 1);
            write(run, Step.DELETING, 2);
            write(run, Step.NOT_DELETED, 2);
            run.end("stopped", Seed.NOW);
        }

        assertThat(journal().unfinished()).extracting(JournalEntry::id).containsExactly(Seed.id(1));
    }

    @Test
    void an_entry_is_there_as_soon_as_it_is_added() {
        PruneJournal journal = journal();
        try (PruneJournal.Run run = journal.begin(plan(), Seed.NOW)) {
            write(run, Step.DELETING, 1);

            assertThat(journal.unfinished()).hasSize(1);
        }
    }

    @Test
    void a_later_run_takes_the_place_of_an_earlier_one() {
        try (PruneJournal.Run run = journal().begin(plan(), Seed.NOW)) {
            write(run, Step.DELETING, 1);
        }
        PruneJournal journal = journal();
        try (PruneJournal.Run run = journal.begin(plan(), Seed.NOW.plus(Duration.ofMinutes(1)))) {
            run.end("finished", Seed.NOW);
        }

        assertThat(journal.unfinished()).isEmpty();
    }

    @Test
    void the_history_holds_every_run_the_latest_first() {
        try (PruneJournal.Run run = journal().begin(plan(), Seed.NOW)) {
            write(run, Step.DELETING, 1);
            write(run, Step.DELETED, 1);
            write(run, Step.DELETING, 2);
        }
        PruneJournal journal = journal();
        try (PruneJournal.Run run = journal.begin(plan(), Seed.NOW.plus(Duration.ofMinutes(1)))) {
            write(run, Step.DELETING, 3);
            write(run, Step.NOT_DELETED, 3);
        }

        assertThat(journal.history())
                .extracting(JournalEntry::step, JournalEntry::id)
                .containsExactly(
                        tuple(Step.NOT_DELETED, Seed.id(3)),
                        tuple(Step.DELETING, Seed.id(2)),
                        tuple(Step.DELETED, Seed.id(1)));
    }

    @Test
    void two_runs_at_once_are_refused_and_one_after_the_other_not() {
        PruneJournal journal = journal();
        try (PruneJournal.Run run = journal.begin(plan(), Seed.NOW)) {
            assertThat(run.place()).isNotEmpty();
            assertThatExceptionOfType(ProjectFileException.class)
                    .isThrownBy(() -> beginElsewhere(journal))
                    .returns(ProjectFileException.Kind.BUSY, ProjectFileException::kind);
        }
        journal.begin(plan(), Seed.NOW).close();
    }

    /** As another caller would, and so in another thread. */
    private static void beginElsewhere(PruneJournal journal) {
        try {
            CompletableFuture.runAsync(() -> journal.begin(plan(), Seed.NOW).close())
                    .join();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }

    private static void write(PruneJournal.Run run, Step step, int number) {
        run.add(new JournalEntry(step, Seed.id(number), "why", Seed.NOW));
    }
}

package io.github.alloyconnections.adapter.config.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.port.driven.PruneJournal;
import io.github.alloyconnections.domain.testing.PruneJournalContract;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.twins.JournalEntry;
import io.github.alloyconnections.domain.twins.JournalEntry.Step;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FilePruneJournalTest extends PruneJournalContract {

    private static final URI ALLOY = URI.create("https://production.runalloy.com");

    @TempDir
    Path root;

    private StateFolder state;

    @BeforeEach
    void makeState() {
        state = new StateFolder(root.resolve("state"));
    }

    @Override
    protected PruneJournal journal() {
        return new FilePruneJournal(state, ALLOY);
    }

    @Test
    void a_person_can_read_what_went_when_and_why() throws IOException {
        String place;
        try (PruneJournal.Run run = journal().begin(plan(), Seed.NOW)) {
            run.add(new JournalEntry(Step.DELETING, Seed.id(1), "a twin of X, which works", Seed.NOW));
            run.add(new JournalEntry(Step.DELETED, Seed.id(1), "the list\nno longer\tshows it", Seed.NOW));
            run.end("finished", Seed.NOW);
            place = run.place();
        }

        assertThat(Files.readAllLines(Path.of(place)))
                .containsExactly(
                        "# https://production.runalloy.com\tprune of notion for user 690f5c1ed6d6670fb1740e5a,"
                                + " 2026-11-23T12:00:00Z: 0 to delete",
                        "2026-11-23T12:00:00Z\tdeleting\t" + Seed.id(1) + "\ta twin of X, which works",
                        "2026-11-23T12:00:00Z\tdeleted\t" + Seed.id(1) + "\tthe list no longer shows it",
                        "2026-11-23T12:00:00Z\tend\tfinished");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobody_else_may_read_it() throws IOException {
        try (PruneJournal.Run run = journal().begin(plan(), Seed.NOW)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(run.place()))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_line_that_was_cut_does_not_count() throws IOException {
        try (PruneJournal.Run run = journal().begin(plan(), Seed.NOW)) {
            run.add(new JournalEntry(Step.DELETING, Seed.id(1), "a twin", Seed.NOW));
            Files.writeString(
                    Path.of(run.place()),
                    Seed.NOW + "\tdeleted\t" + Seed.id(1) + "\tthe li",
                    StandardOpenOption.APPEND);
        }

        assertThat(journal().unfinished()).extracting(JournalEntry::id).containsExactly(Seed.id(1));
    }

    @Test
    void a_run_is_told_of_though_the_clock_went_back_after_it() {
        open(Seed.id(1), Seed.NOW);
        try (PruneJournal.Run run = journal().begin(plan(), Seed.NOW.minus(Duration.ofDays(400)))) {
            run.add(new JournalEntry(Step.DELETING, Seed.id(2), "a twin", Seed.NOW));
        }

        assertThat(journal().unfinished()).extracting(JournalEntry::id).containsExactly(Seed.id(2));
    }

    @Test
    void what_a_run_left_open_is_told_until_another_begins_whatever_the_clock_says() {
        open(Seed.id(1), Seed.NOW);
        open(Seed.id(2), Seed.NOW.minus(Duration.ofDays(1)));
        assertThat(journal().unfinished()).extracting(JournalEntry::id).containsExactly(Seed.id(2));

        journal().begin(plan(), Seed.NOW.minus(Duration.ofDays(2))).close();

        assertThat(journal().unfinished()).isEmpty();
    }

    @Test
    void a_long_journal_is_read_to_its_end() throws IOException {
        String place = open(Seed.id(1), Seed.NOW);
        Files.writeString(Path.of(place), ("x".repeat(1000) + "\n").repeat(3000), StandardOpenOption.APPEND);

        assertThat(journal().unfinished()).extracting(JournalEntry::id).containsExactly(Seed.id(1));
    }

    @Test
    void of_many_runs_the_latest_by_its_clock_is_told_first() {
        for (int day : List.of(3, 1, 5, 2, 4)) {
            open(Seed.id(day), Seed.NOW.plus(Duration.ofDays(day)));
        }

        assertThat(journal().history())
                .extracting(JournalEntry::id)
                .containsExactly(Seed.id(5), Seed.id(4), Seed.id(3), Seed.id(2), Seed.id(1));
    }

    @Test
    void a_run_that_could_not_begin_holds_up_no_other() throws IOException {
        Files.createDirectories(root.resolve("state"));
        Path inTheWay = Files.writeString(root.resolve("state/prunes"), "a file");
        assertThatExceptionOfType(ProjectFileException.class)
                .isThrownBy(() -> journal().begin(plan(), Seed.NOW))
                .withMessageContaining("nothing is deleted without one");
        Files.delete(inTheWay);

        CompletableFuture.runAsync(() -> journal().begin(plan(), Seed.NOW).close())
                .join();
    }

    private String open(ConnectionId id, Instant at) {
        try (PruneJournal.Run run = journal().begin(plan(), at)) {
            run.add(new JournalEntry(Step.DELETING, id, "a twin", at));
            return run.place();
        }
    }

    @Test
    void garbage_in_the_folder_is_no_journal() throws IOException {
        Path folder = Files.createDirectories(root.resolve("state/prunes"));
        Files.write(folder.resolve("z.log"), new byte[] {0, 1, 2, (byte) 0xff});
        Files.writeString(
                folder.resolve("y.log"), "# https://production.runalloy.com\tx\nno\ttabs\nx\tdeleting\ty\tz\n");
        Files.createDirectories(folder.resolve("x.log"));

        assertThat(journal().unfinished()).isEmpty();
    }

    @Test
    void another_alloys_runs_are_not_ours() {
        try (PruneJournal.Run run = journal().begin(plan(), Seed.NOW)) {
            run.add(new JournalEntry(Step.DELETING, Seed.id(1), "a twin", Seed.NOW));
        }

        assertThat(new FilePruneJournal(state, URI.create("http://127.0.0.1:1")).unfinished())
                .isEmpty();
    }

    @Test
    void a_state_folder_that_cannot_be_made_is_told() throws IOException {
        Files.writeString(root.resolve("state"), "a file");

        assertThatExceptionOfType(ProjectFileException.class)
                .isThrownBy(() -> journal().begin(plan(), Seed.NOW))
                .withMessageContaining("nothing is deleted without one")
                .returns(ProjectFileException.Kind.NOT_WRITABLE, ProjectFileException::kind);
        assertThat(journal().unfinished()).isEqualTo(List.of());
    }
}

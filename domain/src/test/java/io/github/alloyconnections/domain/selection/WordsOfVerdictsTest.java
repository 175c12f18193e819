package io.github.alloyconnections.domain.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.twins.JournalEntry;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words that are published, and so stay. */
class WordsOfVerdictsTest {

    @Test
    void of_verdicts() {
        assertThat(Stream.of(Verdict.values()).map(Verdict::words))
                .containsExactlyInAnyOrder("chosen", "passed over", "rejected", "not tried");
    }

    @Test
    void of_steps_in_the_journal_of_deletions() {
        assertThat(Stream.of(JournalEntry.Step.values()).map(JournalEntry.Step::words))
                .doesNotHaveDuplicates()
                .contains("deleting", "deleted");
    }
}

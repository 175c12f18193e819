package io.github.alloyconnections.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.Verdict;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import org.junit.jupiter.api.Test;

/** The question this project began with. */
class SeedDecisionTest {

    @Test
    void of_the_seeds_eleven_the_newest_is_chosen() {
        Decision decision = InMemoryProject.ofSeed().decide();

        assertThat(decision.outcome()).isEqualTo(Outcome.CHOSEN);
        assertThat(decision.chosen().map(ConnectionEntry::id)).contains(Seed.id(11));
        assertThat(decision.reason()).isEqualTo("the newest that works");
        assertThat(decision.verified()).isTrue();
        assertThat(decision.tried()).isOne();
    }

    @Test
    void each_of_the_other_ten_gets_its_reason() {
        Decision decision = InMemoryProject.ofSeed().decide();

        assertThat(decision.candidates()).hasSize(11);
        assertThat(decision.candidates().subList(1, 11))
                .allSatisfy(other -> assertThat(other.verdict()).isEqualTo(Verdict.NOT_TRIED))
                .allSatisfy(other -> assertThat(other.reason()).isEqualTo("older than the chosen one, which works"));
    }
}

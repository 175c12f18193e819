package io.github.alloyconnections.domain.usecase;

import static io.github.alloyconnections.domain.testing.DecisionAssert.assertThatDecision;
import static io.github.alloyconnections.domain.testing.Seed.numbered;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.Verdict;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 100,000 candidates: the record holds what was tried and the next hundred, and says how many more there are. */
class HugeListTest {

    private static final int COUNT = 100_000;
    private static final int NEWEST = COUNT - 1;

    private static List<Connection> all = List.of();
    private final InMemoryProject project = new InMemoryProject().with(all);

    @BeforeAll
    static void make() {
        all = Seed.many(COUNT);
    }

    @Test
    void the_chosen_one_and_the_next_hundred_are_told() {
        Decision decision = project.decide();

        assertThatDecision(decision)
                .chose(numbered(NEWEST))
                .tried(1)
                .looksAt(IntStream.rangeClosed(0, 100)
                        .mapToObj(back -> numbered(NEWEST - back))
                        .toList());
        assertThat(decision.omitted()).isEqualTo(COUNT - 101);
    }

    @Test
    void a_dead_pin_far_down_is_told_as_well() {
        project.pinned(numbered(0)).answering(numbered(0), Answer.revoked());

        Decision decision = project.decide();

        assertThatDecision(decision).chose(numbered(NEWEST)).tried(2).has(numbered(0), Verdict.REJECTED);
        assertThat(decision.candidates()).hasSize(102);
        assertThat(decision.omitted()).isEqualTo(COUNT - 102);
    }

    @Test
    void an_untried_pin_far_down_is_told_as_well() {
        assertThatDecision(project.pinned(numbered(0)).decide("latest"))
                .choseUnverified(numbered(NEWEST))
                .has(numbered(0), Verdict.NOT_TRIED);
    }

    @Test
    void all_that_were_tried_are_told_beside_the_next_hundred() {
        project.answering(all, Answer.revoked());

        Decision decision = project.decide();

        assertThatDecision(decision).choseNothing(Outcome.CANNOT_TELL).tried(30).unknown(COUNT - 30);
        assertThat(decision.candidates()).hasSize(130);
        assertThat(decision.omitted()).isEqualTo(COUNT - 130);
    }

    @Test
    void behind_the_oldest_come_the_next_oldest() {
        Decision decision = project.decide("oldest");

        assertThatDecision(decision)
                .chose(numbered(0))
                .looksAt(IntStream.rangeClosed(0, 100)
                        .mapToObj(back -> numbered(100 - back))
                        .toList());
        assertThat(decision.omitted()).isEqualTo(COUNT - 101);
    }

    @Test
    void matches_of_a_name_come_before_what_does_not_match() {
        Connection named = AConnection.of(numbered(COUNT + 7)).named("Team").build();
        Connection old = AConnection.of(Seed.UNHEARD_OF).named("Team").build();

        assertThatDecision(project.with(named, old).decide("name:Team"))
                .choseNothing(Outcome.AMBIGUOUS)
                .has(named.id(), Verdict.NOT_TRIED, "its name matches, as others do")
                .has(old.id(), Verdict.NOT_TRIED, "its name matches, as others do");
    }
}

package io.github.alloyconnections.domain.usecase;

import static io.github.alloyconnections.domain.testing.DecisionAssert.assertThatDecision;
import static io.github.alloyconnections.domain.testing.Seed.id;

import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.Verdict;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code working} among candidates that could not be judged: unknown is not dead. */
class UnknownCandidatesTest {

    private final InMemoryProject project = InMemoryProject.ofSeed();

    @Test
    void an_unknown_newer_one_is_reported_beside_the_chosen() {
        assertThatDecision(project.answering(id(11), Answer.unavailable()).decide())
                .chose(id(10))
                .because("the newest that works; 1 that goes before it could not be judged")
                .unknown(1)
                .has(id(11), Verdict.PASSED_OVER, "could not be judged: Alloy answered 503");
    }

    @ParameterizedTest
    @ValueSource(strings = {"working", "latest", "oldest", "name:*"})
    void rows_that_nobody_can_read_are_not_the_same_as_none(String policy) {
        InMemoryProject unreadable = new InMemoryProject();
        unreadable.directory().skip(3);

        assertThatDecision(unreadable.decide(policy))
                .choseNothing(Outcome.CANNOT_TELL)
                .says("3 listed rows have no usable id");
    }

    @Test
    void several_unknown_newer_ones_are_counted() {
        IntStream.rangeClosed(8, 11).forEach(number -> project.answering(id(number), Answer.unreadable()));

        assertThatDecision(project.decide())
                .chose(id(7))
                .says("4 that go before it could not be judged")
                .unknown(4)
                .tried(5);
    }

    @Test
    void an_unknown_pin_gives_way_and_is_said_aloud() {
        assertThatDecision(project.pinned(id(3))
                        .answering(id(3), Answer.unavailable())
                        .decide())
                .chose(id(11))
                .because("the newest that works; the pin " + id(3) + " could not be judged: Alloy answered 503"
                        + "; what the pin is connected to is not known; this one leads to Eddie Fu's Notion")
                .unknown(1)
                .tried(2)
                .has(id(3), Verdict.PASSED_OVER, HealthState.UNKNOWN);
    }

    @Test
    void an_unknown_pin_is_told_apart_from_other_unknown_ones() {
        assertThatDecision(project.pinned(id(3))
                        .answering(id(3), Answer.unavailable())
                        .answering(id(11), Answer.unavailable())
                        .decide())
                .chose(id(10))
                .because("the newest that works; the pin " + id(3) + " could not be judged: Alloy answered 503"
                        + "; 1 other that goes before it could not be judged"
                        + "; what the pin is connected to is not known; this one leads to Eddie Fu's Notion")
                .unknown(2);
    }

    @Test
    void if_none_works_the_states_are_told() {
        project.answering(Seed.all(), Answer.unavailable())
                .answering(id(4), Answer.revoked())
                .answering(id(3), Answer.notFound())
                .answering(id(2), Answer.revoked());

        assertThatDecision(project.decide())
                .choseNothing(Outcome.CANNOT_TELL)
                .because("11 of 11 tried, none worked, 8 unknown: 2 NEEDS_RECONNECT, 1 UNUSABLE");
    }

    @Test
    void if_all_are_unknown_there_is_no_state_to_tell() {
        assertThatDecision(project.answering(Seed.all(), Answer.unavailable()).decide())
                .choseNothing(Outcome.CANNOT_TELL)
                .because("11 of 11 tried, none worked, 11 unknown");
    }
}

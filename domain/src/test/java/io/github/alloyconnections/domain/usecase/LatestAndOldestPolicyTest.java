package io.github.alloyconnections.domain.usecase;

import static io.github.alloyconnections.domain.testing.DecisionAssert.assertThatDecision;
import static io.github.alloyconnections.domain.testing.Seed.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.Verdict;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import org.junit.jupiter.api.Test;

/** {@code latest}: the newest, unprobed. {@code oldest}: the oldest that works. */
class LatestAndOldestPolicyTest {

    private final InMemoryProject project = InMemoryProject.ofSeed();

    @Test
    void the_latest_is_taken_unprobed_and_labelled_so() {
        assertThatDecision(project.answering(id(11), Answer.revoked()).decide("latest"))
                .choseUnverified(id(11))
                .because("the newest; not probed, so unverified")
                .tried(0)
                .unknown(0)
                .has(id(11), Verdict.CHOSEN, "not probed: unverified")
                .has(id(10), Verdict.NOT_TRIED, "not the newest; nothing is probed");
        assertThat(project.probe().asked()).isEmpty();
    }

    @Test
    void the_latest_is_one_that_a_list_shows() {
        project.pinned(AConnection.of("ffffffffffffffffffffffff").build().id());

        assertThatDecision(project.decide("latest")).choseUnverified(id(11));
    }

    @Test
    void without_connections_there_is_no_latest() {
        assertThatDecision(new InMemoryProject().decide("latest")).choseNothing(Outcome.NOTHING_USABLE);
    }

    @Test
    void a_malformed_pin_is_said_even_if_nothing_is_probed() {
        project.pins().edit(Seed.NOTION, "my-notion");

        assertThatDecision(project.decide("latest")).says("the pin in .env:1 is no connection id");
    }

    @Test
    void the_oldest_that_works_is_chosen() {
        assertThatDecision(project.decide("oldest"))
                .chose(id(1))
                .because("the oldest that works")
                .tried(1)
                .has(id(11), Verdict.NOT_TRIED, "newer than the chosen one, which works");
    }

    @Test
    void a_dead_oldest_is_passed_for_the_next() {
        assertThatDecision(project.answering(id(1), Answer.revoked())
                        .answering(id(2), Answer.unavailable())
                        .decide("oldest"))
                .chose(id(3))
                .because("the oldest that works; 1 that goes before it could not be judged")
                .tried(3)
                .unknown(1)
                .has(id(1), Verdict.REJECTED, HealthState.NEEDS_RECONNECT);
    }

    @Test
    void a_working_one_beats_an_older_one_with_limits() {
        assertThatDecision(project.answering(id(1), Answer.limited()).decide("oldest"))
                .chose(id(2))
                .has(id(1), Verdict.PASSED_OVER, HealthState.LIMITED);
    }

    @Test
    void of_several_with_limits_the_oldest_is_taken() {
        assertThatDecision(project.answering(Seed.all(), Answer.limited()).decide("oldest"))
                .chose(id(1))
                .because("none works fully; the oldest that works with limits");
    }

    @Test
    void the_oldest_does_not_care_for_a_pin() {
        assertThatDecision(project.pinned(id(11)).decide("oldest")).chose(id(1)).tried(1);
        assertThat(project.probe().asked()).hasSize(1);
    }

    @Test
    void a_pin_with_limits_that_is_passed_over_is_not_complained_of() {
        assertThatDecision(
                        project.pinned(id(1)).answering(id(1), Answer.limited()).decide("oldest"))
                .chose(id(2))
                .because("the oldest that works");
    }

    @Test
    void a_dead_pin_on_the_way_to_the_oldest_is_said_aloud() {
        assertThatDecision(
                        project.pinned(id(1)).answering(id(1), Answer.revoked()).decide("oldest"))
                .chose(id(2))
                .says("the oldest that works; the pin " + id(1) + " is dead");
    }

    @Test
    void an_unlisted_pin_can_be_the_oldest() {
        assertThatDecision(project.pinned(Seed.UNLISTED)
                        .answering(Seed.UNLISTED, Answer.works())
                        .decide("oldest"))
                .chose(Seed.UNLISTED);
    }

    @Test
    void if_all_are_dead_the_oldest_is_nothing() {
        assertThatDecision(project.answering(Seed.all(), Answer.revoked()).decide("oldest"))
                .choseNothing(Outcome.NOTHING_USABLE)
                .tried(11);
    }
}

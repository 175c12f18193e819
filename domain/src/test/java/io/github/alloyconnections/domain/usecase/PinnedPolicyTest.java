package io.github.alloyconnections.domain.usecase;

import static io.github.alloyconnections.domain.testing.DecisionAssert.assertThatDecision;
import static io.github.alloyconnections.domain.testing.Seed.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.Verdict;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import org.junit.jupiter.api.Test;

/** {@code pinned}: the pin or nothing; and what programs are to use, which is the pin if there is one. */
class PinnedPolicyTest {

    private final InMemoryProject project = InMemoryProject.ofSeed();

    @Test
    void a_pin_that_works_is_chosen() {
        assertThatDecision(project.pinned(id(3)).decide("pinned"))
                .chose(id(3))
                .because("the pin works")
                .has(id(11), Verdict.NOT_TRIED, "only the pin was asked for");
        assertThat(project.probe().askedAs(Seed.USER)).containsExactly(id(3));
    }

    @Test
    void a_pin_with_limits_is_chosen() {
        assertThatDecision(
                        project.pinned(id(3)).answering(id(3), Answer.limited()).decide("pinned"))
                .chose(id(3))
                .because("the pin works, with limits");
    }

    @Test
    void an_unlisted_pin_that_works_is_chosen() {
        assertThatDecision(project.pinned(Seed.UNLISTED)
                        .answering(Seed.UNLISTED, Answer.works())
                        .decide("pinned"))
                .chose(Seed.UNLISTED)
                .because("the pin works, though no list shows it");
    }

    @Test
    void a_dead_pin_is_nothing() {
        assertThatDecision(
                        project.pinned(id(3)).answering(id(3), Answer.revoked()).decide("pinned"))
                .choseNothing(Outcome.PIN_DEAD)
                .because("the pin is dead (NEEDS_RECONNECT: unauthorized: API token is invalid)")
                .tried(1)
                .has(id(3), Verdict.REJECTED);
    }

    @Test
    void an_unknown_pin_cannot_be_told() {
        assertThatDecision(project.pinned(id(3))
                        .answering(id(3), Answer.unavailable())
                        .decide("pinned"))
                .choseNothing(Outcome.CANNOT_TELL)
                .because("the pin could not be judged: Alloy answered 503")
                .unknown(1);
    }

    @Test
    void a_pin_that_no_probe_can_verify_is_taken_unverified() {
        assertThatDecision(project.pinned(id(3))
                        .answering(id(3), Answer.notProbeable())
                        .decide("pinned"))
                .choseUnverified(id(3))
                .because("the pin; no probe can verify it");
    }

    @Test
    void without_a_pin_there_is_nothing() {
        assertThatDecision(project.decide("pinned"))
                .choseNothing(Outcome.NOTHING_USABLE)
                .because("no pin is set");
        assertThat(project.probe().asked()).isEmpty();
    }

    @Test
    void a_pin_that_is_no_id_is_dead_without_a_call() {
        project.pins().edit(Seed.NOTION, "my-notion");

        assertThatDecision(project.decide("pinned"))
                .choseNothing(Outcome.PIN_DEAD)
                .because("the pin in .env:1 is no connection id (24 hexadecimal characters)");
        assertThat(project.probe().asked()).isEmpty();
    }

    @Test
    void the_pins_case_does_not_matter_and_alloys_spelling_is_told() {
        project.pins().edit(Seed.NOTION, "69110206D6D6670FB17451F8");

        Decision decision = project.decide("pinned");

        assertThatDecision(decision).chose(id(11));
        assertThat(decision.chosen().orElseThrow().listed()).isTrue();
        assertThat(decision.chosen().orElseThrow().id()).hasToString("69110206d6d6670fb17451f8");
    }

    @Test
    void programs_use_the_pin_alone_if_there_is_one() {
        project.pinned(id(3)).answering(id(3), Answer.revoked());

        assertThatDecision(forUse()).choseNothing(Outcome.PIN_DEAD);
    }

    @Test
    void programs_use_what_works_if_there_is_no_pin() {
        assertThatDecision(forUse()).chose(id(11)).because("the newest that works");
    }

    @Test
    void a_pin_that_is_no_id_is_not_overlooked_for_programs() {
        project.pins().edit(Seed.NOTION, "my-notion");

        assertThatDecision(forUse()).choseNothing(Outcome.PIN_DEAD);
    }

    private Decision forUse() {
        return project.core().choosing().decideForUse(Seed.NOTION, ProbeListener.none());
    }
}

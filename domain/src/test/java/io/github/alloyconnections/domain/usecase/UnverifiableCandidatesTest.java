package io.github.alloyconnections.domain.usecase;

import static io.github.alloyconnections.domain.testing.DecisionAssert.assertThatDecision;
import static io.github.alloyconnections.domain.testing.Seed.id;

import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.Retirement;
import io.github.alloyconnections.domain.selection.Verdict;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Candidates that nothing can try: that is an answer, which another try will not change. */
class UnverifiableCandidatesTest {

    private final InMemoryProject project = InMemoryProject.ofSeed().answering(Seed.all(), Answer.notProbeable());

    @Test
    void the_pin_is_given_and_labelled() {
        assertThatDecision(project.pinned(id(3)).decide())
                .choseUnverified(id(3))
                .because("the pin; no probe can verify it")
                .unknown(0)
                .has(id(3), Verdict.CHOSEN, HealthState.UNVERIFIABLE)
                .has(id(11), Verdict.PASSED_OVER, HealthState.UNVERIFIABLE);
    }

    @Test
    void the_pin_is_given_although_others_may_yet_turn_out_to_work() {
        assertThatDecision(project.pinned(id(3))
                        .answering(id(11), Answer.unavailable())
                        .decide())
                .choseUnverified(id(3));
    }

    @Test
    void the_pin_is_given_where_there_are_more_than_the_budget() {
        assertThatDecision(project.pinned(id(3)).within(only(4)).decide())
                .choseUnverified(id(3))
                .has(id(1), Verdict.NOT_TRIED, "the budget of probes ended before it");
    }

    @Test
    void what_works_is_preferred_to_a_pin_that_nothing_can_try_and_that_is_said() {
        assertThatDecision(
                        project.pinned(id(3)).answering(id(7), Answer.works()).decide())
                .chose(id(7))
                .says("the pin " + id(3) + " cannot be verified: no read-only call is known");
    }

    @Test
    void the_only_one_is_given_and_labelled() {
        assertThatDecision(new InMemoryProject()
                        .with(Seed.all().subList(10, 11))
                        .answering(id(11), Answer.notProbeable())
                        .decide())
                .choseUnverified(id(11))
                .because("the only one there is; no probe can verify it")
                .unknown(0);
    }

    @Test
    void the_only_one_that_is_not_dead_is_given() {
        project.answering(Seed.all(), Answer.revoked()).answering(id(4), Answer.notProbeable());

        assertThatDecision(project.decide())
                .choseUnverified(id(4))
                .because("the only one that is not known to be dead; no probe can verify it")
                .unknown(0)
                .tried(11);
    }

    @Test
    void the_only_one_is_not_given_while_another_may_yet_turn_out_to_work() {
        project.answering(Seed.all(), Answer.revoked())
                .answering(id(4), Answer.notProbeable())
                .answering(id(8), Answer.unavailable());

        assertThatDecision(project.decide()).choseNothing(Outcome.CANNOT_TELL).unknown(2);
    }

    @Test
    void the_only_one_within_the_budget_is_not_taken_for_the_only_one() {
        project.answering(Seed.all(), Answer.revoked()).answering(id(10), Answer.notProbeable());

        assertThatDecision(project.within(only(4)).decide()).choseNothing(Outcome.CANNOT_TELL);
    }

    @Test
    void among_several_a_person_must_choose() {
        assertThatDecision(project.decide())
                .choseNothing(Outcome.AMBIGUOUS)
                .because("no probe can tell which of 11 works (no read-only call is known)"
                        + "; a person must choose one by its id")
                .tried(11)
                .has(id(11), Verdict.PASSED_OVER, HealthState.UNVERIFIABLE);
    }

    @Test
    void among_more_than_the_budget_a_person_must_choose_too() {
        assertThatDecision(project.within(only(4)).decide())
                .choseNothing(Outcome.AMBIGUOUS)
                .tried(4);
    }

    @Test
    void the_dead_ones_among_several_are_told() {
        project.answering(id(11), Answer.revoked());

        assertThatDecision(project.decide())
                .choseNothing(Outcome.AMBIGUOUS)
                .says("which of 10 works", "and 1 does not; a person must choose");
    }

    @Test
    void the_oldest_of_several_is_as_good_as_any_other() {
        assertThatDecision(project.decide("oldest")).choseNothing(Outcome.AMBIGUOUS);
    }

    @Test
    void the_pin_alone_is_given() {
        assertThatDecision(project.pinned(id(3)).decide("pinned")).choseUnverified(id(3));
    }

    @Test
    void the_only_one_of_a_name_is_given() {
        assertThatDecision(project.decide("name:*(7)"))
                .choseUnverified(id(7))
                .because("the only one whose name matches; no probe can verify it");
    }

    @Test
    void a_retired_one_is_not_among_the_several() {
        Seed.all().stream()
                .filter(each -> !each.id().equals(id(5)))
                .forEach(each -> project.retired()
                        .retire(new Retirement(each.id(), Seed.CLOCK.instant().plus(Duration.ofDays(1)))));

        assertThatDecision(project.decide()).choseUnverified(id(5));
    }

    private static ProbeBudget only(int candidates) {
        return new ProbeBudget(candidates, Duration.ofSeconds(30), 2);
    }
}

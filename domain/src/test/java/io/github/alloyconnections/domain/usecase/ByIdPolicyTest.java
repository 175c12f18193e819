package io.github.alloyconnections.domain.usecase;

import static io.github.alloyconnections.domain.testing.DecisionAssert.assertThatDecision;
import static io.github.alloyconnections.domain.testing.Seed.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.selection.Verdict;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import org.junit.jupiter.api.Test;

/** An id given by hand is probed like any other. */
class ByIdPolicyTest {

    private final InMemoryProject project = InMemoryProject.ofSeed();

    @Test
    void a_listed_one_that_works_is_chosen() {
        assertThatDecision(decide(id(4)))
                .chose(id(4))
                .because("named by its id, and it works")
                .tried(1)
                .has(id(11), Verdict.NOT_TRIED, "another was named by its id");
    }

    @Test
    void one_with_limits_is_chosen() {
        project.answering(id(4), Answer.limited());

        assertThatDecision(decide(id(4))).chose(id(4)).because("named by its id, and it works, with limits");
    }

    @Test
    void an_unlisted_one_that_works_is_chosen() {
        project.answering(Seed.UNLISTED, Answer.works());

        Decision decision = decide(Seed.UNLISTED);

        assertThatDecision(decision)
                .chose(Seed.UNLISTED)
                .because("named by its id, and it works, though no list shows it");
        assertThat(decision.chosen().orElseThrow().listed()).isFalse();
        assertThat(decision.candidates()).hasSize(12);
    }

    @Test
    void a_dead_one_is_not_chosen() {
        project.answering(id(4), Answer.revoked());

        assertThatDecision(decide(id(4)))
                .choseNothing(Outcome.NOTHING_USABLE)
                .because("NEEDS_RECONNECT: unauthorized: API token is invalid");
    }

    @Test
    void one_that_nobody_has_heard_of_is_gone() {
        assertThatDecision(decide(Seed.UNHEARD_OF))
                .choseNothing(Outcome.NOTHING_USABLE)
                .has(Seed.UNHEARD_OF, Verdict.REJECTED, HealthState.GONE);
    }

    @Test
    void an_unknown_one_cannot_be_told() {
        project.answering(id(4), Answer.unavailable());

        assertThatDecision(decide(id(4)))
                .choseNothing(Outcome.CANNOT_TELL)
                .because("could not be judged: Alloy answered 503")
                .unknown(1);
    }

    @Test
    void an_unverifiable_one_is_chosen_unverified() {
        project.answering(id(4), Answer.notProbeable());

        assertThatDecision(decide(id(4)))
                .choseUnverified(id(4))
                .because("named by its id; no probe can verify it")
                .has(id(4), Verdict.CHOSEN, HealthState.UNVERIFIABLE);
    }

    @Test
    void a_pin_that_is_named_by_its_id_is_judged_as_named() {
        project.pinned(id(4));

        assertThatDecision(decide(id(4))).chose(id(4)).because("named by its id, and it works");
        assertThat(project.probe().asked()).hasSize(1);
    }

    @Test
    void another_pin_is_not_looked_at() {
        project.pinned(id(3)).answering(id(3), Answer.revoked());

        assertThatDecision(decide(id(4))).chose(id(4)).has(id(3), Verdict.NOT_TRIED);
    }

    @Test
    void the_label_names_the_id() {
        assertThat(decide(id(4)).policy()).isEqualTo("id:" + id(4));
    }

    private Decision decide(ConnectionId id) {
        return project.decide(new SelectionPolicy.ById(id));
    }
}

package io.github.alloyconnections.domain.usecase;

import static io.github.alloyconnections.domain.testing.Seed.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.usecase.probing.NegativeControl;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The same call through a connection that cannot exist must fail. */
class NegativeControlTest {

    private final InMemoryProject project = InMemoryProject.ofSeed();

    @Test
    void it_is_asked_once_for_all() {
        assertThat(verifyAll().entries()).extracting(NegativeControlTest::state).containsOnly(HealthState.WORKING);
        assertThat(project.probe().askedAs(Seed.USER)).hasSize(12).containsOnlyOnce(NegativeControl.NOBODY_S);
    }

    @Test
    void where_everything_is_answered_an_answer_proves_nothing() {
        project.probe().answerEverywhere(Answer.works());

        assertThat(verifyAll().entries()).allSatisfy(entry -> {
            Health health = entry.health().orElseThrow();
            assertThat(health.state()).isEqualTo(HealthState.UNVERIFIABLE);
            assertThat(health.reason().orElseThrow()).contains("which cannot exist, was answered too");
            assertThat(health.proof()).isEqualTo("post-search answered");
        });
    }

    @Test
    void what_is_dead_all_the_same_stays_so() {
        project.answering(id(11), Answer.revoked()).answering(NegativeControl.NOBODY_S, Answer.works());

        assertThat(verifyAll().entries())
                .extracting(NegativeControlTest::state)
                .startsWith(HealthState.NEEDS_RECONNECT, HealthState.UNVERIFIABLE);
    }

    @Test
    void a_control_that_comes_to_nothing_speaks_against_nobody() {
        project.answering(NegativeControl.NOBODY_S, Answer.unavailable());

        assertThat(verifyAll().entries()).extracting(NegativeControlTest::state).containsOnly(HealthState.WORKING);
    }

    @Test
    void where_none_works_there_is_nothing_to_control() {
        project.answering(Seed.all(), Answer.revoked());
        verifyAll();

        assertThat(project.probe().askedAs(Seed.USER)).doesNotContain(NegativeControl.NOBODY_S);
    }

    @Test
    void one_that_is_named_is_controlled_too_but_no_decision_and_no_status() {
        project.pinned(id(11)).decide();
        project.core().verifying().status(Seed.NOTION);
        assertThat(project.probe().askedAs(Seed.USER)).doesNotContain(NegativeControl.NOBODY_S);

        project.core().verifying().verify(Seed.NOTION, List.of(id(11)), Optional.empty(), ProbeListener.none());
        assertThat(project.probe().askedAs(Seed.USER)).contains(NegativeControl.NOBODY_S);
    }

    private ConnectionOverview verifyAll() {
        return project.core().verifying().verifyAll(Seed.NOTION, Optional.empty(), ProbeListener.none());
    }

    private static HealthState state(ConnectionEntry entry) {
        return entry.health().orElseThrow().state();
    }
}

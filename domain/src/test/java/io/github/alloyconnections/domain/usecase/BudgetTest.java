package io.github.alloyconnections.domain.usecase;

import static io.github.alloyconnections.domain.testing.DecisionAssert.assertThatDecision;
import static io.github.alloyconnections.domain.testing.Seed.id;
import static io.github.alloyconnections.domain.testing.Seed.numbered;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.Verdict;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.MovingClock;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A budget of probes ends honestly: what was not tried is unknown, not dead. */
class BudgetTest {

    private final InMemoryProject many =
            new InMemoryProject().with(Seed.many(48)).answering(Seed.many(48), Answer.revoked());

    @Test
    void thirty_are_tried_and_the_rest_is_unknown() {
        assertThatDecision(many.decide())
                .choseNothing(Outcome.CANNOT_TELL)
                .because("30 of 48 tried, none worked, 18 unknown: 30 NEEDS_RECONNECT")
                .tried(30)
                .unknown(18)
                .has(numbered(18), Verdict.REJECTED)
                .has(numbered(17), Verdict.NOT_TRIED, "the budget of probes ended before it");
        assertThat(many.probe().asked()).hasSize(30);
    }

    @Test
    void the_last_within_the_budget_counts() {
        assertThatDecision(many.answering(numbered(18), Answer.works()).decide())
                .chose(numbered(18))
                .tried(30)
                .unknown(0);
    }

    @Test
    void one_beyond_the_budget_is_not_found() {
        assertThatDecision(many.answering(numbered(17), Answer.works()).decide())
                .choseNothing(Outcome.CANNOT_TELL)
                .unknown(18);
    }

    @Test
    void the_pin_is_tried_first_wherever_it_stands() {
        many.pinned(numbered(0));

        assertThatDecision(many.decide())
                .has(numbered(0), Verdict.REJECTED)
                .has(numbered(18), Verdict.NOT_TRIED)
                .tried(30);
    }

    @Test
    void one_with_limits_is_not_called_the_best_of_those_untried() {
        assertThatDecision(many.answering(numbered(40), Answer.limited()).decide())
                .chose(numbered(40))
                .because("30 of 48 tried, none of them works fully; the newest that works with limits;"
                        + " what 18 others are connected to is not known")
                .has(numbered(17), Verdict.NOT_TRIED, "the budget of probes ended before it");
    }

    @Test
    void time_ends_a_run_too() {
        MovingClock clock = new MovingClock();
        InMemoryProject project = InMemoryProject.ofSeed()
                .answering(Seed.all(), Answer.revoked())
                .at(clock)
                .within(new ProbeBudget(30, Duration.ofSeconds(30), 1));
        project.probe().beforeAnswering(id -> clock.pass(Duration.ofSeconds(10)));

        assertThatDecision(project.decide())
                .choseNothing(Outcome.CANNOT_TELL)
                .because("3 of 11 tried, none worked, 8 unknown: 3 NEEDS_RECONNECT")
                .tried(3)
                .has(id(8), Verdict.NOT_TRIED, "the budget of probes ended before it");
        assertThat(project.probe().asked()).hasSize(3);
    }

    @Test
    void a_few_at_a_time_and_no_more() {
        InMemoryProject project = InMemoryProject.ofSeed().answering(Seed.all(), Answer.revoked());
        Crowd crowd = new Crowd(3);
        project.probe().beforeAnswering(id -> crowd.comeAndGo(id.equals(id(11))));

        assertThatDecision(project.within(new ProbeBudget(30, Duration.ofSeconds(30), 3))
                        .decide())
                .tried(11);
        assertThat(crowd.most()).isEqualTo(3);
    }

    /** Counts how many are here at once; the first of them wait for one another. */
    private static final class Crowd {

        private final CountDownLatch gathered;
        private int here;
        private int most;

        Crowd(int size) {
            gathered = new CountDownLatch(size);
        }

        void comeAndGo(boolean alone) {
            come();
            if (!alone) {
                gathered.countDown();
                wait(gathered);
            }
            go();
        }

        private static void wait(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private synchronized void come() {
            here++;
            most = Math.max(most, here);
        }

        private synchronized void go() {
            here--;
        }

        synchronized int most() {
            return most;
        }
    }
}

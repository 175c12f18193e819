package io.github.alloyconnections.domain.usecase.probing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.testing.MovingClock;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProbeRunTest {

    private static final ProbeBudget HALF_A_MINUTE_ONE_BY_ONE = new ProbeBudget(30, Duration.ofSeconds(30), 1);

    private final List<ConnectionEntry> seed = Seed.all().stream()
            .map(connection -> new ConnectionEntry(connection, false, false, true, Optional.empty()))
            .toList();
    private final MovingClock clock = new MovingClock();

    @Test
    void one_that_waited_for_its_turn_until_the_time_was_over_is_not_asked() throws InterruptedException {
        CountDownLatch third = new CountDownLatch(3);
        ProbeRun.Judge<String> secondTakesAll = (entry, asksOn) -> {
            third.countDown();
            clock.pass(third.getCount() == 1 ? HALF_A_MINUTE_ONE_BY_ONE.time() : Duration.ZERO);
            return "answered";
        };

        try (ProbeRun<String> run = new ProbeRun<>(
                seed, secondTakesAll, new ProbeRun.Plan(HALF_A_MINUTE_ONE_BY_ONE, ProbeRun.Start.TOGETHER), clock)) {
            assertThat(run.health(0)).contains("answered");
            run.health(1);

            assertThat(third.await(200, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(run.health(2)).isEmpty();
        }
    }

    @Test
    void one_that_takes_more_than_its_share_of_the_time_is_waited_for_beside_the_others() {
        CountDownLatch others = new CountDownLatch(1);
        ProbeRun.Judge<String> firstIsSlow = (entry, asksOn) -> {
            if (!entry.equals(seed.get(0))) {
                others.countDown();
                return "answered";
            }
            return isReached(others) ? "answered late" : "alone";
        };
        ProbeBudget budget = new ProbeBudget(30, Duration.ofSeconds(8), 2);

        try (ProbeRun<String> run =
                new ProbeRun<>(seed, firstIsSlow, new ProbeRun.Plan(budget, ProbeRun.Start.ALONE), clock)) {
            assertThat(run.health(0)).contains("answered late");
        }
    }

    private static boolean isReached(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void before_as_many_misses_as_go_at_once_no_more_than_that_are_asked_ahead() throws InterruptedException {
        CountDownLatch fourth = new CountDownLatch(4);
        ProbeRun.Judge<String> counted = (entry, asksOn) -> {
            fourth.countDown();
            return Thread.currentThread().isDaemon() ? "keeps nothing alive" : "keeps the program alive";
        };
        ProbeBudget two = new ProbeBudget(30, Duration.ofSeconds(30), 2);

        try (ProbeRun<String> run =
                new ProbeRun<>(seed, counted, new ProbeRun.Plan(two, ProbeRun.Start.TOGETHER), clock)) {
            assertThat(run.health(0)).contains("keeps nothing alive");
            assertThat(run.health(1)).isPresent();

            assertThat(fourth.await(200, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(run.health(2)).isPresent();
            fourth.await();
        }
    }
}

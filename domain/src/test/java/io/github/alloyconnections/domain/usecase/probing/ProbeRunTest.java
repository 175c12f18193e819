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
}

package io.github.alloyconnections.domain.usecase;

import static io.github.alloyconnections.domain.testing.DecisionAssert.assertThatDecision;
import static io.github.alloyconnections.domain.testing.Seed.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.selection.Verdict;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A probe that never comes back costs its own verdict and no other. */
class HangingProbeTest {

    private final CountDownLatch never = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean interrupted = new AtomicBoolean();

    @Test
    void the_next_that_works_is_chosen_all_the_same() {
        assertThatDecision(hanging(id(11)).decide())
                .chose(id(10))
                .because("the newest that works; 1 that goes before it could not be judged")
                .tried(1)
                .unknown(1)
                .has(id(11), Verdict.NOT_TRIED, "the budget of probes ended before it")
                .has(id(9), Verdict.NOT_TRIED, "older than the chosen one, which works");
    }

    @Test
    void those_far_behind_are_reached_as_well() {
        InMemoryProject project = hanging(id(11));
        IntStream.rangeClosed(3, 10).forEach(number -> project.answering(id(number), Answer.revoked()));

        assertThatDecision(project.decide()).chose(id(2)).tried(9).unknown(1);
    }

    @Test
    void a_pin_that_hangs_is_said_aloud() {
        assertThatDecision(hanging(id(3)).pinned(id(3)).decide())
                .chose(id(11))
                .because("the newest that works; the pin " + id(3) + " could not be tried in time"
                        + "; what the pin is connected to is not known; this one leads to Eddie Fu's Notion")
                .unknown(1);
    }

    @Test
    void only_that_one_is_left_unverified() {
        List<ConnectionEntry> entries = hanging(id(11))
                .core()
                .verifying()
                .verifyAll(Seed.NOTION, Optional.empty(), ProbeListener.none())
                .entries();

        assertThat(entries).hasSize(11);
        assertThat(entries.get(0).health()).isEmpty();
        assertThat(entries.subList(1, 11))
                .allSatisfy(entry -> assertThat(entry.health()).isPresent());
    }

    @Test
    void if_all_hang_nothing_is_tried_and_all_is_unknown() {
        assertThatDecision(allHanging().decide())
                .choseNothing(Outcome.CANNOT_TELL)
                .because("0 of 11 tried, none worked, 11 unknown")
                .tried(0)
                .unknown(11);
    }

    @Test
    void it_is_interrupted_when_the_run_is_over() throws InterruptedException {
        allHanging().decide();

        ended.await();
        assertThat(interrupted).isTrue();
    }

    @Test
    void a_pin_or_an_id_alone_could_not_be_tried_in_time() {
        InMemoryProject project = allHanging().pinned(id(3));

        assertThatDecision(project.decide("pinned"))
                .choseNothing(Outcome.CANNOT_TELL)
                .because("the pin could not be tried in time")
                .unknown(1);
        assertThatDecision(project.decide(new SelectionPolicy.ById(id(4))))
                .choseNothing(Outcome.CANNOT_TELL)
                .because("could not be tried in time");
        assertThatDecision(project.decide("name:*(7)"))
                .choseNothing(Outcome.CANNOT_TELL)
                .because("the only one whose name matches could not be tried in time")
                .has(id(7), Verdict.NOT_TRIED, "the budget of probes ended before it");
    }

    @Test
    void the_doctor_says_so_of_the_pin() {
        List<Check> checks = hanging(id(3)).pinned(id(3)).core().diagnosing().examine(Seed.NOTION);

        assertThat(checks)
                .last()
                .returns(Check.Result.WARNING, Check::result)
                .returns("could not be tried in time", Check::detail);
    }

    /** Time enough for all others, on a busy machine too. */
    private InMemoryProject hanging(ConnectionId hangs) {
        return hanging(Duration.ofSeconds(1), hangs);
    }

    private InMemoryProject allHanging() {
        ConnectionId[] all = IntStream.rangeClosed(1, 11).mapToObj(Seed::id).toArray(ConnectionId[]::new);
        return hanging(Duration.ofMillis(100), all);
    }

    private InMemoryProject hanging(Duration time, ConnectionId... hang) {
        InMemoryProject project = InMemoryProject.ofSeed().at(Clock.systemUTC()).within(new ProbeBudget(30, time, 4));
        List<ConnectionId> hanging = List.of(hang);
        project.probe().beforeAnswering(id -> {
            if (hanging.contains(id)) {
                hang();
            }
        });
        return project;
    }

    private void hang() {
        try {
            never.await();
        } catch (InterruptedException e) {
            interrupted.set(true);
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }
}

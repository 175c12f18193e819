package io.github.alloyconnections.domain.usecase;

import static io.github.alloyconnections.domain.testing.DecisionAssert.assertThatDecision;
import static io.github.alloyconnections.domain.testing.Seed.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.selection.Verdict;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However the probes race, the record is the one of a walk in order. */
class RacesTest {

    private static final List<Answer> ANSWERS = List.of(
            Answer.works(),
            Answer.limited(),
            Answer.revoked(),
            Answer.revoked(),
            Answer.notFound(),
            Answer.unavailable(),
            Answer.notProbeable());

    private final InMemoryProject project = InMemoryProject.ofSeed().answering(id(11), Answer.revoked());

    @Test
    void a_slow_one_is_waited_for_although_faster_ones_work() {
        CountDownLatch laterOnesAnswered = new CountDownLatch(3);
        project.probe().beforeAnswering(id -> {
            if (id.equals(id(10))) {
                await(laterOnesAnswered);
            } else if (!id.equals(id(11))) {
                laterOnesAnswered.countDown();
            }
        });

        assertThatDecision(project.decide())
                .chose(id(10))
                .tried(2)
                .has(id(9), Verdict.NOT_TRIED, "older than the chosen one, which works");
    }

    @Test
    void answers_behind_the_chosen_one_are_dropped() {
        CountDownLatch allStarted = new CountDownLatch(4);
        project.probe().beforeAnswering(id -> {
            if (!id.equals(id(11))) {
                allStarted.countDown();
                await(allStarted);
            }
        });

        Decision decision = project.decide();

        assertThat(project.probe().askedAs(Seed.USER)).hasSizeGreaterThan(2).contains(id(7));
        assertThatDecision(decision).chose(id(10)).tried(2).has(id(7), Verdict.NOT_TRIED);
    }

    @Test
    void behind_as_many_misses_as_go_at_once_a_slow_one_holds_nobody_up() {
        List.of(10, 9, 8).forEach(dead -> project.answering(id(dead), Answer.revoked()));
        CountDownLatch fifthBehindIt = new CountDownLatch(1);
        AtomicBoolean heldUp = new AtomicBoolean();
        project.probe().beforeAnswering(id -> {
            if (id.equals(id(7))) {
                heldUp.set(!isReachedSoon(fifthBehindIt));
            } else if (id.equals(id(2))) {
                fifthBehindIt.countDown();
            }
        });

        assertThatDecision(project.decide()).chose(id(7)).tried(5);

        assertThat(heldUp).isFalse();
    }

    @Test
    void a_pin_goes_alone() {
        InMemoryProject pinned = InMemoryProject.ofSeed().pinned(id(3));

        assertThatDecision(pinned.decide()).chose(id(3));

        assertThat(pinned.probe().asked()).hasSize(1);
    }

    @Test
    void a_pin_is_asked_while_the_list_is_read() {
        InMemoryProject pinned = InMemoryProject.ofSeed().pinned(id(3));
        CountDownLatch asked = new CountDownLatch(1);
        pinned.probe().beforeAnswering(id -> asked.countDown());
        pinned.directory().beforeListing(() -> await(asked));

        assertThatDecision(pinned.decide()).chose(id(3)).tried(1);
    }

    @Test
    void without_a_pin_the_newest_goes_alone() {
        InMemoryProject unpinned = InMemoryProject.ofSeed();

        assertThatDecision(unpinned.decide()).chose(id(11)).tried(1);

        assertThat(unpinned.probe().asked()).hasSize(1);
    }

    @Test
    void a_dead_pin_is_asked_for_as_somebody_else_beside_the_next_ones() {
        InMemoryProject pinned = InMemoryProject.ofSeed().pinned(id(3)).answering(id(3), Answer.notFound());
        CountDownLatch others = new CountDownLatch(3);
        AtomicInteger times = new AtomicInteger();
        pinned.probe().beforeAnswering(id -> {
            if (!id.equals(id(3))) {
                others.countDown();
            } else if (times.incrementAndGet() == 2) {
                await(others);
            }
        });

        assertThatDecision(pinned.decide()).chose(id(11)).tried(2);

        assertThat(others.getCount()).isZero();
    }

    static IntStream worlds() {
        return IntStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void any_race_over_any_list_gives_the_record_of_a_walk(int seed) {
        Decision walked = world(seed, Seed.all(), 1).decide();
        List<Connection> shuffled = new ArrayList<>(Seed.all());
        Collections.shuffle(shuffled, new Random(seed));
        InMemoryProject raced = world(seed, shuffled, 4);
        raced.probe()
                .beforeAnswering(
                        id -> LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(300_000)));

        assertThat(raced.decide()).isEqualTo(walked);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void the_choice_is_the_one_the_rule_tells(int seed) {
        List<Answer> answers = answers(seed);
        int pin = pin(seed);
        Optional<Integer> expected = Optional.of(pin)
                .filter(number -> isUsable(answers.get(number)))
                .or(() -> newest(answers, ANSWERS.get(0)))
                .or(() -> newest(answers, ANSWERS.get(1)))
                .or(() -> unverifiable(answers, pin));

        Optional<ConnectionId> chosen = world(seed, Seed.all(), 4)
                .decide(SelectionPolicy.working())
                .chosen()
                .map(ConnectionEntry::id);

        assertThat(chosen).isEqualTo(expected.map(number -> id(number + 1)));
    }

    /** The pin if nothing can try it, else the only one of which that is so, if all others are known to be dead. */
    private static Optional<Integer> unverifiable(List<Answer> answers, int pin) {
        Answer wanted = ANSWERS.get(6);
        boolean alone = Collections.frequency(answers, wanted) == 1 && !answers.contains(ANSWERS.get(5));
        return Optional.of(pin)
                .filter(number -> answers.get(number).equals(wanted))
                .or(() -> newest(answers, wanted).filter(number -> alone));
    }

    private static boolean isUsable(Answer answer) {
        return ANSWERS.indexOf(answer) <= 1;
    }

    private static Optional<Integer> newest(List<Answer> answers, Answer wanted) {
        return Optional.of(answers.lastIndexOf(wanted)).filter(number -> number >= 0);
    }

    private static InMemoryProject world(int seed, List<Connection> listed, int parallel) {
        InMemoryProject project = new InMemoryProject()
                .with(listed)
                .pinned(id(pin(seed) + 1))
                .within(new ProbeBudget(30, Duration.ofSeconds(30), parallel));
        List<Answer> answers = answers(seed);
        IntStream.range(0, 11).forEach(number -> project.answering(id(number + 1), answers.get(number)));
        return project;
    }

    private static int pin(int seed) {
        return new Random(seed).nextInt(11);
    }

    private static List<Answer> answers(int seed) {
        Random random = new Random(seed + 1_000L);
        return IntStream.range(0, 11)
                .mapToObj(number -> ANSWERS.get(random.nextInt(ANSWERS.size())))
                .toList();
    }

    /** Sooner than those behind a hanging one go on without it, which is a fifth of the budget's time. */
    private static boolean isReachedSoon(CountDownLatch latch) {
        try {
            return latch.await(4, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.github.alloyconnections.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driven.service.CallBudget;
import io.github.alloyconnections.domain.service.CallPace;
import io.github.alloyconnections.domain.service.CallPriority;
import io.github.alloyconnections.domain.service.CallTurn;
import io.github.alloyconnections.domain.service.CallTurn.Granted;
import io.github.alloyconnections.domain.service.CallTurn.Later;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every place that shares the calls of a key must do: 60 a minute, 20 of them at once, for three instances. */
public abstract class CallBudgetContract {

    protected static final CallPace PACE = new CallPace(60);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    protected final MovingClock clock = new MovingClock();

    /** The budget as another instance has it; nothing was taken from it before the test. */
    protected abstract CallBudget instance();

    private static boolean isGranted(CallTurn turn) {
        return turn instanceof Granted;
    }

    private static int burst(CallBudget budget, CallPriority priority) {
        int granted = 0;
        while (isGranted(budget.take(priority))) {
            granted++;
        }
        return granted;
    }

    private static Later later(CallTurn turn) {
        assertThat(turn).isInstanceOf(Later.class);
        return (Later) turn;
    }

    @Test
    void a_third_may_be_made_at_once_by_all_together() {
        CallBudget one = instance();
        CallBudget other = instance();
        for (int call = 0; call < 10; call++) {
            assertThat(one.take(CallPriority.PERSON)).isEqualTo(new Granted(false));
            assertThat(other.take(CallPriority.PERSON)).isEqualTo(new Granted(false));
        }

        assertThat(later(one.take(CallPriority.PERSON)).held()).isEmpty();
        assertThat(later(other.take(CallPriority.PERSON)).pause()).isPositive().isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void who_waits_as_long_as_it_is_told_is_let_through() {
        CallBudget budget = instance();
        burst(budget, CallPriority.PERSON);
        clock.pass(later(budget.take(CallPriority.PERSON)).pause());

        assertThat(isGranted(budget.take(CallPriority.PERSON))).isTrue();
        assertThat(isGranted(budget.take(CallPriority.PERSON))).isFalse();
    }

    /** All call as often as they are let, wait as they are told, and pause for a while, so that there is another burst. */
    @Test
    void no_sliding_minute_sees_more_calls_than_allowed_and_most_of_them_are_used() {
        List<CallBudget> instances = List.of(instance(), instance(), instance());
        List<Instant> calls = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            press(instances, calls, Duration.ofMinutes(2));
            clock.pass(Duration.ofSeconds(17));
        }

        assertThat(calls)
                .allSatisfy(from -> assertThat(calls)
                        .filteredOn(at -> !at.isBefore(from) && !at.isAfter(from.plus(MINUTE)))
                        .hasSizeLessThanOrEqualTo(60));
        assertThat(calls).hasSizeGreaterThan(3 * 2 * 40);
    }

    private void press(List<CallBudget> instances, List<Instant> calls, Duration time) {
        Instant end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            Duration wait = Duration.ofMinutes(1);
            for (CallBudget instance : instances) {
                CallTurn turn = instance.take(CallPriority.PROGRAM);
                if (turn instanceof Later later) {
                    wait = wait.compareTo(later.pause()) < 0 ? wait : later.pause();
                } else {
                    calls.add(clock.instant());
                    wait = Duration.ZERO;
                }
            }
            clock.pass(wait);
        }
    }

    @Test
    void rechecks_leave_the_last_third_and_programs_a_tenth() {
        CallBudget budget = instance();

        assertThat(burst(budget, CallPriority.RECHECK)).isEqualTo(13);
        assertThat(burst(instance(), CallPriority.PROGRAM)).isEqualTo(5);
        assertThat(burst(instance(), CallPriority.PERSON)).isEqualTo(2);
    }

    @Test
    void a_recheck_is_told_when_enough_is_left_again() {
        CallBudget budget = instance();
        burst(budget, CallPriority.PERSON);
        Duration wait = later(budget.take(CallPriority.RECHECK)).pause();
        clock.pass(wait.minusMillis(1));
        assertThat(isGranted(budget.take(CallPriority.RECHECK))).isFalse();
        clock.pass(Duration.ofMillis(1));

        assertThat(isGranted(budget.take(CallPriority.RECHECK))).isTrue();
        assertThat(burst(budget, CallPriority.PERSON)).isEqualTo(7);
    }

    @Test
    void what_alloy_asks_one_instance_all_heed_until_it_is_over() {
        assertThat(instance().hold(Duration.ofSeconds(30), Kind.UNAVAILABLE)).isEqualTo(Duration.ofSeconds(30));
        clock.pass(Duration.ofSeconds(10));

        assertThat(Stream.of(CallPriority.values()).map(instance()::take))
                .allSatisfy(turn -> assertThat(turn)
                        .isEqualTo(new Later(
                                Duration.ofSeconds(20),
                                Optional.of(new CallTurn.Held(Duration.ofSeconds(20), Kind.UNAVAILABLE)))));
        clock.pass(Duration.ofSeconds(20));
        assertThat(instance().take(CallPriority.PERSON)).isEqualTo(new Granted(false));
    }

    @Test
    void a_lift_frees_all() {
        instance().hold(Duration.ofSeconds(30), Kind.RATE_LIMITED);
        instance().lift();

        assertThat(instance().take(CallPriority.PERSON)).isEqualTo(new Granted(false));
    }

    @Test
    void a_shorter_hold_takes_nothing_from_a_longer_one() {
        instance().hold(Duration.ofSeconds(30), Kind.RATE_LIMITED);

        assertThat(instance().hold(Duration.ofSeconds(1), Kind.UNAVAILABLE)).isEqualTo(Duration.ofSeconds(30));
        assertThat(later(instance().take(CallPriority.PERSON))
                        .held()
                        .orElseThrow()
                        .because())
                .isEqualTo(Kind.RATE_LIMITED);
    }

    @Test
    void a_long_hold_ends_after_ten_minutes_and_is_tried_each_minute_by_one_of_all() {
        assertThat(instance().hold(Duration.ofDays(1), Kind.RATE_LIMITED)).isEqualTo(Duration.ofMinutes(10));
        assertThat(later(instance().take(CallPriority.PERSON)).pause()).isEqualTo(MINUTE);
        clock.pass(MINUTE);

        assertThat(Stream.generate(() -> instance().take(CallPriority.PERSON)).limit(3))
                .containsExactly(new Granted(true), held(MINUTE, 9), held(MINUTE, 9));
        clock.pass(Duration.ofMinutes(9));
        assertThat(instance().take(CallPriority.PERSON)).isEqualTo(new Granted(false));
    }

    private static Later held(Duration wait, int minutes) {
        return new Later(wait, Optional.of(new CallTurn.Held(Duration.ofMinutes(minutes), Kind.RATE_LIMITED)));
    }
}

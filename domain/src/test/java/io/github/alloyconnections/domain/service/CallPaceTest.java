package io.github.alloyconnections.domain.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallPaceTest {

    @Test
    void a_burst_and_a_minutes_refill_are_never_more_than_a_minutes_calls() {
        assertThat(IntStream.rangeClosed(3, 1_000).mapToObj(CallPace::new)).allSatisfy(pace -> {
            assertThat(pace.burst()).isPositive();
            assertThat(pace.burst() + pace.steady()).isEqualTo(pace.perMinute());
        });
        assertThatIllegalArgumentException().isThrownBy(() -> new CallPace(2));
    }

    @Test
    void whoever_comes_behind_others_leaves_them_something_and_has_something_left() {
        assertThat(IntStream.rangeClosed(2, 100)).allSatisfy(calls -> {
            assertThat(CallPriority.PERSON.leaves(calls)).isZero();
            assertThat(CallPriority.PROGRAM.leaves(calls)).isBetween(1, calls - 1);
            assertThat(CallPriority.RECHECK.leaves(calls)).isBetween(CallPriority.PROGRAM.leaves(calls), calls - 1);
            assertThat(3 * CallPriority.RECHECK.leaves(calls)).isGreaterThanOrEqualTo(calls);
        });
    }
}

package io.github.alloyconnections.domain.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectionEntryTest {

    private static final ConnectionEntry UNTRIED =
            new ConnectionEntry(Seed.connection(1), false, false, true, Optional.empty());

    @Test
    void what_was_not_tried_is_not_known_to_be_usable() {
        assertThat(UNTRIED.isUsable()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void what_was_tried_is_usable_if_its_state_is(HealthState state) {
        assertThat(UNTRIED.with(health(state)).isUsable()).isEqualTo(state.isUsable());
    }

    @Test
    void the_longest_retirement_is_possible_and_no_longer_one() {
        assertThat(Retirement.isPossible(Retirement.LONGEST)).isTrue();
        assertThat(Retirement.isPossible(Retirement.LONGEST.plusNanos(1))).isFalse();
        assertThat(Retirement.isPossible(Duration.ofNanos(1))).isTrue();
        assertThat(Retirement.isPossible(Duration.ZERO)).isFalse();
        assertThat(Retirement.isPossible(Duration.ofNanos(-1))).isFalse();
    }

    private static Health health(HealthState state) {
        return new Health(
                state,
                "post-search answered",
                Optional.empty(),
                OptionalInt.empty(),
                Duration.ZERO,
                Seed.NOW,
                Optional.empty());
    }
}

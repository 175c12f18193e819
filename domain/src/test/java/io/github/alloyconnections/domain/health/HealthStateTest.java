package io.github.alloyconnections.domain.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HealthStateTest {

    @ParameterizedTest
    @CsvSource({
        "WORKING,usable",
        "LIMITED,usable",
        "NEEDS_RECONNECT,dead",
        "WRONG_OWNER,dead",
        "UNUSABLE,dead",
        "GONE,dead",
        "UNVERIFIABLE,open",
        "UNKNOWN,open"
    })
    void each_state_is_usable_dead_or_open(HealthState state, String bearing) {
        assertThat(state.isUsable()).isEqualTo(bearing.equals("usable"));
        assertThat(state.isDead()).isEqualTo(bearing.equals("dead"));
        assertThat(state.isOpen()).isEqualTo(bearing.equals("open"));
    }

    @ParameterizedTest
    @EnumSource
    void no_state_is_two_of_them(HealthState state) {
        assertThat(Stream.of(state.isUsable(), state.isDead(), state.isOpen()).filter(is -> is))
                .hasSize(1);
    }

    @Test
    void a_budget_is_thirty_candidates_and_thirty_seconds() {
        assertThat(ProbeBudget.standard()).isEqualTo(new ProbeBudget(30, Duration.ofSeconds(30), 4));
    }

    @Test
    void a_budget_allows_for_something() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ProbeBudget(0, Duration.ofSeconds(1), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProbeBudget(1, Duration.ofSeconds(1), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProbeBudget(1, Duration.ZERO, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProbeBudget(1, Duration.ofSeconds(-1), 1));
    }
}

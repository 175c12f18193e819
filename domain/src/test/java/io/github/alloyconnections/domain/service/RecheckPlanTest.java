package io.github.alloyconnections.domain.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.service.DueRecheck.Found;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecheckPlanTest {

    private final RecheckPlan plan = new RecheckPlan(Duration.ofHours(24));

    private static Duration wait(Instant next) {
        return Duration.between(Seed.NOW, next);
    }

    @ParameterizedTest
    @EnumSource
    void every_one_is_looked_at_within_the_period_and_dead_ones_sooner(HealthState state) {
        Found found = new Found(state, Seed.NOW);
        Duration most = state.isDead() ? Duration.ofHours(6) : Duration.ofHours(24);

        assertThat(wait(plan.after(found, 0))).isGreaterThan(most.dividedBy(2));
        assertThat(wait(plan.after(found, 1)))
                .isGreaterThan(wait(plan.after(found, 0)))
                .isLessThan(most);
    }

    @ParameterizedTest
    @CsvSource({"0, 60", "1, 120", "2, 240", "5, 1920", "9, 21600", "10, 21600", "1000, 21600"})
    void after_nothing_was_learned_the_pauses_double_until_they_are_those_of_a_dead_one(int before, long seconds) {
        assertThat(wait(plan.afterNothing(Seed.NOW, before, 0.5))).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"0, 48", "1, 72"})
    void they_spread(double spread, long seconds) {
        assertThat(wait(plan.afterNothing(Seed.NOW, 0, spread))).isEqualTo(Duration.ofSeconds(seconds));
    }

    /** Of a period of four minutes a dead one's pause is just the first. */
    @Test
    void a_first_pause_that_is_as_long_as_a_dead_ones_is_either() {
        RecheckPlan brief = new RecheckPlan(Duration.ofMinutes(4));

        assertThat(wait(brief.afterNothing(Seed.NOW, 0, 0.5))).isEqualTo(Duration.ofMinutes(1));
        assertThat(wait(brief.afterNothing(Seed.NOW, 1, 0.5))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void no_period_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RecheckPlan(Duration.ZERO));
    }
}

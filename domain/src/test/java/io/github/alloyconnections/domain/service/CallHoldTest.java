package io.github.alloyconnections.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long nobody calls when Alloy asked for that, and when one call tries whether it still means it. */
class CallHoldTest {

    private static CallHold held(Duration wait) {
        return CallHold.of(Seed.NOW, wait, Kind.RATE_LIMITED);
    }

    @ParameterizedTest
    @CsvSource({"PT5S,PT5S", "PT10M,PT10M", "PT10M1S,PT10M", "PT24H,PT10M"})
    void it_is_as_long_as_was_asked_for_and_ten_minutes_at_the_most(Duration asked, Duration held) {
        assertThat(held(asked).until()).isEqualTo(Seed.NOW.plus(held));
    }

    @ParameterizedTest
    @CsvSource({"PT5S,false", "PT2M,false", "PT2M1S,true", "PT10M,true"})
    void of_a_long_one_a_call_after_a_minute_tries_it(Duration asked, boolean tried) {
        assertThat(held(asked).trialAt().isPresent()).isEqualTo(tried);
        assertThat(held(asked).isToBeTried(Seed.NOW.plusSeconds(59))).isFalse();
        assertThat(held(asked).isToBeTried(Seed.NOW.plusSeconds(60))).isEqualTo(tried);
    }

    @Test
    void after_a_try_the_next_is_a_minute_later() {
        CallHold tried = held(Duration.ofMinutes(10)).tried(Seed.NOW.plusSeconds(70));

        assertThat(tried.isToBeTried(Seed.NOW.plusSeconds(129))).isFalse();
        assertThat(tried.isToBeTried(Seed.NOW.plusSeconds(130))).isTrue();
        assertThat(tried.until()).isEqualTo(held(Duration.ofMinutes(10)).until());
    }

    @Test
    void when_it_is_over_nobody_waits_and_nothing_is_tried() {
        CallHold hold = held(Duration.ofMinutes(10));

        assertThat(hold.isOn(hold.until().minusMillis(1))).isTrue();
        assertThat(hold.isOn(hold.until())).isFalse();
        assertThat(hold.isToBeTried(hold.until())).isFalse();
    }

    @Test
    void who_would_call_waits_for_the_next_try_or_the_end_whichever_comes_first() {
        CallHold longOne = held(Duration.ofMinutes(10));
        CallHold nearlyOver = longOne.tried(longOne.until().minusSeconds(10));

        assertThat(longOne.turn(Seed.NOW).pause()).isEqualTo(Duration.ofMinutes(1));
        assertThat(nearlyOver.turn(longOne.until().minusSeconds(10)).pause()).isEqualTo(Duration.ofSeconds(10));
        assertThat(held(Duration.ofSeconds(5)).turn(Seed.NOW).pause()).isEqualTo(Duration.ofSeconds(5));
        assertThat(longOne.turn(Seed.NOW).held()).hasValueSatisfying(held -> {
            assertThat(held.left()).isEqualTo(Duration.ofMinutes(10));
            assertThat(held.because()).isEqualTo(Kind.RATE_LIMITED);
        });
    }
}

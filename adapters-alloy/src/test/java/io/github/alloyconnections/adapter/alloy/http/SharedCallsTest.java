package io.github.alloyconnections.adapter.alloy.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.adapter.alloy.AlloyTest;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.service.CallPace;
import io.github.alloyconnections.domain.service.CallPriority;
import io.github.alloyconnections.domain.testing.InMemoryCallBudget;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two clients that share sixty calls a minute, twenty of them at once. */
class SharedCallsTest {

    private final AlloyTest.FakeTicker ticker = new AlloyTest.FakeTicker();
    private final InMemoryCallBudget budget = new InMemoryCallBudget(new CallPace(60), new ClockOfTicker());
    private final RateLimiter one = gate(CallPriority.PERSON);
    private final RateLimiter other = gate(CallPriority.PERSON);

    private RateLimiter gate(CallPriority priority) {
        return new RateLimiter(Pacing.standard(), ticker, new Sharing(() -> Optional.of(budget), priority));
    }

    private final class ClockOfTicker extends Clock {

        @Override
        public Instant instant() {
            return Seed.NOW.plusNanos(ticker.nanos());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("only instants are asked for");
        }
    }

    private static void pass(RateLimiter gate, int calls) throws InterruptedException {
        for (int call = 0; call < calls; call++) {
            gate.pass();
        }
    }

    @Test
    void what_one_has_used_the_other_waits_for() throws InterruptedException {
        pass(one, 15);
        pass(other, 5);
        assertThat(ticker.slept()).isEmpty();

        pass(other, 2);

        assertThat(ticker.slept()).containsExactly(Duration.ofMillis(1_500), Duration.ofMillis(1_500));
    }

    @Test
    void it_is_waited_for_ten_seconds_in_all() throws InterruptedException {
        pass(one, 26);

        assertThatExceptionOfType(AlloyFailure.class)
                .isThrownBy(one::pass)
                .withMessage("our own limit of 60 calls a minute is used up for another 2 s,"
                        + " and no run waits more than 10 s in all")
                .returns(Kind.RATE_LIMITED, AlloyFailure::kind)
                .returns(false, failure -> failure.problem().passing())
                .returns(
                        Optional.of(Duration.ofSeconds(2)),
                        failure -> failure.problem().retryAfter());
        assertThat(ticker.slept()).hasSize(6);
    }

    @Test
    void where_nobody_waits_for_the_answer_nobody_waits_for_a_call() throws InterruptedException {
        RateLimiter behind = gate(CallPriority.RECHECK);
        pass(behind, 13);

        assertThatExceptionOfType(AlloyFailure.class)
                .isThrownBy(behind::pass)
                .returns(Kind.RATE_LIMITED, AlloyFailure::kind);
        assertThat(ticker.slept()).isEmpty();
        pass(one, 7);
        assertThat(ticker.slept()).isEmpty();
    }

    @Test
    void what_alloy_asks_of_one_holds_the_other() throws InterruptedException {
        assertThat(one.hold(Duration.ofSeconds(9), Kind.RATE_LIMITED)).isTrue();
        other.pass();
        assertThat(ticker.slept()).containsExactly(Duration.ofSeconds(9));

        one.hold(Duration.ofSeconds(90), Kind.UNAVAILABLE);
        assertThatExceptionOfType(AlloyFailure.class)
                .isThrownBy(other::pass)
                .withMessageStartingWith("Alloy asks not to be called for another 90 s")
                .returns(Kind.UNAVAILABLE, AlloyFailure::kind);
    }

    @Test
    void a_hold_of_another_is_told_to_who_would_wait_for_a_shorter_one() {
        other.hold(Duration.ofSeconds(90), Kind.RATE_LIMITED);

        assertThat(one.hold(Duration.ofSeconds(1), Kind.RATE_LIMITED)).isFalse();
    }

    @Test
    void one_call_tries_a_long_hold_and_what_it_finds_out_frees_both() throws InterruptedException {
        one.hold(Duration.ofMinutes(9), Kind.RATE_LIMITED);
        ticker.pass(Duration.ofMinutes(1));

        assertThat(other.pass()).isTrue();
        assertThatExceptionOfType(AlloyFailure.class).isThrownBy(one::pass);
        other.lift();

        assertThat(one.pass()).isFalse();
        assertThat(ticker.slept()).isEmpty();
    }

    @Test
    void while_it_cannot_be_asked_each_keeps_to_a_careful_pace_of_its_own() throws InterruptedException {
        budget.isAway(true);
        pass(one, 10);
        pass(other, 10);
        assertThat(ticker.slept()).isEmpty();

        one.pass();
        assertThat(ticker.slept()).containsExactly(Duration.ofSeconds(6));
        assertThatExceptionOfType(AlloyFailure.class)
                .isThrownBy(one::pass)
                .withMessageStartingWith("our own limit of 10 calls a minute is used up");

        budget.isAway(false);
        pass(one, 20);
    }

    @Test
    void what_alloy_asked_holds_also_while_it_cannot_be_asked() {
        one.hold(Duration.ofSeconds(90), Kind.RATE_LIMITED);
        budget.isAway(true);

        assertThatExceptionOfType(AlloyFailure.class)
                .isThrownBy(one::pass)
                .withMessageStartingWith("Alloy asks not to be called");
    }
}

package io.github.alloyconnections.adapter.alloy.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.adapter.alloy.AlloyTest;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private final AlloyTest.FakeTicker ticker = new AlloyTest.FakeTicker();
    private final RateLimiter gate = new RateLimiter(Pacing.standard(), ticker, Sharing.none());

    @Test
    void a_minutes_calls_may_be_made_in_a_burst() throws InterruptedException {
        pass(60);

        assertThat(ticker.slept()).isEmpty();
    }

    @Test
    void behind_a_burst_the_bucket_refills_steadily() throws InterruptedException {
        pass(63);

        assertThat(ticker.slept())
                .hasSize(3)
                .allSatisfy(wait -> assertThat(wait).isEqualTo(Duration.ofSeconds(1)));
    }

    @Test
    void after_a_minute_the_bucket_is_full_again() throws InterruptedException {
        pass(60);
        ticker.pass(Duration.ofMinutes(1));
        pass(60);

        assertThat(ticker.slept()).isEmpty();
    }

    @Test
    void our_own_limit_is_waited_for_ten_seconds_in_all() throws InterruptedException {
        pass(70);

        assertThatExceptionOfType(AlloyFailure.class)
                .isThrownBy(gate::pass)
                .withMessage("our own limit of 60 calls a minute is used up for another 1 s,"
                        + " and no run waits more than 10 s in all")
                .returns(Kind.RATE_LIMITED, AlloyFailure::kind)
                .returns(false, failure -> failure.problem().passing());
    }

    @Test
    void a_call_that_was_turned_away_took_nothing_from_the_bucket() throws InterruptedException {
        pass(70);
        assertThatExceptionOfType(AlloyFailure.class).isThrownBy(gate::pass);
        ticker.pass(Duration.ofSeconds(1));

        pass(1);

        assertThat(ticker.slept()).hasSize(10);
    }

    @Test
    void a_hold_that_is_too_long_turns_every_call_away() {
        gate.hold(Duration.ofSeconds(90), Kind.RATE_LIMITED);
        ticker.pass(Duration.ofMillis(30_500));

        assertThatExceptionOfType(AlloyFailure.class)
                .isThrownBy(gate::pass)
                .withMessageStartingWith("Alloy asks not to be called for another 60 s")
                .returns(
                        Optional.of(Duration.ofSeconds(60)),
                        failure -> failure.problem().retryAfter());
    }

    @Test
    void a_hold_ends() throws InterruptedException {
        gate.hold(Duration.ofSeconds(90), Kind.RATE_LIMITED);
        ticker.pass(Duration.ofSeconds(90));

        pass(1);

        assertThat(ticker.slept()).isEmpty();
    }

    @Test
    void a_hold_of_an_outage_is_an_outage() {
        gate.hold(Duration.ofSeconds(90), Kind.UNAVAILABLE);

        assertThatExceptionOfType(AlloyFailure.class)
                .isThrownBy(gate::pass)
                .returns(Kind.UNAVAILABLE, AlloyFailure::kind);
    }

    @Test
    void nobody_is_held_longer_than_ten_minutes() throws InterruptedException {
        gate.hold(Duration.ofDays(1), Kind.RATE_LIMITED);
        ticker.pass(Duration.ofMinutes(10));

        pass(1);

        assertThat(ticker.slept()).isEmpty();
    }

    @Test
    void after_a_minute_one_call_tries_a_long_hold_and_the_others_are_told_when() throws InterruptedException {
        gate.hold(Duration.ofMinutes(9), Kind.RATE_LIMITED);
        assertThatExceptionOfType(AlloyFailure.class)
                .isThrownBy(gate::pass)
                .withMessageStartingWith("Alloy asks not to be called for another 9 min (it is tried again in 60 s)")
                .returns(
                        Optional.of(Duration.ofSeconds(60)),
                        failure -> failure.problem().retryAfter());
        ticker.pass(Duration.ofMinutes(1));

        assertThat(gate.pass()).isTrue();
        assertThatExceptionOfType(AlloyFailure.class).isThrownBy(gate::pass);
        gate.lift();
        assertThat(gate.pass()).isFalse();
        assertThat(ticker.slept()).isEmpty();
    }

    @Test
    void a_hold_tells_whether_it_will_be_waited_for() throws InterruptedException {
        assertThat(gate.hold(Duration.ofSeconds(10), Kind.RATE_LIMITED)).isTrue();
        pass(1);
        assertThat(gate.hold(Duration.ofMillis(1), Kind.RATE_LIMITED)).isFalse();
    }

    @Test
    void waiting_side_by_side_counts_once() throws Exception {
        CountDownLatch bothWait = new CountDownLatch(2);
        RateLimiter shared = new RateLimiter(Pacing.standard(), ticker.sleepingUntil(bothWait), Sharing.none());
        shared.hold(Duration.ofSeconds(10), Kind.RATE_LIMITED);

        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> passOnce(shared));
        passOnce(shared);

        assertThat(other).succeedsWithin(Duration.ofSeconds(20));
        assertThat(ticker.slept()).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(10));
    }

    private static void passOnce(RateLimiter gate) {
        try {
            gate.pass();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void patience_is_whole_again_after_a_minute_of_calm() throws InterruptedException {
        gate.hold(Duration.ofSeconds(10), Kind.RATE_LIMITED);
        pass(1);
        ticker.pass(Duration.ofSeconds(60));

        assertThat(gate.hold(Duration.ofSeconds(10), Kind.RATE_LIMITED)).isTrue();
        pass(1);

        assertThat(ticker.slept()).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(10));
    }

    private void pass(int calls) throws InterruptedException {
        for (int call = 0; call < calls; call++) {
            gate.pass();
        }
    }
}

package io.github.alloyconnections.domain.port.driving;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.selection.RetireOutcome;
import io.github.alloyconnections.domain.testing.CannedRetiring;
import io.github.alloyconnections.domain.testing.Seed;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What driving ports do by themselves. */
class DrivingPortsTest {

    private static final URI BACK = URI.create("https://app.example/back");

    @Test
    void many_are_retired_one_after_another_and_told_in_their_order() {
        CannedRetiring retiring = new CannedRetiring();

        List<RetireOutcome> outcomes =
                retiring.retireAll(Seed.NOTION, List.of(Seed.id(2), Seed.id(1)), Duration.ofDays(1));

        assertThat(outcomes)
                .extracting(outcome -> outcome.match(done -> done.retirement().id(), refused -> refused.id()))
                .containsExactly(Seed.id(2), Seed.id(1));
        assertThat(retiring.retired()).hasSize(2);
    }

    @Test
    void a_refused_retirement_is_handled_as_one() {
        CannedRetiring retiring = new CannedRetiring();
        retiring.refusal = Optional.of("pinned");

        RetireOutcome outcome = retiring.retire(Seed.NOTION, Seed.id(2), Duration.ofDays(1));

        assertThat(outcome.<String>match(done -> "retired", refused -> refused.reason()))
                .isEqualTo("pinned");
    }

    @Test
    void where_nobody_listens_nothing_comes_back() {
        CallbackReceiver nobody = CallbackReceiver.never(BACK);

        assertThat(nobody.await(Duration.ofMillis(1))).isEmpty();
    }

    @Test
    void whoever_interrupts_the_wait_for_nobody_ends_it_and_may_know() {
        CallbackReceiver nobody = CallbackReceiver.never(BACK);
        Thread.currentThread().interrupt();

        assertThat(nobody.await(Duration.ofDays(1))).isEmpty();
        assertThat(Thread.interrupted()).isTrue();
    }
}

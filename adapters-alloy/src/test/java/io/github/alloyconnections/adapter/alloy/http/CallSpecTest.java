package io.github.alloyconnections.adapter.alloy.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** How much of an answer there is memory for. */
class CallSpecTest {

    private static final long MIB = 1024L * 1024;

    @Test
    void a_list_is_read_within_what_the_memory_allows() {
        assertThat(CallSpec.longestList(32 * MIB)).isLessThan(11 * MIB);
        assertThat(CallSpec.longestList(4096 * MIB)).isEqualTo(256 * MIB);
        assertThat(CallSpec.list("list", Owner.key()).longestBody()).isPositive();
    }

    @Test
    void where_it_is_not_enough_all_the_same_the_answer_is_too_large() throws Exception {
        TransportTrouble trouble = new TransportTrouble("alloy.example", Duration.ofSeconds(5));
        try (ExchangeWorkers workers = new ExchangeWorkers()) {
            CallInFlight call = new CallInFlight(CallSpec.list("list", Owner.key()), Duration.ofSeconds(5));

            Assertions.assertThatExceptionOfType(AlloyFailure.class)
                    .isThrownBy(() -> workers.within(
                            Duration.ofSeconds(5),
                            call,
                            () -> {
                                throw new OutOfMemoryError("Java heap space");
                            },
                            trouble))
                    .withMessage("the answer of alloy.example is too large")
                    .returns(Kind.UNREADABLE, AlloyFailure::kind);
        }
    }
}

package io.github.alloyconnections.domain.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alloyconnections.domain.service.AuditEntry.Deed;
import io.github.alloyconnections.domain.service.DeliveryQuery.Which;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked of many users at once: pages of at least one row, words, and who leaves calls to whom. */
class QueriesTest {

    static Stream<IntFunction<Object>> every_query_is_for_one_row_at_least() {
        return Stream.of(
                limit -> new AuditQuery(Optional.empty(), limit, Optional.empty()),
                limit -> new DeliveryQuery(Which.PARKED, limit, Optional.empty()),
                limit -> new StateQuery(Optional.empty(), Optional.empty(), Optional.empty(), limit, Optional.empty()),
                limit -> new TokenQuery(limit, Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource
    void every_query_is_for_one_row_at_least(IntFunction<Object> query) {
        assertThat(query.apply(1)).isEqualTo(query.apply(1));
        assertThatIllegalArgumentException().isThrownBy(() -> query.apply(0)).withMessageContaining("limit");
    }

    @Test
    void deeds_are_published_in_small_letters() {
        assertThat(Stream.of(Deed.values()).map(Deed::word))
                .containsExactly(
                        "decided", "looked", "pinned", "unpinned", "connecting", "called", "granted", "revoked");
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON,20,0",
        "PROGRAM,20,2",
        "PROGRAM,21,3",
        "PROGRAM,1,0",
        "RECHECK,20,7",
        "RECHECK,21,7",
        "RECHECK,3,1",
        "RECHECK,2,1",
        "RECHECK,1,0"
    })
    void whoever_comes_later_leaves_its_share_rounded_up_and_never_all(CallPriority who, int calls, int left) {
        assertThat(who.leaves(calls)).isEqualTo(left);
    }
}

package io.github.alloyconnections.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionIdTest {

    private static final String NEWEST = "69110206d6d6670fb17451f8";

    @Test
    void carries_the_second_it_was_created_in() {
        assertThat(new ConnectionId(NEWEST).createdAt()).isEqualTo(Instant.parse("2025-11-09T21:05:10Z"));
        assertThat(new ConnectionId("67a37f290000000000000000").createdAt())
                .isEqualTo(Instant.parse("2025-02-05T15:09:29Z"));
    }

    @Test
    void a_time_beyond_32_signed_bits_is_no_negative_one() {
        assertThat(new ConnectionId("ffffffff0000000000000000").createdAt())
                .isEqualTo(Instant.ofEpochSecond(4_294_967_295L));
    }

    @Test
    void case_does_not_matter_and_is_kept() {
        ConnectionId loud = new ConnectionId("69110206D6D6670FB17451F8");

        assertThat(loud).isEqualTo(new ConnectionId(NEWEST)).hasSameHashCodeAs(new ConnectionId(NEWEST));
        assertThat(loud).isEqualByComparingTo(new ConnectionId(NEWEST)).hasToString("69110206D6D6670FB17451F8");
        assertThat(Set.of(loud)).contains(new ConnectionId(NEWEST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "69110206d6d6670fb17451f",
                "69110206d6d6670fb17451f80",
                " 69110206d6d6670fb17451f8",
                "69110206d6d6670fb17451f8\n",
                "69110206d6d6670fb17451g8",
                "69110206d6d6670fb1745１f8",
                "../110206d6d6670fb17451f8",
                "+9110206d6d6670fb17451f8"
            })
    void anything_else_is_no_id(String text) {
        assertThat(ConnectionId.parse(text)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConnectionId(text))
                .withMessageStartingWith("value must be");
    }

    @Test
    void every_hexadecimal_digit_counts_and_none_of_its_neighbours() {
        assertThat(ConnectionId.parse("0123456789abcdefABCDEF00")).isPresent();
        assertThat(Stream.of('/', ':', '@', 'G', '`', 'g').map(c -> c + "0123456789abcdefABCDEF0"))
                .allSatisfy(text -> assertThat(ConnectionId.parse(text)).isEmpty());
    }

    @Test
    void every_letter_is_the_same_in_either_case() {
        assertThat(new ConnectionId("ABCDEFABCDEFABCDEFABCDEF"))
                .isEqualTo(new ConnectionId("abcdefabcdefabcdefabcdef"))
                .hasSameHashCodeAs(new ConnectionId("abcdefabcdefabcdefabcdef"));
    }
}

package io.github.alloyconnections.domain.twins;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.testing.AConnection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BurstsTest {

    @Test
    void those_within_a_quarter_of_an_hour_of_each_other_are_one_sitting() {
        assertThat(told(0, 900, 1800)).isEqualTo("3 within 30 min: retries of one sitting");
        assertThat(told(0, 901)).isEqualTo("none");
    }

    @Test
    void the_largest_comes_first_and_three_are_told() {
        assertThat(told(0, 60, 10_000, 10_060, 10_120, 20_000, 20_001, 30_000, 30_001))
                .isEqualTo("3 within 2 min, 2 within 1 min, 2 within 1 min: retries of one sitting each");
    }

    @Test
    void the_order_of_a_list_does_not_matter_and_one_alone_is_none() {
        assertThat(told(61, 0)).isEqualTo("2 within 2 min: retries of one sitting");
        assertThat(told(5, 100_000)).isEqualTo("none");
        assertThat(told()).isEqualTo("none");
    }

    @Test
    void two_at_once_are_a_minute() {
        assertThat(told(0, 0)).isEqualTo("2 within 1 min: retries of one sitting");
    }

    private static String told(int... seconds) {
        List<Connection> made = IntStream.range(0, seconds.length)
                .mapToObj(number -> AConnection.of(
                                new ConnectionId(String.format("%08x%016x", 0x68000000 + seconds[number], number)))
                        .build())
                .toList();
        return Bursts.among(made).told().orElse("none");
    }
}

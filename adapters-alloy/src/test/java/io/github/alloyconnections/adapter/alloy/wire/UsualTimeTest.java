package io.github.alloyconnections.adapter.alloy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsualTimeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-11-09T21:05:10.123Z",
                "1970-01-01T00:00:00.000Z",
                "2024-02-29T23:59:59.999Z",
                "0001-01-01T00:00:00.001Z",
                "9999-12-31T23:59:59.999Z"
            })
    void it_reads_what_the_jdk_reads(String text) {
        assertThat(UsualTime.read(text)).contains(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-30T21:05:10.123Z",
                "2025-13-01T21:05:10.123Z",
                "2025-11-09T24:00:00.000Z",
                "2025-11-09T23:59:60.000Z",
                "2025-11-09T21:05:10Z",
                "2025-11-09 21:05:10.123Z",
                "2025-11-09T21:05:10.123z",
                "20٢5-11-09T21:05:10.123Z",
                ""
            })
    void it_leaves_all_else_to_others(String text) {
        assertThat(UsualTime.read(text)).isEmpty();
    }
}

package io.github.alloyconnections.adapter.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WrongTokensTest {

    private final AtomicLong nanos = new AtomicLong();
    private final WrongTokens wrong = new WrongTokens(nanos::get);

    @Test
    void callers_are_counted_apart() {
        for (int i = 0; i < WrongTokens.OF_ONE; i++) {
            assertThat(wrong.isTooMany("192.0.2.1")).isFalse();
        }
        assertThat(wrong.isTooMany("192.0.2.1")).isTrue();
        assertThat(wrong.isTooMany("192.0.2.2")).isFalse();
    }

    @Test
    void so_are_the_networks_of_ipv6_and_not_their_addresses() {
        for (int i = 0; i < WrongTokens.OF_ONE; i++) {
            assertThat(wrong.isTooMany("2001:db8:0:1:0:0:0:" + i)).isFalse();
        }
        assertThat(wrong.isTooMany("2001:db8:0:1:ffff:0:0:1")).isTrue();
        assertThat(wrong.isTooMany("2001:db8:0:2:0:0:0:1")).isFalse();
    }

    @Test
    void many_callers_are_too_many_together() {
        for (int i = 0; i < WrongTokens.OF_ALL; i++) {
            assertThat(wrong.isTooMany("192.0.2." + i)).isFalse();
        }
        assertThat(wrong.isTooMany("198.51.100.1")).isTrue();

        nanos.addAndGet(WrongTokens.TIME.toNanos());
        assertThat(wrong.isTooMany("198.51.100.1")).isFalse();
    }
}

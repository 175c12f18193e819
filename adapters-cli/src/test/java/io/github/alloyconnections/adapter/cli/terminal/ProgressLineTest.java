package io.github.alloyconnections.adapter.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.Entries;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.HealthState;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final CountDownLatch drawn = new CountDownLatch(1);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8) {
        @Override
        public void flush() {
            super.flush();
            drawn.countDown();
        }
    };

    @Test
    void long_work_shows_how_far_it_is_and_cleans_up() throws InterruptedException {
        try (ProgressLine progress = ProgressLine.on(err, Duration.ZERO)) {
            drawn.await();
            progress.judged(new ConnectionId(Entries.NEWEST), Entries.health(HealthState.WORKING), 3, 30);
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("\r\u001b[Kasking Alloy\r\u001b[Kprobed 3 of at most 30\r\u001b[K");
    }

    @Test
    void work_that_is_soon_done_shows_nothing() {
        try (ProgressLine progress = ProgressLine.on(err, Duration.ofHours(1))) {
            progress.judged(new ConnectionId(Entries.NEWEST), Entries.health(HealthState.WORKING), 1, 30);
        }

        assertThat(bytes.size()).isZero();
    }
}

package io.github.alloyconnections.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.alloyconnections.library.AlloyConnections;
import io.github.alloyconnections.library.AlloyOptions;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class ConnectionHealthTest {

    private static final Duration REFRESH = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private final AtomicLong elapsed = new AtomicLong();

    @ParameterizedTest
    @CsvSource({
        "seed, UP, WORKS",
        "dead-newest, UP, WORKS",
        "all-dead, DOWN, FAILS",
        "wrong-owner, DOWN, FAILS",
        "outage, UNKNOWN, UNKNOWN",
        "rate-limited, UNKNOWN, UNKNOWN"
    })
    void what_time_alone_can_mend_is_not_down(String preset, String status, Standing standing) {
        try (AlloyConnections alloy = open(options().sandbox(preset).timeout(Duration.ofSeconds(5)));
                ConnectionHealth health = over(alloy)) {
            assertThat(health.refresh().standing()).isEqualTo(standing);
            assertThat(told(health).getStatus().getCode()).isEqualTo(status);
        }
    }

    @Test
    void without_a_key_it_is_down_and_says_what_to_do() {
        try (AlloyConnections alloy = open(options());
                ConnectionHealth health = over(alloy)) {
            health.refresh();

            assertThat(told(health).getStatus()).isEqualTo(Status.DOWN);
            assertThat(told(health).getDetails())
                    .containsEntry("code", "KEY_MISSING")
                    .containsKeys("message", "next");
        }
    }

    @Test
    void scrapes_make_no_calls_until_what_is_known_is_old() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.of("seed", Clock.systemUTC()));
                AlloyConnections alloy = open(at(sandbox));
                ConnectionHealth health = over(alloy)) {
            assertThat(told(health).getStatus()).isEqualTo(Status.UNKNOWN);
            await().untilAsserted(() -> assertThat(told(health).getStatus()).isEqualTo(Status.UP));
            int once = sandbox.requests().size();

            elapsed.addAndGet(REFRESH.minusSeconds(1).toNanos());
            for (int scrape = 0; scrape < 100; scrape++) {
                assertThat(told(health).getDetails()).containsEntry("secondsAgo", 299L);
            }
            assertThat(sandbox.requests()).hasSize(once);

            elapsed.addAndGet(Duration.ofSeconds(1).toNanos());
            assertThat(told(health).getStatus()).isEqualTo(Status.UP);
            await().untilAsserted(() -> assertThat(told(health).getDetails()).containsEntry("secondsAgo", 0L));
            assertThat(sandbox.requests()).hasSizeBetween(once + 1, 2 * once);
        }
    }

    @Test
    void what_was_certain_is_told_while_nothing_is() {
        Sandbox sandbox = Sandbox.start(SandboxOptions.of("seed", Clock.systemUTC()));
        try (AlloyConnections alloy = open(at(sandbox));
                ConnectionHealth health = over(alloy)) {
            health.refresh();
            sandbox.close();
            health.refresh();

            assertThat(told(health).getStatus()).isEqualTo(Status.UNKNOWN);
            assertThat(told(health).getDetails())
                    .containsEntry("lastCertain", "UP")
                    .containsEntry("code", "UPSTREAM_UNAVAILABLE");
        }
    }

    @Test
    void nobody_is_asked_any_more_once_it_is_closed() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.of("seed", Clock.systemUTC()));
                AlloyConnections alloy = open(at(sandbox))) {
            ConnectionHealth health = over(alloy);
            health.close();

            assertThat(health.latest().standing()).isEqualTo(Standing.UNKNOWN);
            assertThat(health.age()).isEmpty();
            assertThat(sandbox.requests()).isEmpty();
        }
    }

    private static Health told(ConnectionHealth health) {
        return new AlloyConnectionsHealthIndicator(health).health();
    }

    private ConnectionHealth over(AlloyConnections alloy) {
        return new ConnectionHealth(alloy, REFRESH, elapsed::get);
    }

    private AlloyOptions at(Sandbox sandbox) {
        return options()
                .baseUrl(sandbox.baseUrl().toString())
                .apiKey(sandbox.apiKey())
                .user(sandbox.userId().orElseThrow());
    }

    private AlloyOptions options() {
        return AlloyOptions.ofThisProcess().in(Map.of(), folder, folder);
    }

    private static AlloyConnections open(AlloyOptions options) {
        return AlloyConnections.lazily(() -> options);
    }
}

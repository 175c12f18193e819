package io.github.alloyconnections.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.sandbox.fault.PresetFaults;
import io.github.alloyconnections.sandbox.world.Preset;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifecycleTest {

    @Test
    void listens_on_loopback_at_the_port_it_tells() {
        try (Sandbox sandbox = Sandboxes.start("seed")) {
            assertThat(sandbox.baseUrl().getHost()).isEqualTo("127.0.0.1");
            assertThat(sandbox.baseUrl().getPort()).isEqualTo(sandbox.port()).isPositive();
        }
    }

    @Test
    void a_port_that_is_taken_is_named() {
        try (Sandbox first = Sandboxes.start("seed")) {
            SandboxOptions same = Sandboxes.options("seed").withPort(first.port());

            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> Sandbox.start(same))
                    .withMessageContaining("Tried to open the sandbox on port " + first.port());
        }
    }

    @Test
    void the_same_port_can_be_had_again_after_close() {
        Sandbox first = Sandboxes.start("seed");
        first.close();

        try (Sandbox second = Sandbox.start(Sandboxes.options("seed").withPort(first.port()))) {
            assertThat(Client.of(second).get("/connectors").status()).isEqualTo(200);
        }
    }

    @Test
    void a_second_close_does_nothing() {
        Sandbox sandbox = Sandboxes.start("seed");
        sandbox.close();
        sandbox.close();

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Client.of(sandbox).get("/connectors"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed", "slow"})
    void close_cuts_off_answers_that_are_still_waiting(String preset) {
        Sandbox sandbox = Sandbox.start(Sandboxes.options(preset).withLatency(Duration.ofHours(1)));
        CompletableFuture<Answer> waiting =
                CompletableFuture.supplyAsync(() -> Client.of(sandbox).get("/connectors"));
        while (sandbox.requests().isEmpty()) {
            Thread.onSpinWait();
        }
        sandbox.close();

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(waiting::join)
                .withCauseInstanceOf(UncheckedIOException.class);
    }

    @Test
    void slow_takes_its_time_unless_told_otherwise() {
        assertThat(PresetFaults.latencyOf(Preset.SLOW)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(10));
        assertThat(PresetFaults.latencyOf(Preset.SEED)).isZero();
    }

    @Test
    void the_server_is_told_not_to_delay_small_packets() {
        try (Sandbox sandbox = Sandboxes.start("seed")) {
            assertThat(System.getProperty("sun.net.httpserver.nodelay")).isEqualTo("true");
            assertThat(sandbox.toString()).contains("seed").doesNotContain(sandbox.apiKey());
        }
    }

    @Test
    void worlds_are_apart() {
        try (Sandbox one = Sandboxes.start("seed");
                Sandbox other = Sandboxes.start("seed")) {
            Client.of(one).delete(Sandboxes.LIST + "/" + Sandboxes.NEWEST);

            assertThat(Client.of(other).get(Sandboxes.LIST).body()).contains(Sandboxes.NEWEST);
        }
    }
}

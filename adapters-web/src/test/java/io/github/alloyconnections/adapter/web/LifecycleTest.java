package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.alloyconnections.adapter.web.server.Limits;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifecycleTest {

    private final FakeCore core = new FakeCore();

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void it_can_be_reached_at_its_address(String host) throws IOException, InterruptedException {
        try (WebAdapter web = start(host, 0)) {
            HttpRequest request = HttpRequest.newBuilder(web.address().resolve("/health/live"))
                    .build();

            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void it_does_not_listen_beyond_the_loopback(String host) {
        assertThatThrownBy(() -> start(host, 0))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining(host)
                .hasMessageContaining("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no such host", "no-such-host.invalid"})
    void an_unknown_host_is_a_wrong_setting(String host) {
        assertThatThrownBy(() -> start(host, 0))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("host");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void an_impossible_port_is_a_wrong_setting(int port) {
        assertThatThrownBy(() -> new WebOptions("127.0.0.1", port, "1"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining(String.valueOf(port));
    }

    @Test
    void a_port_that_is_taken_is_named() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start("127.0.0.1", other.getLocalPort()))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasCauseInstanceOf(BindException.class)
                    .hasMessageContaining("127.0.0.1:" + other.getLocalPort());
        }
    }

    @Test
    void its_port_is_free_again_once_it_is_closed() {
        URI first;
        try (WebAdapter web = start("127.0.0.1", 0)) {
            first = web.address();
        }
        try (WebAdapter again = start("127.0.0.1", first.getPort())) {
            assertThat(again.address()).isEqualTo(first);
        }
    }

    @Test
    void closing_twice_is_harmless() {
        WebAdapter web = start("127.0.0.1", 0);
        web.close();
        web.close();

        assertThat(web.address().getPort()).isPositive();
    }

    @Test
    @Timeout(20)
    void closing_does_not_wait_for_an_answer_that_never_comes() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        core.whenAsked(() -> {
            asked.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        });
        try (WebAdapter web = start("127.0.0.1", 0)) {
            HttpRequest request = HttpRequest.newBuilder(web.address().resolve("/api/decision"))
                    .build();
            var unused = HttpClient.newHttpClient().sendAsync(request, BodyHandlers.discarding());
            asked.await();
        }
        interrupted.await();
        assertThat(core.calls("decide notion working")).isOne();
    }

    @Test
    void an_answer_that_never_comes_ends_as_cannot_tell() {
        CountDownLatch late = new CountDownLatch(1);
        Limits limits = new Limits(
                Duration.ofMillis(500), Duration.ofSeconds(20), Duration.ofMillis(900), Duration.ofSeconds(1));
        try (RunningWeb web = RunningWeb.limitedTo(limits)) {
            web.core().whenAsked(() -> {
                try {
                    late.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });

            assertThat(web.get("/api/decision").statusCode()).isEqualTo(503);
            late.countDown();
        }
    }

    private WebAdapter start(String host, int port) {
        FakeProject project = new FakeProject(core);
        Limits limits = new Limits(
                Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ofMillis(200));
        return WebAdapter.start(
                new WebOptions(host, port, "1"),
                () -> project,
                new WebAdapter.Surroundings(Samples.CLOCK, Ticker.systemTicker(), limits),
                List.of(),
                Optional.empty());
    }
}

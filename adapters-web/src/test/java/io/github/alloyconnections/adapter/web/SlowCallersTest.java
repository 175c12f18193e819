package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.web.server.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlowCallersTest {

    private static final Limits HASTY =
            new Limits(Duration.ofSeconds(2), Duration.ofMillis(400), Duration.ofSeconds(60), Duration.ofSeconds(1));

    private final RunningWeb web = RunningWeb.limitedTo(HASTY);
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void a_silent_connection_is_ended() {
        assertThat(web.raw("")).isEmpty();
    }

    @Test
    void a_request_that_stops_in_the_middle_is_ended() {
        assertThat(web.raw("GET /api/health HTTP/1.1\r\nHost: loc")).doesNotContain("200 OK");
    }

    @Test
    void a_header_that_trickles_in_is_ended() {
        assertThat(bytesTakenOf("GET /api/health HTTP/1.1\r\nHost: localhost\r\nX: ", 'a'))
                .isLessThan(1_000);
    }

    @Test
    void a_body_that_trickles_in_is_ended_and_changes_nothing() {
        String start = "PUT /api/pin HTTP/1.1\r\nHost: localhost:" + web.port()
                + "\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n{";

        assertThat(bytesTakenOf(start, ' ')).isLessThan(1_000);
        assertThat(web.core().calls("use notion working VERIFIED")).isZero();
    }

    @Test
    void slow_senders_cost_no_thread_that_others_need() throws IOException {
        Socket[] slow = new Socket[2 * Limits.THREADS];
        for (int i = 0; i < slow.length; i++) {
            slow[i] = new Socket(InetAddress.getLoopbackAddress(), web.port());
            slow[i].getOutputStream()
                    .write(("PUT /api/pin HTTP/1.1\r\nHost: localhost:" + web.port()
                                    + "\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{")
                            .getBytes(StandardCharsets.ISO_8859_1));
        }
        assertThat(web.get("/health/live").statusCode()).isEqualTo(200);
        for (Socket socket : slow) {
            socket.close();
        }
    }

    @Test
    void a_connection_that_is_used_again_and_again_is_kept() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), web.port())) {
            for (int i = 0; i < 8; i++) {
                socket.getOutputStream()
                        .write(("HEAD /health/live HTTP/1.1\r\nHost: localhost:" + web.port() + "\r\n\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
                assertThat(header(socket.getInputStream())).startsWith("HTTP/1.1 200");
                pause();
            }
        }
    }

    private static String header(InputStream in) throws IOException {
        StringBuilder header = new StringBuilder();
        int read = 0;
        while (read >= 0 && header.indexOf("\r\n\r\n") < 0) {
            read = in.read();
            header.append((char) read);
        }
        return header.toString();
    }

    /** Sends until the server has had enough, and tells how much it took. */
    private int bytesTakenOf(String start, char rest) {
        int sent = 0;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), web.port())) {
            socket.getOutputStream().write(start.getBytes(StandardCharsets.ISO_8859_1));
            while (sent < 1_000 && socket.getInputStream().available() == 0) {
                socket.getOutputStream().write(rest);
                sent++;
                pause();
            }
            return sent;
        } catch (SocketException closedByServer) {
            return sent;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The slowness that is being tested, not a wait for something to happen. */
    private void pause() {
        try {
            boolean over = never.await(100, TimeUnit.MILLISECONDS);
            assertThat(over).isFalse();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.web.server.Limits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is refused while it sends is answered at once, may finish its sentence, and may ask again on the same connection. */
class HearingOutTest {

    private static final int TOO_LARGE = Limits.BODY_BYTES + 1;
    private static final int CHUNK = 0x1000;
    private static final int PATIENCE_MILLIS = (int) Duration.ofSeconds(20).toMillis();

    private final RunningWeb web = RunningWeb.start();

    @AfterEach
    void stop() {
        web.close();
    }

    @ParameterizedTest
    @CsvSource({
        "X-Plain: yes, 70000, 413",
        "Content-Encoding: gzip, 60000, 415",
        "Content-Type: text/plain; charset=latin1, 60000, 415"
    })
    void a_sender_is_answered_before_it_has_sent_all_and_may_ask_again(String header, int length, int status)
            throws IOException {
        try (Caller caller = new Caller(web.port())) {
            caller.say("PUT /api/pin HTTP/1.1\r\nHost: localhost:" + web.port() + "\r\n" + header
                    + "\r\nContent-Length: " + length + "\r\n\r\n{");
            assertThat(caller.statusHeard()).isEqualTo(status);

            caller.say(" ".repeat(length - 1));
            caller.say("GET /health/live HTTP/1.1\r\nHost: localhost:" + web.port() + "\r\n\r\n");
            assertThat(caller.statusHeard()).isEqualTo(200);
        }
        assertThat(web.core().calls()).isZero();
    }

    @Test
    void chunks_are_heard_out_too() throws IOException {
        String chunk = Integer.toHexString(CHUNK) + "\r\n" + " ".repeat(CHUNK) + "\r\n";
        try (Caller caller = new Caller(web.port())) {
            caller.say("PUT /api/pin HTTP/1.1\r\nHost: localhost:" + web.port()
                    + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + chunk.repeat(TOO_LARGE / CHUNK + 1));
            assertThat(caller.statusHeard()).isEqualTo(413);

            caller.say(chunk + "0\r\n\r\n");
            caller.say("GET /health/live HTTP/1.1\r\nHost: localhost:" + web.port() + "\r\n\r\n");
            assertThat(caller.statusHeard()).isEqualTo(200);
        }
        assertThat(web.core().calls()).isZero();
    }

    /** Sends when it is told to, and reads the heads of the answers, whose bodies have a known length. */
    private static final class Caller implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader answers;

        Caller(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE_MILLIS);
            answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        }

        void say(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        }

        int statusHeard() throws IOException {
            int status = Integer.parseInt(answers.readLine().substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
            int length = 0;
            for (String line = answers.readLine(); !line.isEmpty(); line = answers.readLine()) {
                assertThat(line).doesNotContainIgnoringCase("Connection: close");
                if (line.startsWith("Content-Length: ")) {
                    length = Integer.parseInt(line.substring("Content-Length: ".length()));
                }
            }
            assertThat(answers.skip(length)).isEqualTo(length);
            return status;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}

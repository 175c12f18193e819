package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.alloyconnections.adapter.web.server.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Requests as bytes: what is not written as it should be, is too large, or is packed. */
class WireTest {

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    /** More than are kept; {@code -Dsilent=5000} tries as many as the machine lets one process have. */
    private static final int SILENT = Integer.getInteger("silent", Limits.CONNECTIONS + 100);

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final RunningWeb web = RunningWeb.start();

    @BeforeEach
    void listen() {
        log.start();
        ROOT.addAppender(log);
    }

    @AfterEach
    void stop() {
        ROOT.detachAppender(log);
        web.close();
    }

    static Stream<String> tooLargeInChunks() {
        String small = "400\r\n" + " ".repeat(0x400) + "\r\n";
        return Stream.of(
                "10001\r\n" + " ".repeat(0x10001) + "\r\n0\r\n\r\n",
                "10000\r\n" + " ".repeat(0x10000) + "\r\n1\r\n \r\n0\r\n\r\n",
                "fff0\r\n" + " ".repeat(0xfff0) + "\r\n20\r\n" + " ".repeat(0x20) + "\r\n0\r\n\r\n",
                small.repeat(65) + "0\r\n\r\n",
                small.repeat(80),
                "1;a=b\r\n \r\n" + small.repeat(64) + "0\r\nTrailer: x\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("tooLargeInChunks")
    void chunks_that_are_too_large_together_are_refused_without_a_trace(String chunks) {
        for (String type : List.of("application/json", "application/x-www-form-urlencoded", "text/plain")) {
            String answer =
                    send("PUT /api/pin", "Content-Type: " + type + "\r\nTransfer-Encoding: chunked\r\n", chunks);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("TOO_LARGE", "problem+json");
        }
        assertThat(log.list).isEmpty();
        assertThat(web.core().calls()).isZero();
    }

    @Test
    void a_body_that_just_fits_is_read() {
        String body = "{}" + " ".repeat(Limits.BODY_BYTES - 2);

        assertThat(send("PUT /api/pin", json("Content-Length: " + body.length()), body))
                .startsWith("HTTP/1.1 200");
        assertThat(send("PUT /api/pin", json("Transfer-Encoding: chunked"), "10000\r\n" + body + "\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gzip", "GZIP", "deflate", "br", "zstd", "x-gzip", "compress", "identity, gzip", "aes128gcm"})
    void a_packed_body_is_refused(String coding) throws IOException {
        String packed = packed("{}");

        String answer = send(
                "PUT /api/pin", json("Content-Encoding: " + coding + "\r\nContent-Length: " + packed.length()), packed);

        assertThat(answer).startsWith("HTTP/1.1 415").contains("UNSUPPORTED_MEDIA_TYPE", "Accept-Encoding: identity");
        assertThat(web.core().calls()).isZero();
    }

    @Test
    void a_body_that_says_that_it_is_not_packed_is_read() {
        assertThat(send("PUT /api/pin", json("Content-Encoding: identity\r\nContent-Length: 2"), "{}"))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; charset=utf-7",
                "application/json; charset=utf-16",
                "application/json; charset=no-such-set",
                "application/json; charset=",
                "application/json; charset=\"",
                "application/json;charset",
                "application/json; charset=utf-8; charset=utf-7",
                "text/json",
                "*/*",
                ";",
                "application/x-www-form-urlencoded; charset=utf-7"
            })
    void another_charset_or_type_is_refused(String type) {
        String answer = send("PUT /api/pin", "Content-Type: " + type + "\r\nContent-Length: 2\r\n", "{}");
        String form = send("POST /connect", "Content-Type: " + type + "\r\nContent-Length: 2\r\n", "a=");

        assertThat(answer).startsWith("HTTP/1.1 415").contains("UNSUPPORTED_MEDIA_TYPE");
        assertThat(form).startsWith("HTTP/1.1 415").contains("UNSUPPORTED_MEDIA_TYPE");
        assertThat(log.list).isEmpty();
    }

    static Stream<String> shapes() {
        String host = "Host: localhost:{port}\r\n";
        return Stream.of(
                "GET /api/health HTTP/1.1\nHost: localhost:{port}\n\n",
                "GET /api/health HTTP/1.1\r\nHost: localhost:{port}\nX: y\r\n\r\n",
                "GET /api/health HTTP/1.1\r\n" + host + "X: y\n\r\n",
                "GET /api/health HTTP/1.1\r\n" + host + "X: y\r\n\n",
                "GET /api/health HTTP/1.1\r\n" + host + "X: y\r\n folded\r\n\r\n",
                "GET /api/health HTTP/1.1\r\n" + host + "X: y\r\n\tfolded\r\n\r\n",
                "GET /api/health HTTP/1.1\r\n" + host + "X : y\r\n\r\n",
                "GET /api/health HTTP/1.1\r\n" + host + "X\t: y\r\n\r\n",
                "GET /api/health HTTP/1.1\r\n" + host + "X\r\n\r\n",
                "GET /api/health HTTP/1.1\r\n" + host + ": y\r\n\r\n",
                "GET /api/health HTTP/1.1\r\n" + host + "X\u0000: y\r\n\r\n",
                "GET /api/health HTTP/1.1\r\n" + host + "X: a\rb\r\n\r\n",
                "GET /api/health\r\n",
                "PUT /api/pin HTTP/1.1\r\n" + host
                        + "Content-Type: application/json\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "PUT /api/pin HTTP/1.1\r\n" + host
                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n0\r\n\r\n",
                "PUT /api/pin HTTP/1.1\r\n" + host
                        + "Content-Type: application/json\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\n{}",
                "PUT /api/pin HTTP/1.1\r\n" + host + "Content-Type: application/json\r\nContent-Length: 2, 2\r\n\r\n{}",
                "PUT /api/pin HTTP/1.1\r\n" + host + "Content-Type: application/json\r\nContent-Length: +2\r\n\r\n{}",
                "PUT /api/pin HTTP/1.1\r\n" + host + "Content-Type: application/json\r\nContent-Length: -2\r\n\r\n{}",
                "PUT /api/pin HTTP/1.1\r\n" + host + "Content-Type: application/json\r\nContent-Length: 0x2\r\n\r\n{}",
                "PUT /api/pin HTTP/1.1\r\n" + host + "Content-Type: application/json\r\nContent-Length:\r\n\r\n{}",
                "PUT /api/pin HTTP/1.1\r\n" + host
                        + "Content-Type: application/json\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "PUT /api/pin HTTP/1.1\r\n" + host
                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                "PUT /api/pin HTTP/1.1\r\n" + host
                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n",
                "PUT /api/pin HTTP/1.1\r\n" + host
                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2\n{}\n0\n\n",
                "PUT /api/pin HTTP/1.1\r\n" + host
                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2 x\r\n{}\r\n0\r\n\r\n",
                "PUT /api/pin HTTP/1.1\r\n" + host
                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n",
                "PUT /api/pin HTTP/1.1\r\n" + host
                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}xx0\r\n\r\n",
                "PUT /api/pin HTTP/1.1\r\n" + host
                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff1\r\n{}");
    }

    /** What follows on the same connection must not be taken for a request. */
    @ParameterizedTest
    @MethodSource("shapes")
    void what_is_not_written_as_it_should_be_ends_the_connection(String request) {
        String answer = web.raw(request + "GET /health/live HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1\\.1 (400|501|505) .*").contains("application/problem+json");
        assertThat(answer.split("HTTP/1\\.1 ", -1)).hasSize(2);
        assertThat(answer).doesNotContain("\"live\"");
        assertThat(web.core().calls()).isZero();
        assertThat(log.list).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/3.0", "HTTP/9.9", "HTTP/1.2", "HTTP/0.9"})
    void another_version_has_its_own_code(String version) {
        String answer = web.raw("GET /api/health " + version + "\r\nHost: localhost:{port}\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 505").contains("application/problem+json", "\"code\":\"USAGE\"");
    }

    @Test
    void many_silent_connections_lock_nobody_out() throws IOException {
        List<Socket> silent = new ArrayList<>();
        for (int i = 0; i < SILENT; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), web.port());
            silent.add(socket);
            if (i % 2 == 0) {
                socket.getOutputStream()
                        .write("GET /api/health HTTP/1.1\r\nHost: lo".getBytes(StandardCharsets.US_ASCII));
            }
        }
        assertThat(web.get("/health/live").statusCode()).isEqualTo(200);
        for (Socket socket : silent) {
            socket.close();
        }
    }

    private String send(String line, String headers, String body) {
        return web.raw(line + " HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n" + headers + "\r\n" + body);
    }

    private static String json(String headers) {
        return "Content-Type: application/json\r\n" + headers + "\r\n";
    }

    private static String packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}

package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.testing.CannedConnecting;
import io.github.alloyconnections.domain.testing.FuzzSeeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as a request, or as what a consent page sends back; public, since {@code scripts/fuzz.sh} calls it. */
public final class RequestFuzzTest {

    private static final RunningWeb WEB = RunningWeb.start();
    private static final int MILLIS = 60_000;
    private static final String RETURN = "GET /oauth/callback/" + CannedConnecting.ID + "?";

    /** Starts the server, which a fuzzer that looks into every class takes its time for. */
    public static void fuzzerInitialize() {
        assertThat(answer("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    /** The server refuses or answers, without a trace of itself, and answers the next. */
    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.ISO_8859_1);
        String end = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        String request = text.startsWith("?") ? RETURN + text.substring(1) + "&code=planted-code" + end : text;

        String answer = answer(request);

        assertThat(answer).doesNotContain("HTTP/1.1 500", "\tat ", "planted-code");
        assertThat(answer("GET /health/live" + end)).startsWith("HTTP/1.1 200");
    }

    private static String answer(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), WEB.port())) {
            socket.setSoTimeout(MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readNBytes(1 << 16), StandardCharsets.ISO_8859_1);
        } catch (SocketException closed) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<byte[]> seeds() {
        return FuzzSeeds.of("request");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_found_stays_right(byte[] seed) {
        fuzzerTestOneInput(seed);
    }
}

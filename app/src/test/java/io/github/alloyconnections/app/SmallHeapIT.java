package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.alloyconnections.app.Launched.Ended;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list that is too long for the memory that Java may use, of a length that nobody says beforehand. */
class SmallHeapIT {

    private static final int ROWS = 1_000_000;

    @TempDir
    private Path folder;

    private HttpServer alloy;

    @BeforeEach
    void start() throws IOException {
        alloy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        alloy.createContext("/", SmallHeapIT::list);
        alloy.start();
    }

    @AfterEach
    void stop() {
        alloy.stop(0);
    }

    private static void list(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            StringBuilder rows = new StringBuilder("[");
            for (int i = 0; i < ROWS; i++) {
                rows.append(i == 0 ? "" : ",")
                        .append(String.format(Locale.ROOT, "{\"id\":\"65a00000%016x\",\"type\":\"notion-oauth2\"}", i));
                if (rows.length() > 1 << 16) {
                    body.write(rows.toString().getBytes(StandardCharsets.UTF_8));
                    rows.setLength(0);
                }
            }
            body.write(rows.append("]").toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void it_is_called_too_large_and_worth_another_try() {
        Ended list = run("list");

        assertThat(list.code()).isEqualTo(75);
        assertThat(list.err()).contains("too large", "next:").doesNotContain("OutOfMemory", "\tat ", "Exception");
        assertThat(list.out()).isEmpty();
    }

    @Test
    void whoever_decides_hears_the_same() {
        Ended which = run("which", "-o", "json");

        assertThat(which.code()).isEqualTo(75);
        assertThat(which.out()).contains("\"error\"", "too large");
        assertThat(which.err()).doesNotContain("OutOfMemory", "\tat ", "Exception");
    }

    private Ended run(String... arguments) {
        return Launched.in(folder, arguments)
                .with(Map.of(
                        "ALLOY_API_KEY", "planted-key-0123456789",
                        "ALLOY_USER_ID", "somebody",
                        "ALLOY_BASE_URL",
                                "http://127.0.0.1:" + alloy.getAddress().getPort(),
                        "JAVA_TOOL_OPTIONS", "-Xmx40m"))
                .run();
    }
}

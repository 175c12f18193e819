package io.github.alloyconnections.benchmark;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** An Alloy whose user has so many connections, written out as they are asked for: it holds none of them. */
final class ManyConnections implements AutoCloseable {

    private static final long FIRST_SECOND = 1_700_000_000L;
    private static final int SECONDS_BETWEEN = 37;
    private static final int CHUNK = 1 << 16;

    private final LocalServer server;
    private final int rows;

    private ManyConnections(int rows) throws IOException {
        this.rows = rows;
        this.server = LocalServer.start(this::answer);
    }

    static ManyConnections start(int rows) throws IOException {
        return new ManyConnections(rows);
    }

    /** How the program finds it. */
    Map<String, String> settings(String home) {
        return Map.of(
                "HOME",
                home,
                "ALLOY_BASE_URL",
                server.address(),
                "ALLOY_API_KEY",
                "benchmark-key-of-nobody",
                "ALLOY_USER_ID",
                "benchmark");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            if (exchange.getRequestURI().getPath().endsWith("/users/benchmark/credentials")) {
                list(body);
            } else {
                body.write("{\"responseData\":{\"results\":[{}]}}".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void list(OutputStream body) throws IOException {
        StringBuilder text = new StringBuilder("{\"data\":[");
        for (int i = 0; i < rows; i++) {
            long second = FIRST_SECOND + (long) i * SECONDS_BETWEEN;
            // With milliseconds, which the JDK leaves out where there are none.
            String time =
                    Instant.ofEpochSecond(second, 1_000_000L * (1 + i % 999)).toString();
            text.append(i == 0 ? "" : ",")
                    .append(String.format(Locale.ROOT, "{\"credentialId\":\"%08x%016x\"", second, i))
                    .append(",\"type\":\"notion-oauth2\",\"name\":\"Somebody's Notion (")
                    .append(i)
                    .append(")\",\"createdAt\":\"")
                    .append(time)
                    .append("\",\"updatedAt\":\"")
                    .append(time)
                    .append("\"}");
            if (text.length() > CHUNK) {
                body.write(text.toString().getBytes(StandardCharsets.UTF_8));
                text.setLength(0);
            }
        }
        body.write(text.append("]}").toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.close();
    }
}

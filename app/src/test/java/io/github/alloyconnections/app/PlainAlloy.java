package io.github.alloyconnections.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Another server that speaks Alloy's API, written apart from the sandbox: bare arrays, other spellings, no catalogue. It
 * records what it was sent.
 */
final class PlainAlloy implements AutoCloseable {

    static final String KEY = "planted-key-0123456789";
    static final String USER = "64b0c0ffee0000000000cafe";
    static final String DEAD = "65a000000000000000000003";
    static final String GOOD = "65a000000000000000000002";
    static final String OLD = "65a000000000000000000001";

    private static final String ROW =
            "{\"_id\":{\"$oid\":\"%s\"},\"type\":\"Notion-OAuth2\",\"created_at\":\"2024-01-0%dT00:00:00.000Z\"}";

    private final HttpServer server;
    private final List<Call> calls = new ArrayList<>();

    /** A request as it came. */
    record Call(String line, Map<String, String> headers, String body) {}

    PlainAlloy() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = received(exchange);
            if (!("Bearer " + KEY).equals(call.headers().get("authorization"))) {
                send(exchange, 401, "{\"message\":\"Unauthorized\"}");
            } else if (call.line().equals("GET /users/" + USER + "/credentials")) {
                send(
                        exchange,
                        200,
                        "[" + ROW.formatted(OLD, 1) + "," + ROW.formatted(DEAD, 3) + "," + ROW.formatted(GOOD, 2)
                                + "]");
            } else if (call.line().equals("POST /connectors/notion/actions/post-search/execute")) {
                execute(exchange, call);
            } else {
                send(exchange, 404, "{\"message\":\"Cannot " + call.line() + "\"}");
            }
        }
    }

    private synchronized Call received(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Call call = new Call(exchange.getRequestMethod() + " " + exchange.getRequestURI(), headers, body);
        calls.add(call);
        return call;
    }

    private static void execute(HttpExchange exchange, Call call) throws IOException {
        boolean actsForUser = USER.equals(call.headers().get("x-alloy-userid"));
        if (actsForUser && call.body().contains(DEAD)) {
            send(
                    exchange,
                    200,
                    "{\"success\":true,\"result\":{\"object\":\"error\",\"code\":\"unauthorized\","
                            + "\"message\":\"API token is invalid.\"}}");
        } else if (actsForUser && Set.of(GOOD, OLD).stream().anyMatch(call.body()::contains)) {
            send(exchange, 200, "{\"data\":{\"results\":[{},{}]}}");
        } else {
            send(exchange, 422, "{\"error\":{\"code\":\"INVALID_INPUT\",\"message\":\"Credential not found\"}}");
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

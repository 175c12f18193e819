package io.github.alloyconnections.benchmark.service;

import com.sun.net.httpserver.HttpExchange;
import io.github.alloyconnections.benchmark.LocalServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An Alloy that knows every user there could be, with two connections each, and notes when it was called for what. */
final class AlloyWithALimit implements AutoCloseable {

    static final Duration MINUTE = Duration.ofMinutes(1);

    private static final int OK = 200;
    private static final int MISSING = 404;
    private static final int LIMITED = 429;
    private static final int AWAY = 503;
    /** One of these is made each time that a connection is looked at; whose it is, is another action. */
    private static final String PROBE = "/actions/post-search/";

    private static final Pattern IN_PATH = Pattern.compile("/users/([0-9a-f]{24})");
    private static final Pattern IN_BODY =
            Pattern.compile("\"(?:credentialId|connectionId)\"\\s*:\\s*\"([0-9a-f]{24})\"");
    private static final String ROW =
            "{\"credentialId\":\"%s\",\"type\":\"notion-oauth2\",\"name\":\"Somebody's Notion\","
                    + "\"createdAt\":\"2025-11-09T0%d:55:25.000Z\",\"updatedAt\":\"2025-11-09T0%d:55:25.000Z\"}";

    private final LocalServer server;
    private volatile int limit;
    private final List<Long> calls = new ArrayList<>();
    private final Map<String, AtomicInteger> probed = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean isAway;

    private AlloyWithALimit(int limit) throws IOException {
        this.limit = limit;
        this.server = LocalServer.start(this::answer);
    }

    /**
     * Starts it.
     *
     * @param limit calls of any sixty seconds; those beyond are refused
     */
    static AlloyWithALimit start(int limit) throws IOException {
        return new AlloyWithALimit(limit);
    }

    String address() {
        return server.address();
    }

    /** From now on so many calls of any sixty seconds. */
    void limit(int calls) {
        limit = calls;
    }

    /** From now on every call is answered by 503, or as usual again. */
    void away(boolean away) {
        isAway = away;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (isAway) {
                send(exchange, AWAY, "{\"error\":\"away\"}");
            } else if (isBeyondTheLimit()) {
                refused.incrementAndGet();
                exchange.getResponseHeaders().set("Retry-After", "5");
                send(exchange, LIMITED, "{\"error\":\"too many requests\"}");
            } else if (exchange.getRequestURI().getPath().endsWith("/credentials/metadata")) {
                send(exchange, MISSING, "{\"error\":\"not found\"}");
            } else {
                send(exchange, OK, answered(exchange, body));
            }
        }
    }

    private boolean isBeyondTheLimit() {
        synchronized (calls) {
            long now = System.nanoTime();
            int first = firstOfTheLastMinute(now);
            boolean beyond = calls.size() - first >= limit;
            calls.add(now);
            return beyond;
        }
    }

    private int firstOfTheLastMinute(long now) {
        int first = calls.size();
        while (first > 0 && now - calls.get(first - 1) < MINUTE.toNanos()) {
            first--;
        }
        return first;
    }

    private String answered(HttpExchange exchange, String body) {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/execute")) {
            if (path.contains(PROBE)) {
                probed(body);
            }
            return "{\"responseData\":{\"object\":\"list\",\"results\":[{\"object\":\"page\"}]}}";
        }
        if (exchange.getRequestMethod().equals("POST")) {
            return "{\"oauthUrl\":\"https://consent.example.com/?state=of-nobody\"}";
        }
        String user = user(exchange, path).orElse("");
        String rows = UserName.number(user).isPresent()
                ? rows(new UserName(UserName.number(user).getAsLong()))
                : "";
        return path.startsWith("/connectors") && path.endsWith("/credentials")
                ? "{\"credentials\":[" + rows + "]}"
                : "{\"data\":[" + rows + "]}";
    }

    /** Of a user's connection: what nobody has is asked for, too, to see what Alloy says then. */
    private void probed(String body) {
        Matcher named = IN_BODY.matcher(body);
        if (named.find() && UserName.isConnection(named.group(1))) {
            probed.computeIfAbsent(named.group(1), any -> new AtomicInteger()).incrementAndGet();
        }
    }

    private static Optional<String> user(HttpExchange exchange, String path) {
        Matcher named = IN_PATH.matcher(path);
        return named.find()
                ? Optional.of(named.group(1))
                : Optional.ofNullable(exchange.getRequestHeaders().getFirst("x-alloy-userid"));
    }

    private static String rows(UserName user) {
        List<String> ids = user.connections();
        return String.format(ROW, ids.get(0), 2, 2) + "," + String.format(ROW, ids.get(1), 3, 3);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** The calls of that minute which saw the most of them, wherever it began. */
    int mostInAMinute() {
        synchronized (calls) {
            int most = 0;
            int first = 0;
            for (int last = 0; last < calls.size(); last++) {
                while (calls.get(last) - calls.get(first) >= MINUTE.toNanos()) {
                    first++;
                }
                most = Math.max(most, last - first + 1);
            }
            return most;
        }
    }

    int calls() {
        synchronized (calls) {
            return calls.size();
        }
    }

    int refused() {
        return refused.get();
    }

    /** How often each connection was looked at. */
    Map<String, Integer> probed() {
        Map<String, Integer> times = new TreeMap<>();
        probed.forEach((id, number) -> times.put(id, number.get()));
        return times;
    }

    @Override
    public void close() {
        server.close();
    }
}

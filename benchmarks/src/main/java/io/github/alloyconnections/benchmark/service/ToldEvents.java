package io.github.alloyconnections.benchmark.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import io.github.alloyconnections.benchmark.LocalServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes events that tell of another decision, and looks whether each follows from the one before. */
final class ToldEvents implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NO_CONTENT = 204;

    private final LocalServer server;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> last = new HashMap<>();
    private final List<String> broken = new ArrayList<>();
    private int repeated;

    private ToldEvents() throws IOException {
        this.server = LocalServer.start(this::take);
    }

    static ToldEvents start() throws IOException {
        return new ToldEvents();
    }

    String address() {
        return server.address() + "/events";
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode event = JSON.readTree(exchange.getRequestBody().readAllBytes());
            if (event.path("type").asText().equals("decision.changed")) {
                take(exchange.getRequestHeaders().getFirst("webhook-id"), event.path("data"));
            }
            exchange.sendResponseHeaders(NO_CONTENT, -1);
        }
    }

    private synchronized void take(String id, JsonNode data) {
        if (!ids.add(id)) {
            repeated++;
            return;
        }
        String user = data.path("user").asText();
        String before = data.path("before").asText("");
        String known = last.getOrDefault(user, before);
        if (!known.equals(before)) {
            broken.add(user + ": told of " + known + ", then of a change from " + before);
        }
        last.put(user, data.path("connection").asText(""));
    }

    synchronized int events() {
        return ids.size();
    }

    /** Those that came more than once, under the same id. */
    synchronized int repeated() {
        return repeated;
    }

    /** Where one is missing, or came out of order. */
    synchronized List<String> broken() {
        return List.copyOf(broken);
    }

    /** What this user was told last; empty if nothing. */
    synchronized String last(UserName user) {
        return last.getOrDefault(user.id(), "");
    }

    @Override
    public void close() {
        server.close();
    }
}

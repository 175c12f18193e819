package io.github.alloyconnections.benchmark.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes events that tell of another decision, and looks whether each follows from the one before. */
final class ToldEvents implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NO_CONTENT = 204;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> last = new HashMap<>();
    private final List<String> broken = new ArrayList<>();
    private int repeated;

    private ToldEvents(HttpServer server) {
        this.server = server;
    }

    static ToldEvents start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ToldEvents started = new ToldEvents(server);
        server.createContext("/", started::take);
        server.setExecutor(started.threads);
        server.start();
        return started;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/events";
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
        server.stop(0);
        threads.shutdownNow();
    }
}

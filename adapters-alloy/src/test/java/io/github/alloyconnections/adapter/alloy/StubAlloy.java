package io.github.alloyconnections.adapter.alloy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A real HTTP server on a loopback port that answers as it was told to and remembers what it was asked. */
public final class StubAlloy implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Deque<Answer>> answers = new HashMap<>();
    private final Map<String, Function<Asked, Answer>> deciding = new HashMap<>();
    private final List<Asked> asked = new ArrayList<>();

    /** A request as it arrived. */
    public record Asked(String method, String target, Map<String, List<String>> headers, String body) {

        public List<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .flatMap(header -> header.getValue().stream())
                    .toList();
        }
    }

    /** What comes back; may write whatever it likes. */
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    static {
        // It writes head and body apart, and would wait 40 ms for the first to be acknowledged.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    StubAlloy() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answers such requests with these answers in turn; the last one stays. */
    public synchronized StubAlloy on(String methodAndTarget, Answer... inTurn) {
        answers.put(methodAndTarget, new ArrayDeque<>(List.of(inTurn)));
        return this;
    }

    public synchronized StubAlloy on(String methodAndTarget, String json) {
        return on(methodAndTarget, json(200, json));
    }

    /** Answers such requests by what they ask. */
    synchronized StubAlloy deciding(String methodAndTarget, Function<Asked, Answer> answer) {
        deciding.put(methodAndTarget, answer);
        return this;
    }

    public static Answer json(int status, String body) {
        return bytes(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    static Answer html(int status, String body) {
        return bytes(status, "text/html", body.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer json(int status, String body, String header, String value) {
        return exchange -> {
            exchange.getResponseHeaders().add(header, value);
            json(status, body).to(exchange);
        };
    }

    static Answer bytes(int status, String type, byte[] body) {
        return exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        };
    }

    public synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The only request that came. */
    public synchronized Asked onlyAsked() {
        if (asked.size() != 1) {
            throw new AssertionError("not one request: " + asked);
        }
        return asked.get(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            answerTo(remember(exchange)).to(exchange);
        }
    }

    private synchronized Asked remember(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Asked request = new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                body);
        asked.add(request);
        return request;
    }

    private synchronized Answer answerTo(Asked request) {
        Function<Asked, Answer> decides = deciding.get(request.method() + " " + request.target());
        if (decides != null) {
            return decides.apply(request);
        }
        Deque<Answer> known = answers.get(request.method() + " " + request.target());
        if (known == null) {
            return json(404, "{\"message\":\"Cannot " + request.method() + " " + request.target() + "\"}");
        }
        return known.size() > 1 ? known.removeFirst() : known.getFirst();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

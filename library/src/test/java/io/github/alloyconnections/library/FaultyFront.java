package io.github.alloyconnections.library;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands everything on to a server, but for one call of one action, which it answers itself or not at all. */
final class FaultyFront implements AutoCloseable {

    private static final List<String> HANDED_ON =
            List.of("Authorization", "x-api-version", "x-alloy-userid", "Content-Type");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger calls = new AtomicInteger();
    private final String behind;
    private final String action;
    private final int which;
    private final Fault fault;

    /** What becomes of the call. */
    record Fault(int status, String body) {

        static Fault cut() {
            return new Fault(0, "");
        }
    }

    FaultyFront(URI behind, String action, int which, Fault fault) {
        this.behind = behind.toString().replaceFirst("/$", "");
        this.action = action;
        this.which = which;
        this.fault = fault;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean meant = exchange.getRequestURI().getPath().endsWith("/actions/" + action + "/execute")
                    && calls.incrementAndGet() == which;
            if (!meant) {
                send(exchange, handedOn(exchange, body));
            } else if (fault.status() > 0) {
                exchange.getResponseHeaders().add("Retry-After", "1");
                send(exchange, fault.status(), fault.body().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private HttpResponse<byte[]> handedOn(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(behind + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        HANDED_ON.forEach(name -> {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        });
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void send(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        send(exchange, answer.statusCode(), answer.body());
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

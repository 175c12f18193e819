package io.github.alloyconnections.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** A server that speaks Alloy's API and keeps executions waiting until they are let go; what it was sent is done. */
public final class HeldAlloy implements AutoCloseable {

    static final String KEY = "planted-key-0123456789";
    static final String USER = "64b0c0ffee0000000000cafe";
    public static final String CONNECTION = "65a000000000000000000002";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ROW = "{\"data\":[{\"credentialId\":\"" + CONNECTION
            + "\",\"type\":\"notion-oauth2\",\"name\":\"Held\",\"createdAt\":\"2024-01-02T00:00:00.000Z\"}]}";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicInteger heldReads = new AtomicInteger();

    private volatile boolean holdsReads;

    public HeldAlloy() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** The settings of a project that speaks to it. */
    public String dotEnv() {
        return "ALLOY_API_KEY=%s\nALLOY_USER_ID=%s\nALLOY_BASE_URL=http://127.0.0.1:%d\n"
                .formatted(KEY, USER, server.getAddress().getPort());
    }

    /** Returns as soon as a page has been created, of which the program does not know. */
    void awaitWrite() {
        Awaitility.await().atMost(PATIENCE).until(() -> writes.get() >= 1);
    }

    /** From now on reading executions wait, too. */
    public void holdReads() {
        holdsReads = true;
    }

    /** Returns as soon as at least so many wait: one test asks several questions at once. */
    public void awaitReads(int count) {
        Awaitility.await().atMost(PATIENCE).until(() -> heldReads.get() >= count);
    }

    public void letGo() {
        letGo.countDown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/users/" + USER + "/credentials")) {
                send(exchange, 200, ROW);
            } else if (path.endsWith("/execute")) {
                boolean write = path.endsWith("/post-page/execute");
                if (write || holdsReads) {
                    (write ? writes : heldReads).incrementAndGet();
                    hold();
                }
                String result = write ? "{\"object\":\"page\",\"id\":\"p1\"}" : "{\"results\":[]}";
                send(exchange, 200, "{\"responseData\":" + result + "}");
            } else {
                send(exchange, 404, "{\"message\":\"not here\"}");
            }
        }
    }

    private void hold() {
        try {
            letGo.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        letGo.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}

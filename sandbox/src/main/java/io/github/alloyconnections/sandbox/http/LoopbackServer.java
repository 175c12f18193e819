package io.github.alloyconnections.sandbox.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The JDK's HTTP server on a loopback port, with daemon threads that end when it is closed. */
public final class LoopbackServer implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int WORKERS = 64;
    private static final int BACKLOG = 256;
    private static final int IDLE_SECONDS = 10;

    private final HttpServer server;
    private final ExecutorService workers;

    private LoopbackServer(HttpServer server, ExecutorService workers) {
        this.server = server;
        this.workers = workers;
    }

    /**
     * Binds the port, without answering yet.
     *
     * @throws UncheckedIOException when the port cannot be had
     */
    public static LoopbackServer bind(int port) {
        // The server sends head and body apart; without this, Nagle's algorithm makes every answer wait 40 ms for
        // the client's delayed acknowledgement. The server reads it once, when its classes load, hence here and first.
        System.getProperties().putIfAbsent("sun.net.httpserver.nodelay", "true");
        try {
            HttpServer server =
                    HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), BACKLOG);
            ExecutorService workers = workers();
            server.setExecutor(workers);
            return new LoopbackServer(server, workers);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Tried to open the sandbox on port " + port + " but failed because: " + e.getMessage(), e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public void serve(HttpHandler handler) {
        server.createContext("/", handler);
        server.start();
    }

    /** Ends at once: open connections are cut, answers that are still being waited for are given up. */
    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private static ExecutorService workers() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                WORKERS, WORKERS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "sandbox");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}

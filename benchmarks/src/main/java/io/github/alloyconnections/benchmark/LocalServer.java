package io.github.alloyconnections.benchmark;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server of this process for what is measured to speak to, on a free port of the loopback, with a thread for each caller. */
public final class LocalServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private LocalServer(HttpServer server) {
        this.server = server;
    }

    /** One that answers everything so. */
    public static LocalServer start(HttpHandler answer) throws IOException {
        LocalServer started =
                new LocalServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        started.server.createContext("/", answer);
        started.server.setExecutor(started.threads);
        started.server.start();
        return started;
    }

    /** Where it is, without a path. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

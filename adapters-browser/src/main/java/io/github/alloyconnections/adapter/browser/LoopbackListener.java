package io.github.alloyconnections.adapter.browser;

import com.sun.net.httpserver.HttpServer;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.port.driving.CallbackReceiver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A server on a loopback port that knows one path. */
final class LoopbackListener implements CallbackReceiver {

    private static final int MOST_RETURNS = 16;
    private static final byte[] FOUR = {127, 0, 0, 1};
    private static final byte[] SIX = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    private final ReturnAddress address;
    private final HttpServer server;
    private final ExecutorService threads;
    private final BlockingQueue<Return> returns;
    private final ReturnPage page;

    private LoopbackListener(ReturnAddress address, HttpServer server, ExecutorService threads) {
        this.address = address;
        this.server = server;
        this.threads = threads;
        this.returns = new ArrayBlockingQueue<>(MOST_RETURNS);
        this.page = new ReturnPage(server.getAddress().getPort(), returns::offer);
    }

    static LoopbackListener start(ReturnAddress address) throws IOException {
        InetAddress here =
                InetAddress.getByAddress(address.host(), address.host().equals("[::1]") ? SIX : FOUR);
        HttpServer server = HttpServer.create(new InetSocketAddress(here, address.port()), 0);
        // As many as it takes: whoever sends slowly holds nobody else up.
        ExecutorService threads = Executors.newCachedThreadPool(LoopbackListener::daemon);
        LoopbackListener listener = new LoopbackListener(address, server, threads);
        server.setExecutor(threads);
        server.createContext("/", listener.page);
        server.start();
        return listener;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "browser-return");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public URI redirectFor(AttemptId attempt) {
        page.expect(address.pathFor(attempt));
        return address.at(server.getAddress().getPort(), attempt);
    }

    @Override
    public Optional<Return> await(Duration atMost) {
        try {
            return Optional.ofNullable(returns.poll(atMost.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

package io.github.alloyconnections.adapter.alloy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that does to a connection what no HTTP library would. */
final class RawServer implements AutoCloseable {

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger connections = new AtomicInteger();

    /** What happens on a connection; it is closed afterwards. */
    @FunctionalInterface
    interface Misbehaviour {
        void on(Socket connection) throws IOException, InterruptedException;
    }

    RawServer(Misbehaviour misbehaviour) {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(() -> accept(misbehaviour));
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    int connections() {
        return connections.get();
    }

    static void write(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        connection.getOutputStream().flush();
    }

    /** One byte after the other, slowly, until the other side has had enough. */
    static void drip(Socket connection, String text) throws IOException, InterruptedException {
        while (true) {
            write(connection, text);
            Thread.sleep(20);
        }
    }

    private static void readHead(Socket connection) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = connection.getInputStream().read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
    }

    /** Does so once a request was read. */
    static RawServer afterRequest(Misbehaviour misbehaviour) {
        return new RawServer(connection -> {
            readHead(connection);
            misbehaviour.on(connection);
        });
    }

    private void accept(Misbehaviour misbehaviour) {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connections.incrementAndGet();
                threads.execute(() -> serve(connection, misbehaviour));
            } catch (IOException | RejectedExecutionException e) {
                return;
            }
        }
    }

    private static void serve(Socket connection, Misbehaviour misbehaviour) {
        try (connection) {
            misbehaviour.on(connection);
        } catch (IOException e) {
            // The client is gone, which is what it is to be tested for.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}

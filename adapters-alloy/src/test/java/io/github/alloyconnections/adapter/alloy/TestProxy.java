package io.github.alloyconnections.adapter.alloy;

import io.github.alloyconnections.adapter.alloy.network.AlloyNetwork;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A proxy that connects whoever asks to one port of this machine, whatever host was asked for; or answers otherwise. */
final class TestProxy implements AutoCloseable {

    static final String CONNECTED = "HTTP/1.1 200 Connection established\r\n\r\n";

    private final ServerSocket socket;
    private final int port;
    private final String answer;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private TestProxy(ServerSocket socket, int port, String answer) {
        this.socket = socket;
        this.port = port;
        this.answer = answer;
        threads.execute(this::accept);
    }

    /** Connects to this port. */
    static TestProxy to(int port) throws IOException {
        return over(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port, CONNECTED);
    }

    /** Says this, and connects only if that is what it says. */
    static TestProxy saying(String answer, int port) throws IOException {
        return over(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port, answer);
    }

    static TestProxy over(ServerSocket socket, int port, String answer) {
        return new TestProxy(socket, port, answer);
    }

    AlloyNetwork network() {
        return network(Optional.empty());
    }

    AlloyNetwork network(Optional<String> credentials) {
        AlloyNetwork.Proxy proxy =
                new AlloyNetwork.Proxy(false, "127.0.0.1", socket.getLocalPort(), credentials, "HTTPS_PROXY");
        return new AlloyNetwork(Optional.of(proxy), Optional.empty(), List.of(), Optional.empty());
    }

    int port() {
        return socket.getLocalPort();
    }

    String shown() {
        return "the proxy 127.0.0.1:" + port() + " (HTTPS_PROXY)";
    }

    /** The heads of all requests. */
    List<String> asked() {
        return asked;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.execute(() -> serve(client));
            } catch (IOException | RuntimeException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            asked.add(head(client.getInputStream()));
            client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            client.getOutputStream().flush();
            if (answer.endsWith(CONNECTED)) {
                relay(client);
            }
        } catch (IOException gone) {
            return;
        }
    }

    private void relay(Socket client) throws IOException {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            threads.execute(() -> copy(client, server));
            server.getInputStream().transferTo(client.getOutputStream());
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException gone) {
            return;
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}

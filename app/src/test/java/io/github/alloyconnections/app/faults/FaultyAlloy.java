package io.github.alloyconnections.app.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * An Alloy on a bare socket, which writes each byte of its answers itself: good ones, and at one endpoint, or at all, those
 * of a fault. It shares no code with the client, the sandbox or an HTTP library.
 */
final class FaultyAlloy implements AutoCloseable {

    static final String KEY = "canary-alloy-key-7b2e91";
    static final String USER = "64b0c0ffee0000000000cafe";

    private static final int LONGEST_HEAD = 1 << 16;

    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "faulty-alloy");
        thread.setDaemon(true);
        return thread;
    });
    private final PublishedAnswers answers = new PublishedAnswers();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Endpoint> asked = new ArrayList<>();

    private volatile Optional<Trouble> trouble = Optional.empty();

    /** What goes wrong, and where. */
    private record Trouble(Fault fault, Endpoint where) {

        boolean isAt(Endpoint endpoint) {
            return where == Endpoint.ANY || where == endpoint;
        }
    }

    FaultyAlloy() {
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    /** From now on; a fault that refuses connections cannot be ended. */
    void breakAt(Endpoint where, Fault fault) {
        trouble = Optional.of(new Trouble(fault, where));
        if (fault.refusesConnections()) {
            close();
        }
    }

    void mend() {
        trouble = Optional.empty();
    }

    /** What it was asked, in order. */
    List<Endpoint> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    void forgetWhatWasAsked() {
        synchronized (asked) {
            asked.clear();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                threads.execute(() -> serve(socket));
            } catch (IOException | RejectedExecutionException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            answer(socket);
        } catch (IOException gone) {
            return;
        } finally {
            open.remove(socket);
        }
    }

    private void answer(Socket socket) throws IOException {
        String head = head(socket.getInputStream());
        String[] line = head.split(" ", 3);
        if (line.length < 3) {
            return;
        }
        Endpoint endpoint = Endpoint.of(line[0], line[1]);
        synchronized (asked) {
            asked.add(endpoint);
        }
        Optional<Fault> fault = trouble.filter(wrong -> wrong.isAt(endpoint)).map(Trouble::fault);
        if (fault.isPresent() && fault.get().cutsBeforeReading()) {
            socket.setSoLinger(true, 0);
            return;
        }
        socket.getInputStream().readNBytes(bodyLength(head));
        Exchange exchange = new Exchange(socket, header(head, "authorization"), () -> answers.to(line[0], line[1]));
        if (fault.isPresent()) {
            fault.get().answering().answer(exchange);
        } else {
            exchange.send("200 OK", "Content-Type: application/json\r\n", exchange.good());
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last = 0;
        while (head.size() < LONGEST_HEAD) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.write(next);
            last = (last << 8) | next;
            if (last == 0x0d0a0d0a) {
                break;
            }
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static int bodyLength(String head) {
        String length = header(head, "content-length");
        return length.isEmpty() ? 0 : Integer.parseInt(length);
    }

    private static String header(String head, String name) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}

package io.github.alloyconnections.app.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/**
 * A request that was read, and the socket to answer it on.
 *
 * @param authorization its header, the key within, for answers that repeat what they were sent
 * @param carriedOut does what was asked, and is the good answer's body
 */
record Exchange(Socket socket, String authorization, Supplier<String> carriedOut) {

    private static final int PAUSE_MILLIS = 100;

    String good() {
        return carriedOut.get();
    }

    void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    void write(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    /** A whole answer; the connection ends with it. */
    void send(String status, String headers, String body) throws IOException {
        send(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    void send(String status, String headers, byte[] body) throws IOException {
        write("HTTP/1.1 " + status + "\r\n" + headers + "Connection: close\r\nContent-Length: " + body.length
                + "\r\n\r\n");
        write(body);
    }

    /** The good answer, with these headers besides. */
    void sendGood(String headers) throws IOException {
        send("200 OK", "Content-Type: application/json\r\n" + headers, good());
    }

    /** What Alloy's own API says of a failure, the caller's header repeated in it, as careless servers do. */
    String error(String message) {
        return "{\"error\":{\"source\":\"CONNECTIVITY_API\",\"code\":\"FAILED\",\"message\":\"" + message
                + " (you sent " + authorization + ")\"}}";
    }

    /** The connection is reset, and not ended in order. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Says something again and again until the caller is gone. */
    void forever(String text, boolean slowly) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        while (!socket.isClosed()) {
            write(bytes);
            if (slowly) {
                pause();
            }
        }
    }

    /** Until the caller is gone. */
    void silence() throws IOException {
        while (socket.getInputStream().read() >= 0) {
            pause();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("closed", e);
        }
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}

package io.github.alloyconnections.adapter.web;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.alloyconnections.adapter.web.server.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A server over a fake core that speaks TLS, known as friend.example too. */
public final class EncryptedWeb implements AutoCloseable {

    private final WebAdapter web;

    private EncryptedWeb(WebAdapter web) {
        this.web = web;
    }

    public static EncryptedWeb with(Path certificate, Path key) {
        return with(certificate, key, Limits.standard());
    }

    public static EncryptedWeb with(Path certificate, Path key, Limits limits) {
        FakeProject project = new FakeProject(new FakeCore(), "https://friend.example");
        return new EncryptedWeb(WebAdapter.start(
                new WebOptions("127.0.0.1", 0, RunningWeb.VERSION).encryptedWith(certificate, key),
                () -> project,
                new WebAdapter.Surroundings(Clock.systemUTC(), Ticker.systemTicker(), limits),
                List.of(),
                Optional.empty()));
    }

    public URI address() {
        return web.address();
    }

    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(web.address().resolve(path));
    }

    /** Sends bytes as they are, and reads until the server closes. */
    public String raw(String request, SSLContext trusting) {
        try (SSLSocket socket = (SSLSocket) trusting.getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), web.address().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        web.close();
    }
}

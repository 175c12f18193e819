package io.github.alloyconnections.adapter.web.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alloyconnections.adapter.web.EncryptedWeb;
import io.github.alloyconnections.adapter.web.Samples;
import io.github.alloyconnections.adapter.web.server.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server over TLS, asked by a client of another make that trusts its certificate. */
class EncryptedServerTest {

    @TempDir
    private static Path folder;

    private static PemFixture made;
    private static EncryptedWeb web;
    private static HttpClient client;

    @BeforeAll
    static void start() throws GeneralSecurityException {
        made = PemFixture.made(folder, "EC", "-groupname", "secp256r1");
        web = serving(Limits.standard());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(made.trusting());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        client = HttpClient.newBuilder().sslContext(context).build();
    }

    private static EncryptedWeb serving(Limits limits) {
        return EncryptedWeb.with(
                made.file("cert.pem", made.certificate()),
                made.file("key.pem", made.olderKey("EC PRIVATE KEY")),
                limits);
    }

    /** A connection may be silent for long here, so that only the time to send can end it. */
    private static EncryptedWeb hasty(Duration sending) {
        return serving(new Limits(Duration.ofSeconds(60), sending, Duration.ofSeconds(60), Duration.ofMillis(200)));
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    @Test
    void it_answers_who_trusts_its_certificate() throws Exception {
        HttpResponse<String> answer = send(web.to("/api/connections"));

        assertThat(web.address().getScheme()).isEqualTo("https");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
        assertThat(answer.body()).contains(Samples.NEWEST.value());
    }

    @Test
    void nobody_else_is_answered() {
        assertThatThrownBy(() -> HttpClient.newHttpClient()
                        .send(web.to("/api/connections").build(), BodyHandlers.ofString()))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void plain_http_is_not_answered() throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), web.address().getPort())) {
            socket.getOutputStream()
                    .write("GET /api/health HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("200 OK", "running");
        }
    }

    @Test
    void its_cookies_are_for_tls_alone() throws Exception {
        assertThat(send(web.to("/").header("Accept", "text/html")).headers().firstValue("Set-Cookie"))
                .get()
                .asString()
                .startsWith("__Host-alloy_connections_session_")
                .contains("; Secure", "; HttpOnly", "; Path=/");
    }

    @Test
    void its_own_pages_may_change_things_and_those_of_plain_http_may_not() throws Exception {
        String port = ":" + web.address().getPort();

        assertThat(send(pin("https://127.0.0.1" + port)).statusCode()).isEqualTo(200);
        assertThat(send(pin("http://127.0.0.1" + port)).statusCode()).isEqualTo(403);
    }

    /** Browsers would hold it against all other servers of this machine. */
    @Test
    void the_loopback_is_not_told_to_be_reached_by_tls_alone() throws Exception {
        assertThat(send(web.to("/api/health")).headers().firstValue(StrictTransport.HEADER))
                .isEmpty();
    }

    @Test
    void every_other_name_is() throws Exception {
        String answer = web.raw(
                "GET /api/health HTTP/1.1\r\nHost: friend.example\r\nConnection: close\r\n\r\n", client.sslContext());

        assertThat(answer).startsWith("HTTP/1.1 200").contains("Strict-Transport-Security: max-age=31536000\r\n");
    }

    @Test
    void a_handshake_that_trickles_in_is_ended() throws IOException, InterruptedException {
        try (EncryptedWeb hasty = hasty(Duration.ofMillis(400));
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), hasty.address().getPort())) {
            assertThat(isEndedWhileSending(socket, new byte[] {22, 3, 1, 2, 0, 1, 0, 1, (byte) 0xfc, 3, 3}))
                    .isTrue();
        }
    }

    @Test
    void so_is_a_header_that_trickles_in() throws IOException, InterruptedException {
        try (EncryptedWeb hasty = hasty(Duration.ofMillis(400));
                Socket socket = client.sslContext()
                        .getSocketFactory()
                        .createSocket(
                                InetAddress.getLoopbackAddress(),
                                hasty.address().getPort())) {
            assertThat(isEndedWhileSending(
                            socket,
                            "GET /api/health HTTP/1.1\r\nHost: localhost\r\nX: ".getBytes(StandardCharsets.US_ASCII)))
                    .isTrue();
        }
    }

    @Test
    void a_connection_that_is_used_again_and_again_is_kept() throws Exception {
        try (EncryptedWeb hasty = hasty(Duration.ofSeconds(2));
                Socket socket = client.sslContext()
                        .getSocketFactory()
                        .createSocket(
                                InetAddress.getLoopbackAddress(),
                                hasty.address().getPort())) {
            for (int i = 0; i < 8; i++) {
                socket.getOutputStream()
                        .write(("HEAD /health/live HTTP/1.1\r\nHost: localhost:"
                                        + hasty.address().getPort() + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(header(socket)).startsWith("HTTP/1.1 200");
                TimeUnit.MILLISECONDS.sleep(400);
            }
        }
    }

    private static String header(Socket socket) throws IOException {
        StringBuilder header = new StringBuilder();
        int read = 0;
        while (read >= 0 && header.indexOf("\r\n\r\n") < 0) {
            read = socket.getInputStream().read();
            header.append((char) read);
        }
        return header.toString();
    }

    /** A byte now and then, until the server has had enough. */
    private static boolean isEndedWhileSending(Socket socket, byte[] start) throws InterruptedException {
        try {
            socket.getOutputStream().write(start);
            for (int i = 0; i < 300; i++) {
                TimeUnit.MILLISECONDS.sleep(50);
                socket.getOutputStream().write('0');
            }
            return false;
        } catch (IOException closedByServer) {
            return true;
        }
    }

    private static HttpRequest.Builder pin(String origin) {
        return web.to("/api/pin")
                .header("Content-Type", "application/json")
                .header("Origin", origin)
                .PUT(BodyPublishers.ofString("{}"));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}

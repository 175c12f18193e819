package io.github.alloyconnections.adapter.web.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alloyconnections.adapter.web.EncryptedWeb;
import io.github.alloyconnections.adapter.web.Samples;
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

    private static EncryptedWeb web;
    private static HttpClient client;

    @BeforeAll
    static void start() throws GeneralSecurityException {
        PemFixture made = PemFixture.made(folder, "EC", "-groupname", "secp256r1");
        web = EncryptedWeb.with(
                made.file("cert.pem", made.certificate()), made.file("key.pem", made.olderKey("EC PRIVATE KEY")));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(made.trusting());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        client = HttpClient.newBuilder().sslContext(context).build();
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

package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.io.File;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UntrustedCertificateTest extends AlloyTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    @Test
    void a_key_is_not_sent_to_an_untrusted_server() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpsServer server = server(selfSigned());
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        server.start();
        String host = "localhost:" + server.getAddress().getPort();
        try {
            assertThatExceptionOfType(RemoteServiceException.class)
                    .isThrownBy(() -> adapters(settings(URI.create("https://" + host)))
                            .catalog()
                            .connectors())
                    .withMessage("Tried to list Alloy's connectors but failed because: no secure connection to " + host
                            + " could be made: its certificate is not trusted")
                    .returns(Kind.UNAVAILABLE, RemoteServiceException::kind);
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    private static HttpsServer server(KeyStore keys) throws Exception {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(factory.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return server;
    }

    private KeyStore selfSigned() throws Exception {
        Path file = folder.resolve("keys.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> command = List.of(
                keytool.toString(),
                "-genkeypair",
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keyalg",
                "EC",
                "-alias",
                "stub",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "keytool.log"))
                .start();
        assertThat(process.waitFor()).isZero();
        return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    }
}

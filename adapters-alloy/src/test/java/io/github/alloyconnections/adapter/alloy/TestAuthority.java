package io.github.alloyconnections.adapter.alloy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A company's certificate authority and a server whose certificate it has issued, made once for all tests by the keytool
 * of the JDK that runs them.
 */
final class TestAuthority {

    static final String NAME = "CN=Acme Web Gateway CA,O=Acme";

    private static final String PASSWORD = "changeit";
    private static final KeyStore KEYS = make();

    private TestAuthority() {}

    /** The authority's own certificate. */
    static String pem() throws GeneralSecurityException {
        return pem("ca");
    }

    static byte[] der() throws GeneralSecurityException {
        return KEYS.getCertificate("ca").getEncoded();
    }

    /** Of {@code ca}, {@code server} or {@code expired}. */
    static String pem(String alias) throws GeneralSecurityException {
        X509Certificate certificate = (X509Certificate) KEYS.getCertificate(alias);
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    /** TLS with the certificate of this alias. */
    static SSLContext tls(String alias) throws GeneralSecurityException, IOException {
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        char[] password = PASSWORD.toCharArray();
        one.setKeyEntry(alias, KEYS.getKey(alias, password), password, KEYS.getCertificateChain(alias));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(one, password);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(factory.getKeyManagers(), null, null);
        return tls;
    }

    /** An Alloy over TLS that has no connections; known as {@code localhost} and {@code alloy.test}. */
    static final class Server implements AutoCloseable {

        private final HttpsServer server;
        private final List<String> proxyHeaders = new CopyOnWriteArrayList<>();
        private final AtomicInteger asked = new AtomicInteger();

        Server(String alias) throws GeneralSecurityException, IOException {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(tls(alias)));
            server.createContext("/", exchange -> {
                asked.incrementAndGet();
                exchange.getRequestHeaders().keySet().stream()
                        .filter(name -> name.startsWith("Proxy"))
                        .forEach(proxyHeaders::add);
                exchange.getRequestBody().readAllBytes();
                byte[] body = "{\"credentials\":[]}".getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
        }

        int port() {
            return server.getAddress().getPort();
        }

        int asked() {
            return asked.get();
        }

        /** Headers for proxies that came through to here. */
        List<String> proxyHeaders() {
            return proxyHeaders;
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    private static KeyStore make() {
        try {
            Path folder = Files.createTempDirectory("authority");
            Path file = folder.resolve("keys.p12");
            String names = "san=dns:localhost,dns:alloy.test,ip:127.0.0.1";
            keytool(file, "ca", NAME, "-ext", "bc:c");
            keytool(file, "server", "CN=alloy.test", "-signer", "ca", "-ext", names);
            keytool(
                    file,
                    "expired",
                    "CN=alloy.test",
                    "-signer",
                    "ca",
                    "-ext",
                    names,
                    "-startdate",
                    "-9d",
                    "-validity",
                    "1");
            return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void keytool(Path keys, String alias, String name, String... more)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-keystore",
                keys.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keyalg",
                "EC",
                "-alias",
                alias,
                "-dname",
                name));
        command.addAll(List.of(more));
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(keys + "-" + alias + ".log"))
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException(Files.readString(Path.of(keys + "-" + alias + ".log")));
        }
    }
}

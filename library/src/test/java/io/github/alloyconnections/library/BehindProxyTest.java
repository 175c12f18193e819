package io.github.alloyconnections.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the environment says of the network reaches the calls. */
class BehindProxyTest {

    @TempDir
    private Path folder;

    @Test
    void a_call_asks_the_proxy_and_its_refusal_is_told_without_the_password() throws Exception {
        try (ServerSocket proxy = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> refuse(proxy));
            Map<String, String> environment = Map.of(
                    "ALLOY_API_KEY",
                    "planted-key-0123456789",
                    "ALLOY_BASE_URL",
                    "https://alloy.test",
                    "HTTPS_PROXY",
                    "http://me:planted@127.0.0.1:" + proxy.getLocalPort());

            try (AlloyConnections alloy =
                    AlloyConnections.open(AlloyOptions.ofThisProcess().in(environment, folder, folder))) {
                assertThatExceptionOfType(AlloyException.class)
                        .isThrownBy(alloy::connections)
                        .withMessageContaining("the proxy 127.0.0.1:" + proxy.getLocalPort()
                                + " (HTTPS_PROXY) does not let calls through to alloy.test:443 (403)")
                        .withMessageNotContaining("planted");
            }

            assertThat(asked.get()).startsWith("CONNECT alloy.test:443 ").contains("Proxy-Authorization: Basic ");
        }
    }

    private static String refuse(ServerSocket proxy) {
        try (Socket client = proxy.accept()) {
            StringBuilder head = new StringBuilder();
            InputStream in = client.getInputStream();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.read());
            }
            client.getOutputStream().write("HTTP/1.1 403 No\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return head.toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

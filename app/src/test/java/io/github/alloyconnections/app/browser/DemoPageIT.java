package io.github.alloyconnections.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that somebody wrote for the demo's endpoints, served from elsewhere. */
class DemoPageIT {

    private static final String PAGE = """
            <!doctype html><title>Elsewhere</title><main>
            <button id="check">Check</button> <button id="connect">Connect</button> <p id="said"></p></main>
            <script>
            const said = document.getElementById('said');
            const ask = async (path, options) => (await fetch('BASE' + path, options)).json();
            document.getElementById('check').onclick = async () => {
              const data = await ask('/api/config/check');
              said.textContent = data.success && data.status.ready && data.config.hasApiKey ? 'ready' : 'not ready';
            };
            document.getElementById('connect').onclick = async () => {
              const data = await ask('/api/oauth/initiate', {method: 'POST',
                headers: {'Content-Type': 'application/json'}, body: JSON.stringify({connectorId: 'notion'})});
              if (data.success && data.oauthUrl) { location.href = data.oauthUrl; } else { said.textContent = data.error; }
            };
            </script>""";

    @TempDir
    private Path folder;

    @Test
    void it_begins_and_ends_a_flow_with_us() throws IOException {
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String origin = "http://localhost:" + elsewhere.getAddress().getPort();
        Files.writeString(folder.resolve("alloy-connections.conf"), "server.allowed-origins = [\"" + origin + "\"]\n");
        try (Chromium browser = Chromium.start();
                Served server = Served.sandboxed(folder, "code-less")) {
            serve(elsewhere, server.at("/"));
            browser.open(URI.create(origin + "/")).press("#check").until("ready");
            browser.press("#connect").allow().until("Connected, tested and pinned");

            assertThat(server.connections()).isEqualTo(12);
            assertThat(Served.dotEnv(folder)).contains("CONNECTION_ID=" + browser.text("#found"));
        } finally {
            elsewhere.stop(0);
        }
    }

    @Test
    void it_can_do_nothing_where_the_settings_do_not_allow_it() throws IOException {
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (Chromium browser = Chromium.start();
                Served server = Served.sandboxed(folder, "code-less")) {
            serve(elsewhere, server.at("/"));
            String there = "http://localhost:" + elsewhere.getAddress().getPort() + "/";
            browser.open(URI.create(there)).press("#connect").press("#check");

            assertThat(browser.script("return fetch('" + server.at("/api/connections")
                            + "').then(() => 'read', () => 'refused')"))
                    .isEqualTo("refused");
            assertThat(browser.address()).isEqualTo(URI.create(there));
            assertThat(server.connections()).isEqualTo(11);
        } finally {
            elsewhere.stop(0);
        }
    }

    private static void serve(HttpServer elsewhere, URI base) {
        byte[] page = PAGE.replace("BASE", base.toString().replaceAll("/$", "")).getBytes(StandardCharsets.UTF_8);
        elsewhere.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        elsewhere.start();
    }
}

package io.github.alloyconnections.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server beyond the loopback, which asks for its token. */
class AccessIT {

    private static final String TOKEN = "planted-access-token-4711";

    @TempDir
    private Path folder;

    @Test
    void a_person_shows_the_token_once() {
        Map<String, String> token = Map.of("ALLOY_CONNECTIONS_ACCESS_TOKEN", TOKEN);
        try (Chromium browser = Chromium.start();
                Served server = Served.sandboxed(folder, token, "seed", "0.0.0.0")) {
            browser.open(
                    server.at("/").resolve("http://127.0.0.1:" + server.at("/").getPort() + "/connectors"));
            browser.until("Show the access token");
            browser.picture("sign-in");
            assertThat(browser.barriers()).isEmpty();

            browser.type("#token", "wrong").press("main button").until("That is not the token");
            browser.type("#token", TOKEN).press("main button").until("What can be connected");

            assertThat(browser.address().getPath()).isEqualTo("/connectors");
            assertThat(browser.source()).doesNotContain(TOKEN);
        }
    }
}

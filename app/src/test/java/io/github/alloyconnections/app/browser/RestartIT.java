package io.github.alloyconnections.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server dies between the consent and the return. */
class RestartIT {

    @TempDir
    private Path folder;

    @Test
    void a_reload_after_the_restart_finds_the_connection() {
        try (Chromium browser = Chromium.start();
                Served world = Served.world(folder, "code-less")) {
            Served first = Served.start(folder, world.exports(), "serve", "--trust-local", "--port", "0");
            String port = String.valueOf(first.at("/").getPort());
            browser.open(first.at("/")).press("[data-action=connect]").until("You already have");
            browser.press("[data-action=connect-new]").consents();
            first.kill();
            browser.allow();

            try (Served second = Served.start(folder, world.exports(), "serve", "--trust-local", "--port", port)) {
                browser.reload().until("Connected, tested and pinned");

                assertThat(second.connections()).isEqualTo(12);
                assertThat(Served.dotEnv(folder)).contains("CONNECTION_ID=" + browser.text("#found"));
            }
        }
    }
}

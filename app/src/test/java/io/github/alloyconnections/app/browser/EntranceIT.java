package io.github.alloyconnections.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.app.ServedHere;
import io.github.alloyconnections.domain.port.host.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server as it starts by itself: for the browser that comes by its address, and nobody else. */
class EntranceIT {

    @TempDir
    private Path folder;

    /** To a browser, the simulator's consent page at 127.0.0.1 is another site than localhost. */
    @Test
    void a_browser_comes_in_once_and_back_from_the_page_of_another_site() throws IOException, InterruptedException {
        try (Chromium browser = Chromium.start();
                RunningServer server = ServedHere.guarded(folder, "code-less")) {
            URI entrance = named(server.entrance().orElseThrow().reveal());
            browser.open(entrance).press("[data-action=connect]").until("You already have");
            browser.press("[data-action=connect-new]").allow().until("Connected, tested and pinned");

            assertThat(Served.dotEnv(folder)).contains("CONNECTION_ID=" + browser.text("#found"));
            assertThat(statusOf(entrance)).isEqualTo(410);
            assertThat(statusOf(server.address().resolve("/api/connections"))).isEqualTo(401);
            browser.open(entrance).until("Use this");
        }
    }

    @Test
    void a_stranger_is_told_what_to_do() {
        try (Chromium browser = Chromium.start();
                RunningServer server = ServedHere.guarded(folder, "seed")) {
            browser.open(server.address().resolve("/connectors")).until("Show the access token");

            assertThat(browser.barriers()).isEmpty();
            browser.picture("stranger");
        }
    }

    private static URI named(URI address) {
        return URI.create(address.toString().replace("127.0.0.1", "localhost"));
    }

    private static int statusOf(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }
}

package io.github.alloyconnections.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.app.HeldAlloy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person can do and not do while something takes its time. */
class WaitingIT {

    @TempDir
    private Path folder;

    @AutoClose
    private static Chromium browser;

    @BeforeAll
    static void start() {
        browser = Chromium.start();
    }

    @Test
    void a_pause_is_counted_down_and_nothing_can_be_pressed_that_would_only_fail() {
        try (Served server = Served.sandboxed(folder, "rate-limited")) {
            browser.open(server.at("/")).until("Alloy asks for a pause");
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(browser.text(".pause [data-left]")).matches("\\d+ s"));
            int left = left();
            Awaitility.await().untilAsserted(() -> assertThat(left()).isLessThan(left));
            assertThat(browser.text("main button[data-left]")).matches(".* in \\d+ s");
            assertThat(browser.shows("main button[data-left]:disabled")).isTrue();

            browser.script("const now = performance.now.bind(performance); performance.now = () => now() + 60000;");

            Awaitility.await()
                    .untilAsserted(() -> assertThat(browser.shows("main button[data-left]:enabled"))
                            .isTrue());
            assertThat(browser.text(".pause [data-left]")).isEqualTo("a moment");
        }
    }

    private static int left() {
        return Integer.parseInt(browser.text(".pause [data-left]").replace(" s", ""));
    }

    @Test
    void a_test_under_way_is_stopped_and_nothing_is_lost() throws IOException {
        try (HeldAlloy alloy = new HeldAlloy()) {
            Files.writeString(folder.resolve(".env"), alloy.dotEnv());
            // Looking at the page as a screen reader does takes longer than a test may, where others want the machine.
            Files.writeString(folder.resolve("alloy-connections.conf"), "probe.time = 1h\ntimeout = 1h\n");
            try (Served server = Served.project(folder)) {
                browser.open(server.at("/connections/" + HeldAlloy.CONNECTION)).until("Held");
                alloy.holdReads();
                browser.press("#test");
                alloy.awaitReads(1);
                browser.until("Stop");
                browser.picture("testing");
                assertThat(browser.barriers()).isEmpty();

                browser.press("form[action='/stop'] button").until("Stopped");

                assertThat(browser.text("main")).contains("Nothing was written");
                assertThat(browser.shows("form[action='/stop']")).isFalse();
                assertThat(browser.shows("#test:enabled")).isTrue();
                alloy.letGo();
            }
        }
    }
}

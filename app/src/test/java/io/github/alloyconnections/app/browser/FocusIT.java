package io.github.alloyconnections.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever works by keyboard stays where they are, whatever the page does by itself. */
class FocusIT {

    private static final String NEWEST = "69110206d6d6670fb17451f8";
    private static final String OLDEST = "6910029dd6d6670fb1742f05";
    private static final String FOCUSED = "return document.activeElement.id || document.activeElement.tagName";

    @TempDir
    private Path folder;

    @AutoClose
    private static Chromium browser;

    @BeforeAll
    static void start() {
        browser = Chromium.start();
    }

    @Test
    void after_a_test_the_focus_is_on_the_same_button_and_in_sight() {
        try (Served server = Served.sandboxed(folder, "seed")) {
            browser.open(server.at("/")).press("#t-" + OLDEST).until("Eddie Fu's Notion: works");

            Awaitility.await()
                    .untilAsserted(() -> assertThat(browser.script(FOCUSED)).isEqualTo("t-" + OLDEST));
            assertThat(browser.script("const box = document.activeElement.getBoundingClientRect();"
                            + " return box.bottom > 0 && box.top < innerHeight"))
                    .isEqualTo(true);
        }
    }

    @Test
    void a_button_that_is_gone_is_answered_for_by_what_it_was_about_and_never_by_another() {
        try (Served server = Served.sandboxed(folder, "seed")) {
            browser.open(server.at("/"))
                    .press(".answer form[action='/choose'] button")
                    .until("Pinned in");

            Awaitility.await()
                    .untilAsserted(() -> assertThat(browser.script(FOCUSED)).isIn("answer", "c-" + NEWEST));
        }
    }

    @Test
    void a_page_that_waits_says_when_nobody_answers() {
        try (Served server =
                Served.start(folder, Map.of(), "serve", "--trust-local", "--port", "0", "--sandbox=late")) {
            browser.open(server.at("/")).press("[data-action=connect]").until("You already have");
            browser.press("[data-action=connect-new]").allow().until("looking for the connection");
            server.kill();

            browser.untilSaid("The server does not answer");
            assertThat(browser.text("h1")).contains("looking for the connection");
        }
    }
}

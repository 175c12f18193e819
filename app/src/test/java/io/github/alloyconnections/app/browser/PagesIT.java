package io.github.alloyconnections.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person looks, tests, pins and unpins, on good days and bad ones. */
class PagesIT {

    private static final String LATEST = "69110206d6d6670fb17451f8";
    private static final String OLDEST = "6910029dd6d6670fb1742f05";
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @AutoClose
    private static Chromium browser;

    @BeforeAll
    static void start() {
        browser = Chromium.start();
    }

    @Test
    void the_main_page_answers_and_explains() {
        try (Served server = Served.sandboxed(folder, "seed")) {
            browser.open(server.at("/"));
            browser.picture("main");

            assertThat(browser.script("return getComputedStyle(document.querySelector('.answer')).borderTopLeftRadius"))
                    .as("the style sheet is read")
                    .isNotEqualTo("0px");
            assertThat(browser.text("#chosen")).isEqualTo(LATEST);
            assertThat(browser.texts(".lines tbody th a")).hasSize(11).startsWith("Eddie Fu's Notion (11)");
            assertThat(browser.text(".lines tbody tr:nth-child(2) .of-why")).contains("older than the chosen one");
            assertThat(browser.barriers()).isEmpty();
        }
    }

    @Test
    void testing_pinning_and_unpinning_take_a_press_and_a_look() {
        try (Served server = Served.sandboxed(folder, "seed")) {
            browser.open(server.at("/")).press("form[action='/probe'] button.quiet");
            browser.until("works").press(".bar form[action='/probe'] button").until("11 of 11 tested connections work");
            assertThat(browser.texts(".lines .badge")).hasSize(11).containsOnly("works");
            browser.picture("tested");

            browser.press("#c-" + OLDEST + " .of-do a").until("Pin this connection?");
            assertThat(browser.text(".diff pre")).isEqualTo("+CONNECTION_ID=" + OLDEST);
            assertThat(browser.barriers()).isEmpty();
            assertThat(Served.dotEnv(folder)).isEmpty();
            browser.press("#choose").until("Pinned");
            assertThat(Served.dotEnv(folder)).contains("CONNECTION_ID=" + OLDEST);
            browser.open(server.at("/"));
            assertThat(browser.text("#chosen")).isEqualTo(OLDEST);
            browser.picture("after-pinning");

            browser.press(".answer form[action='/unpin'] button").until("Unpinned");
            assertThat(Served.dotEnv(folder)).doesNotContain(OLDEST);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "wrong-owner, No connection to use",
        "unlisted, Use this notion connection",
        "dead-newest, Use this notion connection",
        "all-dead, No connection to use",
        "limited, Use this notion connection",
        "mixed, connection",
        "empty, There is none yet",
        "outage, Alloy cannot be reached",
        "rate-limited, Alloy asks for a pause",
        "garbage, makes no sense",
        "key-refused, Alloy refuses the API key",
        "outage-probes, could not be judged",
        "huge, 1–50 of 100,000"
    })
    void a_bad_day_has_an_honest_page(String preset, String words) {
        try (Served server = Served.sandboxed(folder, preset)) {
            browser.open(server.at("/"));
            if (preset.equals("outage-probes")) {
                browser.until("No connection to use", LONG);
            } else {
                browser.until(words, LONG);
            }
            browser.picture("day-" + preset);

            assertThat(browser.source()).doesNotContain("sandbox-key-0");
            assertThat(browser.text("h1")).isNotEmpty();
            assertThat(browser.barriers()).isEmpty();
        }
    }

    @Test
    void a_slow_day_shows_that_it_is_looking() {
        try (Served server = Served.sandboxed(folder, "slow")) {
            browser.open(server.at("/"));
            browser.picture("day-slow");
            assertThat(browser.text("main")).contains("Looking at your Notion connections");

            browser.until("Use this notion connection", LONG);
        }
    }

    @Test
    void hostile_names_run_nothing() {
        try (Served server = Served.sandboxed(folder, "mixed")) {
            browser.open(server.at("/")).until("connection");

            assertThat(browser.script("return document.querySelectorAll('main script, main img, main iframe').length"))
                    .isEqualTo(0L);
            assertThat(browser.script("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
        }
    }

    @Test
    void everything_can_be_done_without_scripts() {
        try (Chromium plain = Chromium.start("--blink-settings=scriptEnabled=false");
                Served server = Served.sandboxed(folder, "code-less")) {
            plain.open(server.at("/"))
                    .press("#c-" + OLDEST + " .of-do a")
                    .press("#choose")
                    .until("Pinned");
            assertThat(Served.dotEnv(folder)).contains("CONNECTION_ID=" + OLDEST);

            plain.open(server.at("/"))
                    .press("[data-action=connect]")
                    .until("You already have")
                    .press("[data-action=connect-new]");
            plain.allow().until("Connected, tested and pinned", LONG);
            assertThat(server.connections()).isEqualTo(12);
        }
    }

    @Test
    void a_return_that_fits_no_attempt_shows_what_exists() {
        try (Served server = Served.sandboxed(folder, "seed")) {
            browser.open(server.at("/oauth/callback?code=planted-code&state=planted-state"))
                    .until("fits no attempt");
            browser.picture("stray-return");

            assertThat(browser.text("#chosen")).isEqualTo(LATEST);
            assertThat(browser.address().getQuery()).isNull();
            assertThat(browser.source()).doesNotContain("planted");
            assertThat(browser.barriers()).isEmpty();
        }
    }

    @Test
    void a_refusal_behind_the_hash_is_shown_escaped() {
        try (Served server = Served.sandboxed(folder, "seed")) {
            browser.open(server.at("/oauth/callback#error=%3Cscript%3E&error_description=No&code=planted"))
                    .until("It says: <script> (No)");

            assertThat(browser.source()).doesNotContain("planted");
        }
    }

    @Test
    void a_barrier_would_be_found_in_either_theme() throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), """
                <!doctype html><html lang="en"><head><title>A page</title>
                <style>@media (prefers-color-scheme: dark) { p { color: #777; background: #888 } }</style></head>
                <body><main><h1>A page</h1><img src="none"><p>read me</p></main></body></html>""");

        browser.open(page.toUri());

        assertThat(browser.barriers())
                .hasSize(2)
                .anyMatch(found -> found.startsWith("image-alt: ") && found.endsWith("<img src=\"none\">"))
                .anyMatch(found -> found.startsWith("color-contrast: ") && found.endsWith("<p>read me</p>"));
    }

    @Test
    void the_other_pages_have_no_barriers_either() {
        try (Served server = Served.sandboxed(folder, "code-less")) {
            browser.open(server.at("/connectors"));
            browser.picture("connectors");
            assertThat(browser.barriers()).isEmpty();
            browser.open(server.at("/connect"));
            assertThat(browser.barriers()).isEmpty();
            browser.open(server.at("/twins")).until("Made again and again");
            browser.picture("twins");
            assertThat(browser.texts(".twins li")).hasSize(11);
            assertThat(browser.barriers()).isEmpty();
            browser.open(server.at("/?connector=slakc")).until("There is no such connector");
            assertThat(browser.barriers()).isEmpty();
            browser.open(server.at("/connect?connector=shopify"))
                    .press("[data-action=connect-new]")
                    .until("wants to know");
            browser.picture("inputs");
            assertThat(browser.barriers()).isEmpty();
        }
    }
}

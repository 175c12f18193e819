package io.github.alloyconnections.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person connects in every way that a consent can go. */
class ConsentIT {

    private static final Duration LATE = Duration.ofSeconds(60);
    private static final Duration GIVEN_UP = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    @AutoClose
    private static Chromium browser;

    @BeforeAll
    static void start() {
        browser = Chromium.start();
    }

    @ParameterizedTest
    @CsvSource({"code-less", "code", "code-fragment"})
    void whatever_the_return_brings_the_new_one_is_found_and_pinned(String preset) {
        try (Served server = Served.sandboxed(folder, preset)) {
            connect(server).allow().until("Connected, tested and pinned");
            String id = browser.text("#found");

            assertThat(server.connections()).isEqualTo(12);
            assertThat(Served.dotEnv(folder)).contains("CONNECTION_ID=" + id);
            assertThat(browser.address().toString()).doesNotContain("code=", "?", "#");
            assertThat(browser.source()).doesNotContain("sandbox-code", "sandbox-consent-token");
            looked("pinned", preset.equals("code-less"));
        }
    }

    @ParameterizedTest
    @CsvSource({"refused", "refused-fragment"})
    void a_refusal_is_said_and_nothing_is_changed(String preset) {
        try (Served server = Served.sandboxed(folder, preset)) {
            connect(server).allow().until("The connection was refused", Duration.ofSeconds(30));

            assertThat(browser.text("main")).contains("access_denied", "Nothing was pinned");
            assertThat(server.connections()).isEqualTo(11);
            assertThat(Served.dotEnv(folder)).isEmpty();
            looked("refused", preset.equals("refused"));
        }
    }

    @Test
    void who_says_no_is_told_that_nothing_happened() {
        try (Served server = Served.sandboxed(folder, "code-less")) {
            connect(server).deny().until("The connection was refused", Duration.ofSeconds(30));

            assertThat(server.connections()).isEqualTo(11);
        }
    }

    @Test
    void who_has_cancelled_says_so_and_nothing_is_waited_for() {
        try (Served server = Served.sandboxed(folder, "silent-cancel")) {
            connect(server).deny().until("Came back; looking for the connection");
            assertThat(browser.text("main"))
                    .contains("If you cancelled, say so")
                    .doesNotContain("Authorized");
            assertThat(browser.barriers()).isEmpty();
            URI attempt = browser.address();

            browser.press("form[action$='/forget'] button").until("The attempt is forgotten");
            looked("forgotten", true);

            assertThat(browser.text("main")).contains("showed no new connection");
            assertThat(server.json("/api/attempts").path("count").asInt()).isZero();
            assertThat(server.connections()).isEqualTo(11);
            browser.open(attempt).until("fits no attempt of ours");
            assertThat(Served.dotEnv(folder)).isEmpty();
        }
    }

    @Test
    void what_appears_after_i_cancelled_is_not_pinned() {
        try (Served server = Served.sandboxed(folder, "late")) {
            connect(server).allow().until("Came back; looking for the connection");
            browser.press("form[action$='/forget'] button").until("The attempt is forgotten");

            await().atMost(LATE).until(() -> server.connections() == 12);

            assertThat(Served.dotEnv(folder)).isEmpty();
            browser.open(server.at("/attempts")).until("None is remembered");
        }
    }

    @Test
    void all_that_were_left_are_dropped_from_their_list() {
        try (Served server = Served.sandboxed(folder, "code-less")) {
            connect(server).consents();
            connect(server).consents();
            browser.open(server.at("/attempts")).until("Attempts to connect");
            assertThat(browser.texts("tbody tr")).hasSize(2);
            looked("attempts", true);

            browser.press("a[href='/attempts?forget=all']").until("Forget all 2 attempts without a connection?");
            assertThat(browser.barriers()).isEmpty();
            browser.press("form[action='/attempts/forget'] button").until("2 attempts are forgotten");

            browser.until("None is remembered");
        }
    }

    @Test
    void a_late_connection_is_waited_for() {
        try (Served server = Served.sandboxed(folder, "late")) {
            connect(server).allow().until("Came back; looking for the connection");
            browser.picture("looking");
            browser.until("Connected, tested and pinned", LATE);

            assertThat(server.connections()).isEqualTo(12);
            assertThat(Served.dotEnv(folder)).contains("CONNECTION_ID=" + browser.text("#found"));
        }
    }

    @Test
    void where_nothing_was_created_the_page_says_so() {
        try (Served server = Served.sandboxed(folder, "nothing-created")) {
            connect(server).allow().until("Not visible yet", GIVEN_UP);
            browser.picture("not-visible");

            assertThat(browser.text("main")).contains("it may still come", "Look again");
            assertThat(server.connections()).isEqualTo(11);
            assertThat(Served.dotEnv(folder)).isEmpty();
        }
    }

    @Test
    void of_two_that_were_created_a_person_says_which() {
        try (Served server = Served.sandboxed(folder, "two-created")) {
            connect(server).allow().until("Which one is it?", LATE);
            browser.picture("which-one");
            assertThat(browser.barriers()).isEmpty();
            assertThat(Served.dotEnv(folder)).isEmpty();
            String second = browser.texts("main .row code").get(1);

            browser.press("main .row:nth-child(2) button").until("Connected, tested and pinned");

            assertThat(Served.dotEnv(folder)).contains("CONNECTION_ID=" + second);
            assertThat(server.connections()).isEqualTo(13);
        }
    }

    @Test
    void a_renewed_one_is_recognised() {
        try (Served server = Served.sandboxed(folder, "renewed")) {
            connect(server).allow().until("Connected, tested and pinned", GIVEN_UP);

            assertThat(browser.text("#found")).isEqualTo("69110206d6d6670fb17451f8");
            assertThat(server.connections()).isEqualTo(11);
        }
    }

    @Test
    void who_closed_the_browser_takes_the_attempt_up_again() {
        try (Served server = Served.sandboxed(folder, "code-less")) {
            connect(server).consents();
            browser.open(server.at("/connect"));
            browser.picture("offer");
            assertThat(browser.text("main")).contains("Under way already", "waits for your consent");
            browser.press("main section.panel a").until("Waiting for your consent");
            browser.picture("waiting");
            assertThat(browser.barriers()).isEmpty();

            assertThat(browser.text("main")).contains("I have allowed it: look now");
            assertThat(server.connections()).isEqualTo(11);
        }
    }

    @Test
    void a_double_click_makes_one_connection() {
        try (Served server = Served.sandboxed(folder, "code-less")) {
            browser.open(server.at("/")).press("[data-action=connect]").until("You already have");
            browser.pressTwice("[data-action=connect-new]").allow().until("Connected, tested and pinned");
            browser.reload().until("Connected, tested and pinned");

            assertThat(server.connections()).isEqualTo(12);
        }
    }

    @Test
    void what_works_already_is_offered_first_and_used_with_one_press() {
        try (Served server = Served.sandboxed(folder, "code-less")) {
            browser.open(server.at("/")).press("[data-action=connect]").until("You already have");

            browser.press("main button.main").until("Pinned");

            assertThat(server.connections()).isEqualTo(11);
            assertThat(Served.dotEnv(folder)).contains("CONNECTION_ID=69110206d6d6670fb17451f8");
        }
    }

    @Test
    void where_nothing_works_the_first_press_connects() {
        try (Served server = Served.sandboxed(folder, "empty")) {
            browser.open(server.at("/")).until("No connection to use").press("[data-action=connect]");

            browser.allow().until("Connected, tested and pinned");

            assertThat(server.connections()).isEqualTo(1);
        }
    }

    /** The two deliberate steps to the consent page. */
    private Chromium connect(Served server) {
        browser.open(server.at("/")).press("[data-action=connect]").until("You already have");
        return browser.press("[data-action=connect-new]");
    }

    private void looked(String name, boolean wanted) {
        if (wanted) {
            browser.picture(name);
            assertThat(browser.barriers()).isEmpty();
        }
    }
}

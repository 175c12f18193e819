package io.github.alloyconnections.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person works with a list: by keyboard, by search, by sorting, page by page; and tidies up. */
class ListIT {

    private static final String OLDEST = "6910029dd6d6670fb1742f05";
    private static final String SECOND = "691003ad37951a87de6d6287";

    @TempDir
    private Path folder;

    @AutoClose
    private static Chromium browser;

    @BeforeAll
    static void start() {
        browser = Chromium.start();
    }

    @Test
    void a_list_is_searched_sorted_and_paged_by_its_address() {
        try (Served server = Served.sandboxed(folder, "huge")) {
            browser.open(server.at("/?page=2000")).until("99,951–100,000 of 100,000");
            assertThat(browser.texts(".lines tbody tr")).hasSize(50);
            browser.press(".pages a[rel=prev]").until("99,901–99,950 of 100,000");

            browser.type("#q", "(4242)").press(".find button").until("Eddie Fu's Notion (4242)");
            assertThat(browser.texts(".lines tbody tr")).hasSize(1);
            assertThat(browser.address().getQuery()).contains("q=(4242)");

            browser.open(server.at("/")).press(".lines thead .of-name a").until("1–50 of 100,000");
            assertThat(browser.script("return document.querySelector('.of-name[aria-sort]').ariaSort"))
                    .isEqualTo("ascending");
            assertThat(browser.text(".lines tbody tr:nth-child(2) .of-name")).endsWith("(2)");
        }
    }

    @Test
    void the_keyboard_goes_through_a_row_in_the_order_in_which_it_is_read() {
        try (Served server = Served.sandboxed(folder, "seed")) {
            browser.open(server.at("/")).until("All 11 Notion connections");

            Object order = browser.script("return [...document.querySelectorAll('#c-" + OLDEST
                    + " :is(a, button:not([hidden]))')].map((each) => each.firstChild.textContent.trim()"
                    + " || each.textContent.trim())");

            assertThat((List<?>) order).hasToString("[Eddie Fu's Notion, Copy, Test, Pin]");
            assertThat(browser.script("return document.querySelectorAll('h1').length"))
                    .isEqualTo(1L);
            assertThat(browser.texts("nav [aria-current=page]")).containsExactly("Connections");
        }
    }

    @Test
    void one_connection_has_a_page_and_can_be_deleted_there() {
        try (Served server = Served.sandboxed(folder, "seed")) {
            browser.open(server.at("/connections/" + OLDEST)).until("Where the project names it");
            browser.picture("connection");
            assertThat(browser.barriers()).isEmpty();
            browser.press("#test").until("post-search answered");
            assertThat(browser.address().getPath()).isEqualTo("/connections/" + OLDEST);

            browser.press(".danger").until("Delete this connection?");
            browser.picture("delete");
            assertThat(browser.barriers()).isEmpty();
            browser.type("#number", "2").press(".agree button").until("nothing was deleted");
            browser.type("#number", "1").press(".agree button").until("Deleted 1 of 1");
            assertThat(browser.barriers()).isEmpty();
            assertThat(server.connections()).isEqualTo(10);
        }
    }

    @Test
    void many_are_pruned_by_a_plan_and_their_number_and_it_is_told_afterwards() {
        try (Chromium plain = Chromium.start("--blink-settings=scriptEnabled=false");
                Served server = Served.sandboxed(folder, "seed")) {
            plain.open(server.at("/twins")).until("Made again and again").press(".panel .button");
            plain.until("10 of 11 Notion connections could go");
            plain.type("#number", "10").press(".agree button").until("Deleted 10 of 10");
            assertThat(server.connections()).isEqualTo(1);

            plain.open(server.at("/activity")).until("Deleted");
            assertThat(plain.texts("main code")).contains(OLDEST, SECOND);
        }
    }

    @Test
    void the_new_pages_have_no_barriers_and_fit_a_phone() {
        try (Chromium phone = Chromium.start("--window-size=390,800");
                Served server = Served.sandboxed(folder, "mixed")) {
            for (String page : List.of("", "project", "activity", "attempts", "prune")) {
                phone.open(server.at("/" + page)).until("");

                assertThat(phone.barriers()).as(page).isEmpty();
                assertThat(phone.script("return document.documentElement.scrollWidth <= window.innerWidth"))
                        .as(page)
                        .isEqualTo(true);
                assertThat(phone.script("return document.querySelectorAll('h1').length"))
                        .as(page)
                        .isEqualTo(1L);
            }
            phone.picture("plan");
        }
    }
}

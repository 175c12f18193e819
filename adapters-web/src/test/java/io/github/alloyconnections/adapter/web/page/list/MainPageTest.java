package io.github.alloyconnections.adapter.web.page.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.web.Browser;
import io.github.alloyconnections.adapter.web.RunningWeb;
import io.github.alloyconnections.adapter.web.Samples;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MainPageTest {

    private static final String ID = Samples.NEWEST.value();

    private final RunningWeb web = RunningWeb.start();
    private final Browser browser = new Browser(web);

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void the_page_says_which_one_and_why() {
        HttpResponse<String> page = browser.open("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(page.body()).contains(ID, "Eddie Fu's Notion (11)", "the newest that works", "CONNECTION_ID=" + ID);
    }

    @Test
    void the_page_runs_no_script_but_our_own() {
        HttpResponse<String> page = browser.open("/");
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");

        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "form-action 'self'", "frame-ancestors 'none'");
        assertThat(policy).doesNotContain("unsafe", "http");
        assertThat(page.body()).doesNotContain("<style", "style=\"", "onclick", "javascript:");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @Test
    void one_cookie_names_the_browser_and_scripts_cannot_read_it() {
        List<String> cookies = browser.open("/").headers().allValues("set-cookie");

        assertThat(cookies).hasSize(1);
        assertThat(cookies.get(0)).contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(browser.open("/").headers().allValues("set-cookie")).isEmpty();
    }

    @Test
    void a_hostile_name_is_text() {
        web.core().decides(policy -> Samples.named(policy.label(), "<script>alert(1)</script>\u202e\u0000\"'"));

        String page = browser.open("/").body();

        assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert", "\u0000");
        assertThat(page).contains("<bdi>&lt;script&gt;");
    }

    @Test
    void a_long_list_is_cut_and_counted() {
        web.core().decides(policy -> Samples.many(policy.label(), 2_000, 0));

        String page = browser.open("/").body();

        assertThat(page.split("<tr role=\"row\" id=\"c-", -1)).hasSize(ConnectionList.PAGE + 1);
        assertThat(page).contains("All 2,000 Notion connections", "1–50 of 2,000", "href=\"/?page=40\"");
    }

    @Test
    void nothing_to_use_is_said_with_what_helps() {
        web.core().decides(policy -> Samples.nothing(policy.label()));

        assertThat(browser.open("/").body())
                .contains("No connection to use", "there is no connection", "There is none yet");
    }

    @Test
    void a_slow_answer_is_waited_for_on_the_page() throws InterruptedException {
        CountDownLatch alloy = new CountDownLatch(1);
        web.core().whenAsked(() -> await(alloy));

        String waiting = browser.open("/").body();
        alloy.countDown();
        String later = browser.open("/").body();

        assertThat(waiting)
                .contains("Looking at your Notion connections", "data-live=\"yes\"", "http-equiv=\"refresh\"");
        assertThat(later).contains(ID, "data-live=\"no\"").doesNotContain("http-equiv");
        assertThat(web.core().calls("decide notion working")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(RemoteServiceException.Kind.class)
    void each_failure_has_a_page_that_says_what_why_and_next(RemoteServiceException.Kind kind) {
        web.core().failsWith(new RemoteServiceException(kind, "tried to list <b> but failed"));

        HttpResponse<String> page = browser.open("/");

        assertThat(page.statusCode()).isBetween(401, 503);
        assertThat(page.body()).contains("<h1").containsIgnoringCase("tried to list &lt;b&gt; but failed");
        assertThat(page.body()).containsPattern("Try again|See the connections|look again");
        assertThat(page.body()).doesNotContain("That did not work");
    }

    @Test
    void a_failure_is_not_asked_for_again_by_each_reload() {
        web.core().failsWith(new RemoteServiceException(RemoteServiceException.Kind.UNAVAILABLE, "down"));

        browser.open("/");
        browser.open("/");

        assertThat(web.core().calls("decide notion working")).isEqualTo(1);
    }

    @Test
    void wrong_settings_have_a_page_too() {
        web.cannotBeOpened(new InvalidSettingsException(List.of("PORT from .env:3 must be a number.")));

        HttpResponse<String> page = browser.open("/");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("A setting is wrong", "PORT from .env:3", "Try again");
    }

    @Test
    void people_and_programs_are_told_of_a_missing_page_in_their_own_way() {
        assertThat(browser.open("/nothing").body()).contains("<h1", "There is nothing here");
        assertThat(web.get("/nothing").body()).startsWith("{");
        assertThat(browser.open("/api/nothing").body()).startsWith("{");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

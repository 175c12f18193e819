package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.FoundElsewhere;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.Verdict;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What people see when something is slow or fails. */
class FailingPagesTest {

    private static final String ONE = "/connections/" + Samples.NEWEST;

    private final RunningWeb web = RunningWeb.start();
    private final Browser browser = new Browser(web);

    @AfterEach
    void stop() {
        web.close();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_failure_is_a_sentence_and_one_thing_to_press_in_words_for_people(Kind kind) {
        web.core().failsWith(new RemoteServiceException(kind, "Tried to list but failed because: planted reason"));

        String page = browser.open("/").body();

        assertThat(page.split("<h1", -1)).hasSize(2);
        assertThat(page.split("class=\"button main\"|<button class=\"main\"", -1))
                .hasSize(2);
        assertThat(page).doesNotContain("<code>alloy-connections", "GET /openapi.json", "doctor", " --");
    }

    @ParameterizedTest
    @CsvSource({"/no/such/page, 404", "/?connector=no-such, 404", "/?colour=red, 400", "/attempts/nonsense, 404"})
    void what_is_not_there_leads_on_without_commands(String address, int status) {
        HttpResponse<String> page = browser.open(address);

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body().split("class=\"button main\"", -1)).hasSize(2);
        assertThat(page.body()).doesNotContain("<code>alloy-connections", "GET /openapi.json");
    }

    @Test
    void trying_again_keeps_the_connector() {
        web.core().failsWith(new RemoteServiceException(Kind.UNAVAILABLE, "Alloy is down"));

        assertThat(browser.open("/connect?connector=notion").body()).contains("href=\"/connect?connector=notion\"");
        assertThat(browser.submit("/no/such/page", "/connect", "connector", "notion")
                        .body())
                .contains("href=\"/connect?connector=notion\"");
    }

    @Test
    void a_pause_that_alloy_asks_for_is_counted_down_and_named() {
        web.core().failsWith(limited());

        String page = browser.open("/").body();
        web.waits(Duration.ofSeconds(3));

        assertThat(page)
                .contains("data-left=\"17\"", "at <time datetime=\"2025-11-10T08:00:17Z\">08:00:17 UTC</time>")
                .contains("data-pauses=\"/probe /choose");
        assertThat(browser.open("/").body()).contains("data-left=\"14\"");
    }

    @Test
    void what_was_known_stays_with_its_age_while_alloy_is_out_of_order() {
        browser.open("/");
        web.core().failsWith(new RemoteServiceException(Kind.UNAVAILABLE, "Alloy is down"));
        web.waits(Duration.ofMinutes(1));

        HttpResponse<String> page = browser.open("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Alloy cannot be reached", "What you see is from 2025-11-10 08:00 UTC")
                .contains("id=\"c-" + Samples.NEWEST + "\"");
    }

    @Test
    void what_was_known_stays_with_its_age_while_alloy_is_slow() {
        browser.open("/");
        CountDownLatch hold = new CountDownLatch(1);
        web.core().whenAsked(() -> await(hold));
        web.waits(Duration.ofMinutes(1));

        String page = browser.open("/").body();
        hold.countDown();

        assertThat(page)
                .contains("asking Alloy anew", "What you see is from", "data-live=\"yes\"")
                .contains("id=\"c-" + Samples.NEWEST + "\"");
    }

    @Test
    void the_page_of_a_connection_keeps_what_was_known_while_alloy_is_slow() {
        browser.open(ONE);
        CountDownLatch hold = new CountDownLatch(1);
        web.core().whenAsked(() -> await(hold));
        web.waits(Duration.ofMinutes(1));

        String page = browser.open(ONE).body();
        hold.countDown();

        assertThat(page).contains("asking Alloy anew", "What you see is from", "data-live=\"yes\"", "Pin it…");
    }

    @Test
    void the_page_of_a_connection_keeps_what_was_known_while_alloy_is_out_of_order() {
        browser.open(ONE);
        web.core().failsWith(new RemoteServiceException(Kind.UNAVAILABLE, "Alloy is down"));
        web.waits(Duration.ofMinutes(1));

        assertThat(browser.open(ONE).body()).contains("Alloy cannot be reached", "What you see is from", "Pin it…");
    }

    @Test
    void a_test_on_the_page_of_a_connection_is_called_off_there() {
        String token = Browser.tokenOf(browser.open(ONE));
        CountDownLatch never = new CountDownLatch(1);
        web.core().whenAsked(() -> await(never));
        HttpResponse<String> waiting = browser.send(browser.form(
                "/probe", "csrf", token, "connector", "notion", "id", Samples.NEWEST.value(), "from", "connection"));
        assertThat(waiting.body()).contains("Testing one connection", "action=\"/stop\"", "name=\"from\"");
        web.core().whenAsked(() -> {});
        String run = waiting.uri().getQuery().replaceFirst(".*run=", "");

        HttpResponse<String> page = browser.send(
                browser.form("/stop", "csrf", token, "run", run, "from", "connection", "id", Samples.NEWEST.value()));

        assertThat(page.uri().getPath()).isEqualTo(ONE);
        assertThat(page.body()).contains("Stopped", "Nothing was written").doesNotContain("action=\"/stop\"");
    }

    @Test
    void a_refused_key_shows_nothing_old() {
        browser.open("/");
        web.core().failsWith(new RemoteServiceException(Kind.KEY_REFUSED, "Alloy answered 401"));
        web.waits(Duration.ofMinutes(1));

        assertThat(browser.open("/").body()).contains("Alloy refuses").doesNotContain("id=\"c-");
    }

    @Test
    void a_test_under_way_can_be_called_off() {
        String token = Browser.tokenOf(browser.open("/"));
        CountDownLatch never = new CountDownLatch(1);
        web.core().whenAsked(() -> await(never));
        HttpResponse<String> waiting = browser.send(browser.form("/probe", "csrf", token, "connector", "notion"));
        assertThat(waiting.body()).contains("Testing all connections", "action=\"/stop\"");
        web.core().whenAsked(() -> {});
        String run = waiting.uri().getQuery().replaceFirst(".*run=", "");

        HttpResponse<String> page = browser.send(browser.form("/stop", "csrf", token, "run", run));

        assertThat(page.body()).contains("Stopped", "Nothing was written").doesNotContain("action=\"/stop\"");
    }

    @Test
    void with_the_wrong_owner_the_main_thing_is_to_change_it() {
        web.core().decides(policy -> rejected(HealthState.WRONG_OWNER));

        String page = browser.open("/").body();

        assertThat(page).contains("ALLOY_USER_ID=", "in .env:2", "action=\"/owner\"");
        assertThat(page.replaceAll("(?s).*<button class=\"main\"[^>]*>([^<]*)<.*", "$1"))
                .contains("Write it into .env");
        assertThat(page.split("class=\"main\"", -1)).hasSize(2);
        assertThat(page).containsPattern("class=\"quiet\" data-action=\"connect\"");
    }

    @Test
    void changing_the_owner_writes_it_and_says_so() {
        web.core().settingsFile.write("ALLOY_USER_ID", "68f0aa00bb11cc22dd33ee44");

        String page = browser.submit("/", "/owner", "connector", "notion").body();

        assertThat(page).contains("The owner was changed", "own user");
        assertThat(web.core().settingsFile.read("ALLOY_USER_ID")).isEmpty();
    }

    @Test
    void another_users_line_is_shown_and_written() {
        Owner ann = Owner.of(new UserId("68c300000000000000000001"));
        web.core()
                .decides(policy -> rejected(HealthState.NEEDS_RECONNECT)
                        .elsewhere(
                                Optional.of(
                                        new FoundElsewhere(ann, Samples.entry(Samples.NEWEST, Samples.NOTION, false))),
                                Optional.empty()));

        assertThat(browser.open("/").body())
                .contains(
                        "works as user 68c300000000000000000001", "<code>ALLOY_USER_ID=68c300000000000000000001</code>")
                .doesNotContainPattern("class=\"main\" data-action=\"connect\"");
        assertThat(browser.submit("/", "/owner", "connector", "notion", "user", "68c300000000000000000001")
                        .body())
                .contains("calls run as user 68c300000000000000000001");
        assertThat(web.core().settingsFile.read("ALLOY_USER_ID")).contains("68c300000000000000000001");
    }

    private static Decision rejected(HealthState state) {
        Candidate candidate = new Candidate(
                Samples.entry(Samples.NEWEST, Samples.NOTION, false).with(Samples.health(state)),
                Verdict.REJECTED,
                "it belongs to another owner");
        return new Decision(
                        Outcome.NOTHING_USABLE,
                        Optional.empty(),
                        "working",
                        "none works",
                        false,
                        List.of(candidate),
                        1,
                        0,
                        0,
                        Samples.NOW)
                .elsewhere(
                        state == HealthState.WRONG_OWNER
                                ? Optional.of(new FoundElsewhere(Owner.key(), candidate.entry()))
                                : Optional.empty(),
                        Optional.empty());
    }

    private static RemoteServiceException limited() {
        return new RemoteServiceException(Kind.RATE_LIMITED, "Alloy answered 429", Optional.of(Duration.ofSeconds(17)));
    }

    private static void await(CountDownLatch hold) {
        try {
            hold.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RemoteServiceException(Kind.INTERRUPTED, "Tried to probe but failed because: it was stopped");
        }
    }
}

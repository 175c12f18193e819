package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.attempt.AttemptState;
import io.github.alloyconnections.domain.attempt.ConnectRequest;
import io.github.alloyconnections.domain.attempt.FoundConnection;
import io.github.alloyconnections.domain.attempt.Refusal;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.testing.CannedConnecting;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackTest {

    private static final String HERE = "/oauth/callback/" + CannedConnecting.ID;

    private final RunningWeb web = RunningWeb.start();
    private final Browser browser = new Browser(web);
    private final CannedConnecting connecting = web.core().connecting();

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void a_return_without_a_code_is_taken_for_what_it_is() {
        connecting.hasAttempt(new AttemptState.Looking(Samples.NOW));
        connecting.isReturned(Optional.empty());

        HttpResponse<String> page = browser.open(HERE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Came back; looking for the connection", "data-live=\"yes\"", "is normal");
        assertThat(connecting.asked).containsExactly("returned");
    }

    @Test
    void a_code_leaves_the_address_and_is_never_shown() {
        connecting.hasAttempt(new AttemptState.Looking(Samples.NOW));

        HttpResponse<String> page = browser.open(HERE + "?code=planted-code&state=planted-state&credentialId=x");

        assertThat(page.uri().toString()).endsWith(HERE + "/back");
        assertThat(page.body()).doesNotContain("planted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"error=access_denied&error_description=No+%3Cscript%3E", "code=c&error=access_denied"})
    void a_refusal_is_passed_on(String query) {
        connecting.hasAttempt(new AttemptState.Looking(Samples.NOW));

        browser.open(HERE + "?" + query);

        assertThat(connecting.asked).hasSize(1);
        assertThat(connecting.asked.get(0)).startsWith("returned access_denied/");
    }

    @Test
    void looking_at_the_page_again_is_no_return() {
        connecting.hasAttempt(new AttemptState.Looking(Samples.NOW));
        HttpResponse<String> page = browser.open(HERE);
        browser.open(page.uri().getPath());

        assertThat(connecting.asked).containsExactly("returned");
    }

    @Test
    void a_refusal_that_the_pages_script_found_is_passed_on() {
        connecting.hasAttempt(new AttemptState.Looking(Samples.NOW));

        browser.open(HERE + "/back?error=access_denied");

        assertThat(connecting.asked).containsExactly("returned access_denied/");
    }

    @Test
    void asking_for_the_head_is_no_return() {
        connecting.hasAttempt(new AttemptState.Open());
        HttpRequest.Builder head = web.to(HERE + "?error=x").method("HEAD", BodyPublishers.noBody());

        assertThat(web.send(head).statusCode()).isEqualTo(200);
        assertThat(connecting.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Purpose, prefetch",
        "Sec-Purpose, prefetch;prerender",
        "Sec-Purpose, prefetch;anonymous-client-ip",
        "Purpose, Prefetch",
        "X-Purpose, preview",
        "X-moz, prefetch"
    })
    void loading_it_ahead_is_no_return_and_not_kept(String header, String value) {
        connecting.hasAttempt(new AttemptState.Open());
        for (String path : List.of(HERE, HERE + "?error=x", HERE + "/back?error=x")) {
            HttpResponse<String> answer = browser.send(web.to(path).header(header, value));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        }
        assertThat(connecting.asked).isEmpty();
    }

    @Test
    void while_a_refused_return_is_checked_nothing_is_said_to_be_authorized() {
        connecting.hasAttempt(new AttemptState.Open());
        connecting.isReturned(Optional.of(new Refusal("access_denied", Optional.of("No <b>"))));

        assertThat(browser.open("/attempts/" + CannedConnecting.ID).body())
                .contains("Came back with a no; looking all the same", "access_denied (No &lt;b&gt;)")
                .doesNotContain("Authorized", "authorized");
    }

    @Test
    void the_time_left_is_shown_and_the_main_thing_is_to_look_or_to_begin_anew() {
        connecting.hasAttempt(new AttemptState.Looking(Samples.NOW.minusSeconds(17)));
        assertThat(browser.open("/attempts/" + CannedConnecting.ID).body()).contains("data-left=\"43\">43 s</span>");

        connecting.hasAttempt(new AttemptState.Open());
        assertThat(browser.open("/attempts/" + CannedConnecting.ID).body())
                .contains("It can be taken up until 2025-11-11 08:00 UTC, for 24 h more");

        connecting.hasAttempt(new AttemptState.Refused(new Refusal("access_denied", Optional.empty())));
        assertThat(browser.open("/attempts/" + CannedConnecting.ID).body())
                .contains("<button class=\"main\" data-action=\"connect\">Connect again")
                .contains("<button class=\"quiet\">Look all the same");

        connecting.hasAttempt(new AttemptState.NotVisible());
        assertThat(browser.open("/attempts/" + CannedConnecting.ID).body())
                .contains("<button class=\"main\">Look again")
                .contains("<button class=\"quiet\" data-action=\"connect\">Connect again");
    }

    @Test
    void a_refusal_is_shown_escaped() {
        Refusal refusal = new Refusal("<script>alert(1)</script>", Optional.of("\"><img src=x onerror=alert(1)>"));
        connecting.hasAttempt(new AttemptState.Refused(refusal));

        assertThat(browser.open("/attempts/" + CannedConnecting.ID).body())
                .contains("The connection was refused", "&lt;script&gt;", "Connect again")
                .doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void a_return_without_an_attempt_in_its_path_is_told_by_the_cookie() {
        browser.send(web.json(
                "POST",
                "/api/oauth/initiate",
                "{\"connectorId\":\"notion\",\"redirectUri\":\"" + web.at("/oauth/callback") + "\"}"));

        HttpResponse<String> page = browser.open("/oauth/callback");

        assertThat(page.uri().getPath()).isEqualTo(HERE + "/back");
        assertThat(connecting.asked).contains("returned");
    }

    @Test
    void a_return_to_another_address_than_the_attempts_own_is_none() {
        browser.submit("/", "/connect/new", "connector", "notion", "click", "c1");

        HttpResponse<String> page = browser.open("/oauth/callback?error=access_denied");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(connecting.asked).hasSize(1).first().asString().startsWith("begin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth/callback",
                "/oauth/callback/zzzzzzzzzzzzzzzzzzzz",
                "/oauth/callback/%3Cscript%3Ealert(1)",
                "/oauth/callback?code=planted&error=%3Cscript%3Ealert(1)%3C/script%3E",
                "/oauth/callback/x?error=%C0%80&state=planted",
                "/oauth/callback?error=javascript:alert(1)%0d%0aX:y"
            })
    void a_return_that_fits_no_attempt_changes_nothing(String path) {
        connecting.hasAttempt(new AttemptState.Open());

        HttpResponse<String> page = browser.open(path);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("fits no attempt", "Use this Notion connection", Samples.NEWEST.value());
        assertThat(page.body().split("<h1", -1)).hasSize(2);
        assertThat(page.body()).doesNotContain("planted", "<script>alert");
        assertThat(connecting.asked).isEmpty();
    }

    @Test
    void what_is_listed_stays_hidden_from_who_has_not_shown_the_token() {
        try (RunningWeb guarded = RunningWeb.guardedBy("planted-access-token-4711")) {
            HttpResponse<String> page = new Browser(guarded).open("/oauth/callback?error=x");

            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("fits no attempt").doesNotContain(Samples.NEWEST.value());
        }
    }

    /** A provider's page sends the browser, which therefore keeps its pass to itself at first. */
    @Test
    void a_return_counts_without_the_token_and_its_page_shows_nothing_without_it() {
        try (RunningWeb guarded = RunningWeb.guardedBy("planted-access-token-4711")) {
            FoundConnection found =
                    new FoundConnection(Samples.NEWEST, Optional.of("Planted name"), Samples.NOW, false);
            guarded.core().connecting().hasAttempt(new AttemptState.Found(found));
            Browser in = new Browser(guarded);
            in.open(guarded.entrance());
            Browser stranger = new Browser(guarded);
            String back = "/oauth/callback/" + CannedConnecting.ID;

            HttpResponse<String> first = stranger.open(back + "?code=planted-code&state=planted-state");
            HttpResponse<String> second = stranger.open(back + "/back?looked");

            assertThat(guarded.core().connecting().asked).containsExactly("returned");
            assertThat(guarded.core().connecting().steps()).isPositive();
            assertThat(first.uri().getPath()).isEqualTo(back + "/back");
            assertThat(first.body()).contains("content=\"0; url=" + back + "/back?looked\"");
            assertThat(second.body()).contains("Your browser came back", "You can close this window");
            assertThat(first.body() + second.body())
                    .doesNotContain(
                            "Planted name", Samples.NEWEST.value(), "planted-code", "planted-state", "68f0aa00");
            assertThat(in.open(back + "/back?looked").body()).contains("Planted name", Samples.NEWEST.value());
            assertThat(stranger.open("/attempts/" + CannedConnecting.ID).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void a_return_that_fits_nothing_leads_on_once_and_keeps_the_refusal_alone() {
        try (RunningWeb guarded = RunningWeb.guardedBy("planted-access-token-4711")) {
            String first = new Browser(guarded)
                    .open("/oauth/callback?error=a%22b&state=planted-state&code=planted-code")
                    .body();
            String second = new Browser(guarded)
                    .open("/oauth/callback?looked&error=a%22b")
                    .body();

            assertThat(first)
                    .contains("url=/oauth/callback?looked&amp;error=a%22b\"")
                    .doesNotContain("planted-");
            assertThat(second).doesNotContain("http-equiv=\"refresh\"");
            assertThat(guarded.core().connecting().asked).isEmpty();
        }
    }

    @Test
    void what_is_wrong_with_the_settings_is_not_told_to_who_has_not_shown_the_token() {
        try (RunningWeb guarded = RunningWeb.guardedBy("planted-access-token-4711")) {
            guarded.cannotBeOpened(new InvalidSettingsException(List.of("planted problem in .env:3")));

            assertThat(guarded.get("/oauth/callback/" + CannedConnecting.ID).body())
                    .contains("CANNOT_TELL")
                    .doesNotContain("planted problem");
        }
    }

    @Test
    void what_cannot_be_told_apart_is_asked() {
        FoundConnection one = new FoundConnection(Samples.NEWEST, Optional.of("A <b>"), Samples.NOW, false);
        FoundConnection two = new FoundConnection(Samples.OF_SLACK, Optional.empty(), Samples.NOW, false);
        connecting.hasAttempt(new AttemptState.Ambiguous(List.of(one, two), "two appeared"));

        String page = browser.open("/attempts/" + CannedConnecting.ID).body();
        browser.submit(
                "/attempts/" + CannedConnecting.ID,
                "/attempts/" + CannedConnecting.ID + "/choose",
                "id",
                Samples.OF_SLACK.value());

        assertThat(page).contains("Which one is it?", "A &lt;b&gt;", Samples.OF_SLACK.value());
        assertThat(connecting.asked).containsExactly("choose " + Samples.OF_SLACK);
    }

    @Test
    void the_pinned_one_is_named_with_its_proof() {
        FoundConnection one = new FoundConnection(Samples.NEWEST, Optional.of("New"), Samples.NOW, false);
        connecting.hasAttempt(new AttemptState.Pinned(one, Samples.health(HealthState.WORKING)));

        assertThat(browser.open(HERE).body())
                .contains("Connected, tested and pinned", Samples.NEWEST.value(), "post-search answered")
                .contains("data-live=\"no\"");
    }

    @Test
    void something_that_works_is_offered_before_anything_is_made() {
        HttpResponse<String> page = browser.submit("/", "/connect", "connector", "notion", "click", "c1");

        assertThat(page.body()).contains("You already have a notion connection", "data-action=\"connect-new\"");
        assertThat(connecting.asked).isEmpty();
    }

    @Test
    void the_second_step_leads_to_the_consent_page() {
        HttpResponse<String> page = browser.submit("/", "/connect/new", "connector", "notion", "click", "c1");

        assertThat(page.body())
                .contains("content=\"0; url=" + CannedConnecting.PAGE, "href=\"" + CannedConnecting.PAGE);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(connecting.request().flatMap(ConnectRequest::click).orElse(""))
                .endsWith(" c1")
                .hasSizeGreaterThan(20);
    }

    @Test
    void what_a_connector_wants_to_know_is_asked_on_a_form() {
        String token = Browser.tokenOf(browser.open("/"));
        connecting.failsToBegin(AttemptsTest.missing());

        HttpResponse<String> page = browser.send(browser.form("/connect/new", "csrf", token, "connector", "slack"));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("name=\"data.shopName\"", "the &lt;b&gt;shop&lt;/b&gt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/connect",
                "/connect/new",
                "/attempts/abcdefghjkmnpqrstuvw/resume",
                "/attempts/abcdefghjkmnpqrstuvw/choose"
            })
    void no_step_is_taken_without_the_forms_token(String action) {
        connecting.hasAttempt(new AttemptState.Open());
        browser.open("/");

        assertThat(browser.send(browser.form(action, "id", Samples.NEWEST.value()))
                        .statusCode())
                .isIn(400, 403);
        assertThat(connecting.asked).isEmpty();
    }
}

package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.domain.attempt.AttemptState;
import io.github.alloyconnections.domain.attempt.FoundConnection;
import io.github.alloyconnections.domain.testing.CannedConnecting;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cancelled means cancelled, on the pages and for programs. */
class ForgettingTest {

    private static final String PAGE = "/attempts/" + CannedConnecting.ID;
    private static final String API = "/api/attempts/" + CannedConnecting.ID;
    private static final String FORGOTTEN = "forget [" + CannedConnecting.ID + "]";
    private static final FoundConnection MADE =
            new FoundConnection(Samples.NEWEST, Optional.of("<b>new</b> one"), Samples.NEWEST.createdAt(), false);

    private final RunningWeb web = RunningWeb.start("https://friend.example");
    private final Browser browser = new Browser(web);
    private final CannedConnecting connecting = web.core().connecting();

    @AfterEach
    void stop() {
        web.close();
    }

    private void isLooking() {
        connecting.hasAttempt(new AttemptState.Looking(Samples.NOW));
        connecting.isReturned(Optional.empty());
    }

    @Test
    void while_it_looks_a_person_can_say_that_they_cancelled() {
        isLooking();
        String page = browser.open(PAGE).body();
        assertThat(page)
                .contains("Came back; looking for the connection", "After Cancel it can look the same", "I cancelled")
                .doesNotContain("Authorized");

        HttpResponse<String> told = browser.submit(PAGE, PAGE + "/forget", "connector", "notion");

        assertThat(told.uri().getPath()).isEqualTo("/");
        assertThat(told.body())
                .contains("The attempt is forgotten", "showed no new connection", "nothing pins it by itself");
        assertThat(connecting.asked).containsExactly(FORGOTTEN);
        assertThat(browser.open(PAGE).statusCode()).isEqualTo(404);
    }

    @Test
    void what_was_made_after_all_is_shown_and_left_to_the_person() {
        isLooking();
        connecting.appeared = List.of(MADE);

        String told =
                browser.submit(PAGE, PAGE + "/forget", "connector", "notion").body();

        assertThat(told)
                .contains("new since the attempt began; none was pinned or deleted", "See the new one")
                .contains("&lt;b&gt;new&lt;/b&gt; one", "/connections/" + Samples.NEWEST + "?connector=notion");
    }

    @ParameterizedTest
    @CsvSource({"open, I cancelled", "not-visible, Forget this attempt", "expired, Forget this attempt"})
    void every_attempt_can_be_dropped(String state, String label) {
        connecting.hasAttempt(
                state.equals("open")
                        ? new AttemptState.Open()
                        : state.equals("expired") ? new AttemptState.Expired() : new AttemptState.NotVisible());

        assertThat(browser.open(PAGE).body()).contains(">" + label + "</button>");
    }

    @Test
    void the_list_of_attempts_drops_one_and_says_so_there() {
        connecting.hasAttempt(new AttemptState.NotVisible());
        HttpResponse<String> told =
                browser.submit("/attempts", PAGE + "/forget", "connector", "notion", "from", "attempts");

        assertThat(told.uri().getPath()).isEqualTo("/attempts");
        assertThat(told.body()).contains("The attempt is forgotten", "None is remembered");
    }

    @Test
    void all_that_wait_are_dropped_after_a_yes() {
        connecting.hasAttempt(new AttemptState.NotVisible());
        assertThat(browser.open("/attempts").body()).contains("/attempts?forget=all");
        String asked = browser.open("/attempts?forget=all").body();
        assertThat(asked).contains("Forget the one attempt without a connection?", CannedConnecting.ID.value());
        assertThat(connecting.asked).isEmpty();

        String told = browser.submit("/attempts?forget=all", "/attempts/forget", "ids", CannedConnecting.ID + ",x,,zzz")
                .body();

        assertThat(told).contains("The attempt is forgotten");
        assertThat(connecting.asked).containsExactly(FORGOTTEN);
    }

    @Test
    void one_that_is_forgotten_already_is_no_failure_on_a_page() {
        isLooking();
        browser.submit(PAGE, PAGE + "/forget", "connector", "notion");

        HttpResponse<String> again = browser.submit("/", PAGE + "/forget", "connector", "notion");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("It was forgotten already");
    }

    @Test
    void nothing_is_asked_about_when_nothing_waits() {
        assertThat(browser.open("/attempts?forget=all").body()).doesNotContain("without a connection?");
    }

    @Test
    void a_form_that_does_not_show_where_it_comes_from_drops_nothing() {
        isLooking();

        assertThat(web.send(browser.form(PAGE + "/forget", "connector", "notion"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(web.send(browser.form("/attempts/forget", "ids", CannedConnecting.ID.value()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(connecting.asked).isEmpty();
    }

    @Test
    void programs_drop_one_and_are_told_what_the_last_look_showed() {
        isLooking();
        connecting.appeared = List.of(MADE);

        JsonNode told = RunningWeb.read(web.send(web.json("DELETE", API, "")));

        assertThat(told.get("state").asText()).isEqualTo("looking");
        assertThat(told.at("/appeared/0/id").asText()).isEqualTo(Samples.NEWEST.value());
        assertThat(told.at("/next/0/command").asText())
                .isEqualTo("alloy-connections use " + Samples.NEWEST + " --connector notion");
        assertThat(RunningWeb.read(web.get("/api/attempts")).get("count").asInt())
                .isZero();
        assertThat(web.send(web.json("DELETE", API, "")).statusCode()).isEqualTo(404);
    }

    @Test
    void a_page_of_a_strange_site_drops_nothing() {
        isLooking();

        assertThat(web.send(web.json("DELETE", API, "").header("Origin", "https://evil.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(connecting.asked).isEmpty();
    }

    @Test
    void what_is_said_of_a_return_is_also_said_to_programs() {
        isLooking();

        assertThat(RunningWeb.read(web.get(API)).get("reason").asText())
                .contains("came back, which it also does when somebody cancels");
    }
}

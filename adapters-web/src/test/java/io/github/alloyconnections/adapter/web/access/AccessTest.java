package io.github.alloyconnections.adapter.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.web.Browser;
import io.github.alloyconnections.adapter.web.RunningWeb;
import io.github.alloyconnections.adapter.web.Samples;
import io.github.alloyconnections.adapter.web.WebOptions;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

    private static final String TOKEN = "planted-access-token-4711";

    private final RunningWeb web = RunningWeb.guardedBy(TOKEN);
    private final Browser browser = new Browser(web);

    @AfterEach
    void stop() {
        web.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/connections",
                "/api/decision",
                "/metrics",
                "/health/ready",
                "/openapi.json",
                "/schemas",
                "/schemas/List.json",
                "/nothing"
            })
    void nobody_is_answered_without_the_token(String path) {
        HttpResponse<String> answer = web.get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"alloy-connections\"");
        assertThat(answer.body()).contains("ACCESS_DENIED").doesNotContain(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer x", "Bearer ", "Basic " + TOKEN, TOKEN, "Bearer " + TOKEN + "x"})
    void a_wrong_token_opens_nothing(String header) {
        assertThat(web.send(web.to("/api/connections").header("Authorization", header))
                        .statusCode())
                .isEqualTo(401);
        assertThat(web.core().calls("list notion")).isZero();
    }

    @Test
    void a_change_needs_the_token_as_well() {
        assertThat(web.send(web.json("PUT", "/api/pin", "{}")).statusCode()).isEqualTo(401);
        assertThat(web.send(web.to("/api/pin").DELETE()).statusCode()).isEqualTo(401);
        assertThat(web.core().calls("use notion working VERIFIED")).isZero();
    }

    @Test
    void programs_show_it_in_a_header() {
        HttpRequest.Builder request = web.to("/api/connections").header("Authorization", "bearer " + TOKEN);

        assertThat(web.send(request).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../api/connections",
                "/oauth/callback/../../api/connections",
                "/assets/%2e%2e/api/connections",
                "/assets/..;/api/connections",
                "//api/connections",
                "/API/connections",
                "/api/connections/"
            })
    void no_detour_leads_around_it(String path) {
        assertThat(web.raw("GET " + path + " HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1.1 4\\d\\d .*")
                .doesNotContain(Samples.NEWEST.value());
        assertThat(web.core().calls("list notion")).isZero();
    }

    @Test
    void a_monitor_is_answered_without_it() {
        assertThat(web.get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void people_are_asked_for_it_and_brought_back() {
        HttpResponse<String> asked = browser.open("/?connector=notion");
        HttpResponse<String> entered =
                browser.submit("/sign-in", "/sign-in", "token", TOKEN, "next", "/?connector=notion");

        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(asked.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(asked.body()).contains("name=\"next\" value=\"/?connector=notion\"", "access-token");
        assertThat(entered.uri().getQuery()).isEqualTo("connector=notion");
        assertThat(entered.body()).contains(Samples.NEWEST.value()).doesNotContain(TOKEN);
        assertThat(browser.open("/api/connections").statusCode()).isEqualTo(200);
    }

    @Test
    void a_wrong_one_is_asked_for_again_and_not_repeated() {
        HttpResponse<String> page = browser.submit("/sign-in", "/sign-in", "token", "guess-guess-guess");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("That is not the token").doesNotContain("guess-guess-guess");
        assertThat(browser.open("/api/connections").statusCode()).isEqualTo(401);
    }

    @Test
    void who_signs_out_is_out_wherever_the_pass_has_got_to() {
        HttpResponse<String> entered = browser.submit("/sign-in", "/sign-in", "token", TOKEN);
        String passes = browser.cookies();
        assertThat(entered.body()).contains("action=\"/sign-out\"", "Sign out");

        browser.submit("/", "/sign-out");

        assertThat(browser.open("/api/connections").statusCode()).isEqualTo(401);
        assertThat(web.send(web.to("/api/connections").header("Cookie", passes)).statusCode())
                .isEqualTo(401);
        browser.submit("/sign-in", "/sign-in", "token", TOKEN);
        assertThat(browser.open("/api/connections").statusCode()).isEqualTo(200);
    }

    /** A form of before, in a tab that was left open, is of no use to who comes next at this browser. */
    @Test
    void after_signing_out_the_browser_has_another_name() {
        browser.submit("/sign-in", "/sign-in", "token", TOKEN);
        String before = session(browser.cookies());

        browser.submit("/", "/sign-out");
        browser.submit("/sign-in", "/sign-in", "token", TOKEN);

        assertThat(session(browser.cookies())).isNotEqualTo(before);
    }

    private static String session(String cookies) {
        return Stream.of(cookies.split("; *", -1))
                .filter(cookie -> cookie.startsWith("alloy_connections_session"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void who_was_asked_for_nothing_is_not_offered_to_sign_out() {
        try (RunningWeb open = RunningWeb.start()) {
            assertThat(open.get("/").body()).contains(Samples.NEWEST.value()).doesNotContain("Sign out");
        }
    }

    @Test
    void nobody_is_signed_out_without_the_forms_token() {
        browser.submit("/sign-in", "/sign-in", "token", TOKEN);

        assertThat(browser.send(browser.form("/sign-out", "csrf", "x")).statusCode())
                .isEqualTo(403);
        assertThat(browser.open("/api/connections").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", ""})
    void nobody_is_sent_elsewhere_after_it(String next) {
        HttpResponse<String> entered = browser.submit("/sign-in", "/sign-in", "token", TOKEN, "next", next);

        assertThat(entered.uri()).isEqualTo(web.at("/"));
    }

    @Test
    void the_pass_of_one_browser_opens_nothing_for_another() {
        String pass = browser.submit("/sign-in", "/sign-in", "token", TOKEN)
                .request()
                .headers()
                .map()
                .toString();

        assertThat(pass).doesNotContain(TOKEN);
        assertThat(new Browser(web).open("/api/connections").statusCode()).isEqualTo(401);
    }

    @Test
    void the_token_shows_in_no_text() {
        assertThat(new AccessToken(TOKEN).toString()).isEqualTo("****");
        assertThat(new WebOptions("127.0.0.1", 0, "1")
                        .guardedBy(Optional.of(TOKEN))
                        .toString())
                .doesNotContain(TOKEN);
    }
}

package io.github.alloyconnections.adapter.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.web.Browser;
import io.github.alloyconnections.adapter.web.RunningWeb;
import io.github.alloyconnections.adapter.web.Samples;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Coming in by the address of a start, and what becomes of passes and tokens afterwards. */
class EntranceTest {

    private static final String TOKEN = "planted-access-token-4711";
    private static final String OTHER = "another-access-token-4711";

    private final RunningWeb web = RunningWeb.guardedBy(TOKEN);
    private final Browser browser = new Browser(web);

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void the_address_of_a_start_lets_one_browser_in() {
        HttpResponse<String> entered = browser.open(web.entrance());

        assertThat(entered.statusCode()).isEqualTo(200);
        assertThat(entered.body()).contains("content=\"0; url=/\"").doesNotContain(TOKEN);
        assertThat(entered.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("alloy_connections_access_"))
                .singleElement()
                .asString()
                .contains("; SameSite=Strict", "; HttpOnly", "; Path=/")
                .doesNotContain(TOKEN);
        assertThat(browser.open("/").body()).contains(Samples.NEWEST.value(), "Sign out");
    }

    @Test
    void a_second_browser_is_told_that_it_was_used() {
        String entrance = web.entrance();
        browser.open(entrance);
        Browser second = new Browser(web);

        HttpResponse<String> late = second.open(entrance);

        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(late.body()).contains("works only once", "Access token");
        assertThat(second.open("/api/connections").statusCode()).isEqualTo(401);
    }

    @Test
    void who_is_in_already_uses_nothing_up() {
        browser.open(web.entrance());
        String second = web.entrance();

        assertThat(browser.open(second).body()).contains(Samples.NEWEST.value());
        assertThat(new Browser(web).open(second).body()).contains("Coming in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Purpose: prefetch",
                "Purpose: prefetch",
                "X-Moz: prefetch",
                "Sec-Purpose: prefetch;prerender"
            })
    void who_only_looks_uses_nothing_up(String header) {
        String entrance = web.entrance();
        String[] parts = header.split(": ", -1);

        assertThat(web.send(web.to(entrance).header(parts[0], parts[1])).statusCode())
                .isEqualTo(503);
        assertThat(web.send(web.to(entrance).method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.open(entrance).body()).contains("Coming in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/enter", "/enter?pass=", "/enter?pass=x", "/enter?pass=planted-access-token-4711"})
    void nothing_else_lets_anybody_in(String path) {
        web.entrance();

        assertThat(browser.open(path).statusCode()).isEqualTo(401);
        assertThat(browser.open("/api/connections").statusCode()).isEqualTo(401);
    }

    @Test
    void another_start_knows_neither_the_address_nor_the_pass() {
        String entrance = web.entrance();
        browser.open(web.entrance());
        try (RunningWeb again = RunningWeb.guardedBy(TOKEN)) {
            String passes = browser.cookies().replace("_" + web.port() + "=", "_" + again.port() + "=");

            assertThat(again.get(entrance).statusCode()).isEqualTo(401);
            assertThat(again.send(again.to("/api/connections").header("Cookie", passes))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "aaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ".", "a.b.c", "%00"
            })
    void a_forged_pass_opens_nothing(String pass) {
        String cookie = "alloy_connections_access_" + web.port() + "=" + pass;

        assertThat(web.send(web.to("/api/connections").header("Cookie", cookie)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_pass_with_another_name_opens_nothing() {
        browser.open(web.entrance());
        String cookies = browser.cookies();
        String name = "alloy_connections_access_" + web.port() + "=";
        int first = cookies.indexOf(name) + name.length();
        char other = cookies.charAt(first) == 'a' ? 'b' : 'a';
        String swapped = cookies.substring(0, first) + other + cookies.substring(first + 1);

        assertThat(withCookies(swapped)).isEqualTo(401);
        assertThat(withCookies(cookies)).isEqualTo(200);
    }

    private int withCookies(String cookies) {
        return web.send(web.to("/api/connections").header("Cookie", cookies)).statusCode();
    }

    @Test
    void a_changed_token_counts_at_once_and_ends_the_passes_of_the_old_one() {
        browser.open(web.entrance());
        web.isGuardedBy(Optional.of(OTHER));

        assertThat(browser.open("/api/connections").statusCode()).isEqualTo(401);
        assertThat(asking(TOKEN).statusCode()).isEqualTo(401);
        assertThat(asking(OTHER).statusCode()).isEqualTo(200);
    }

    @Test
    void while_nobody_can_tell_the_token_nobody_is_let_in() {
        browser.open(web.entrance());
        web.isGuardedBy(Optional.empty());

        assertThat(browser.open("/api/connections").statusCode()).isEqualTo(401);
        assertThat(asking(TOKEN).statusCode()).isEqualTo(401);
        assertThat(asking("").statusCode()).isEqualTo(401);
        assertThat(web.core().calls()).isZero();
    }

    @Test
    void wrong_tokens_are_counted_and_the_right_one_is_taken_all_the_same() {
        for (int i = 0; i < WrongTokens.OF_ONE; i++) {
            assertThat(asking("guess-" + i).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> refused = asking("guess");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("60");
        assertThat(refused.body()).contains("ACCESS_DENIED").doesNotContain("guess");
        assertThat(asking(TOKEN).statusCode()).isEqualTo(200);
        assertThat(web.get("/api/connections").statusCode()).isEqualTo(401);
        assertThat(browser.submit("/sign-in", "/sign-in", "token", "guess").statusCode())
                .isEqualTo(429);
        assertThat(browser.open("/enter?pass=guess").statusCode()).isEqualTo(429);
        assertThat(browser.submit("/sign-in", "/sign-in", "token", TOKEN).body())
                .contains(Samples.NEWEST.value());

        web.waits(Duration.ofMinutes(1));
        assertThat(asking("guess").statusCode()).isEqualTo(401);
    }

    @Test
    void a_browser_that_another_site_has_sent_shows_its_pass_on_the_second_look() {
        browser.open(web.entrance());
        HttpResponse<String> sent = web.send(web.to("/twins?connector=notion")
                .header("Accept", "text/html")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Sec-Fetch-Mode", "navigate"));

        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body())
                .contains("content=\"0; url=/twins?connector=notion\"")
                .doesNotContain(Samples.NEWEST.value());
        assertThat(web.core().calls()).isZero();
    }

    private HttpResponse<String> asking(String token) {
        return web.send(web.to("/api/connections").header("Authorization", "Bearer " + token));
    }
}

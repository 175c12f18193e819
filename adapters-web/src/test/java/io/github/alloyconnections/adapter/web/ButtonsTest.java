package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.failure.RemoteServiceException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ButtonsTest {

    private static final String ID = Samples.NEWEST.value();
    private static final String PINNING = "use notion id:" + ID + " VERIFIED";

    private final RunningWeb web = RunningWeb.start();
    private final Browser browser = new Browser(web);

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void choosing_pins_once_and_says_so() {
        HttpResponse<String> page = browser.submit("/", "/choose", "connector", "notion", "id", ID);

        assertThat(page.uri().getPath()).isEqualTo("/");
        assertThat(page.body()).contains("Pinned", ".env now says CONNECTION_ID=" + ID);
        browser.send(HttpRequest.newBuilder(page.uri()));
        assertThat(web.core().calls(PINNING)).isEqualTo(1);
    }

    @Test
    void what_is_dead_is_not_pinned_unless_one_insists() {
        String token = Browser.tokenOf(browser.open("/"));
        web.core().decides(policy -> Samples.nothing(policy.label()));

        HttpResponse<String> page = browser.send(browser.form("/choose", "csrf", token, "id", ID));

        assertThat(page.body()).contains("Not pinned", "Nothing was written", "Pin it all the same");
        browser.send(browser.form("/choose", "csrf", token, "id", ID, "force", "yes"));
        assertThat(web.core().calls("use notion id:" + ID + " FORCED")).isEqualTo(1);
    }

    @Test
    void testing_one_shows_its_health_from_then_on() {
        HttpResponse<String> page = browser.submit("/", "/probe", "connector", "notion", "id", ID);

        assertThat(page.body()).contains("Eddie Fu's Notion (11): works", "post-search answered");
        assertThat(web.core().calls("verify notion [" + ID + "]")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/probe, id, 69110206d6d6670fb17451f8, #c-69110206d6d6670fb17451f8",
        "/choose, id, 69110206d6d6670fb17451f8, #c-69110206d6d6670fb17451f8",
        "/probe, at, all, #all",
        "/unpin, at, answer, #answer",
        "/unpin, at, \"><script>, ''"
    })
    void a_button_leads_back_to_where_it_stood(String action, String field, String value, String place) {
        String token = Browser.tokenOf(browser.open("/"));

        String back = browser.send(browser.form(action, "csrf", token, field, value))
                .previousResponse()
                .flatMap(answer -> answer.headers().firstValue("Location"))
                .orElse("");

        assertThat(back).startsWith("/?connector=notion&run=");
        assertThat(back.replaceFirst("[^#]*", "")).isEqualTo(place);
    }

    @Test
    void a_row_can_take_the_focus_when_its_address_names_it() {
        assertThat(browser.open("/").body()).contains("id=\"c-" + ID + "\" tabindex=\"-1\"");
    }

    @Test
    void testing_all_says_how_many_work() {
        assertThat(browser.submit("/", "/probe", "connector", "notion").body()).contains("unknown");
        assertThat(web.core().calls("verifyAll notion")).isEqualTo(1);
    }

    @Test
    void unpinning_empties_the_pin() {
        assertThat(browser.submit("/", "/unpin", "connector", "notion").body()).contains("Unpinned");
        assertThat(web.core().calls("unpin notion VERIFIED")).isEqualTo(1);
    }

    @Test
    void a_failure_is_told_where_the_button_was() {
        String shown = Browser.tokenOf(browser.open("/"));
        web.core().failsWith(new RemoteServiceException(RemoteServiceException.Kind.UNAVAILABLE, "Alloy is down"));

        HttpResponse<String> page =
                browser.send(browser.form("/choose", "csrf", shown, "connector", "notion", "id", ID));

        assertThat(page.body()).contains("Alloy cannot be reached", "Alloy is down");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/choose", "/probe", "/unpin", "/retire", "/unretire"})
    void a_form_without_its_token_changes_nothing(String action) {
        browser.open("/");

        HttpResponse<String> none = browser.send(browser.form(action, "connector", "notion", "id", ID));
        HttpResponse<String> wrong = browser.send(browser.form(action, "connector", "notion", "id", ID, "csrf", "x"));

        assertThat(none.statusCode()).isEqualTo(403);
        assertThat(none.body()).contains("This form is too old", "nothing was changed");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(web.core().calls(PINNING)).isZero();
    }

    @Test
    void another_browsers_token_is_worth_nothing() {
        String stolen = Browser.tokenOf(new Browser(web).open("/"));
        browser.open("/");

        assertThat(browser.send(browser.form("/choose", "csrf", stolen, "connector", "notion", "id", ID))
                        .statusCode())
                .isEqualTo(403);
        assertThat(web.core().calls(PINNING)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example, cross-site, 403",
        "null, cross-site, 403",
        "null, same-site, 403",
        "null, same-origin, 200",
        "http://localhost:1, same-site, 403"
    })
    void a_form_from_elsewhere_is_refused_even_with_a_token(String origin, String site, int status) {
        HttpRequest.Builder form =
                browser.form("/choose", "csrf", Browser.tokenOf(browser.open("/")), "connector", "notion", "id", ID);

        HttpResponse<String> answer = browser.send(form.header("Origin", origin).header("Sec-Fetch-Site", site));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(web.core().calls(PINNING)).isEqualTo(status == 200 ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "javascript:alert(1)", "x\r\nSet-Cookie: a=b", "../..", "\u0000"})
    void hostile_fields_are_refused_and_never_echoed_raw(String hostile) {
        for (String field : new String[] {"id", "connector"}) {
            HttpResponse<String> page = browser.submit("/", "/choose", field, hostile);
            assertThat(page.statusCode()).isBetween(400, 404);
            assertThat(page.body()).doesNotContain("<script>" + "<", "alert(1)</");
            assertThat(page.headers().map().toString()).doesNotContain("a=b");
        }
        assertThat(web.core().calls(PINNING)).isZero();
    }

    @Test
    void a_form_of_a_megabyte_is_refused_unread() {
        String answer = web.raw("POST /choose HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000000\r\n\r\nid=x");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("TOO_LARGE");
    }

    @Test
    void a_json_body_is_no_form() {
        assertThat(browser.send(web.json("POST", "/choose", "{}")).statusCode()).isEqualTo(415);
    }

    @Test
    void retiring_and_taking_back_lead_back_to_the_connection() {
        String page = "/connections/" + ID + "?connector=notion";
        assertThat(browser.submit(page, "/retire", "connector", "notion", "id", ID, "from", "connection")
                        .body())
                .contains("Retired for 30 days", "not deleted");
        assertThat(web.core().retiring.all).hasSize(1);

        assertThat(browser.submit(page, "/unretire", "connector", "notion", "id", ID, "from", "connection")
                        .body())
                .contains("It may be chosen again");
        assertThat(web.core().retiring.all).isEmpty();
    }
}

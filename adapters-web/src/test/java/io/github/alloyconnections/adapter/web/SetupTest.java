package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A key that is missing, typed, refused. */
class SetupTest {

    private static final String KEY = "planted-0123456789abcdef";

    private final RunningWeb web = RunningWeb.start();
    private final Browser browser = new Browser(web);
    private final AtomicBoolean missing = new AtomicBoolean(true);

    @BeforeEach
    void without_a_key() {
        web.core().whenAsked(() -> {
            if (missing.get()) {
                throw new RemoteServiceException(Kind.KEY_MISSING, "Tried to list but failed because: no key is set");
            }
        });
    }

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void without_a_key_the_page_says_what_to_write_and_where_and_has_a_form_for_it() {
        HttpResponse<String> page = browser.open("/");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body())
                .contains("There is no API key yet", "ALLOY_API_KEY=", "/project/.env")
                .contains("action=\"/key\"", "type=\"password\"", "autocomplete=\"off\"", "127.0.0.1:9")
                .doesNotContain("alloy-connections which", "alloy-connections status");
    }

    @Test
    void a_typed_key_is_written_tried_and_shown_to_nobody() {
        String token = Browser.tokenOf(browser.open("/"));
        missing.set(false);
        web.isOpenedAnew();

        HttpResponse<String> page = browser.send(browser.form("/key", "csrf", token, "key", " " + KEY + "\n"));

        assertThat(page.body())
                .contains("Alloy takes the key", ".env holds it now")
                .doesNotContain(KEY);
        assertThat(page.uri().toString()).doesNotContain(KEY);
        assertThat(web.core().settingsFile.read("ALLOY_API_KEY")).contains(KEY);
    }

    @Test
    void a_key_that_alloy_refuses_is_asked_for_again() {
        web.core().failsWith(new RemoteServiceException(Kind.KEY_REFUSED, "Alloy answered 401"));

        HttpResponse<String> page = browser.submit("/", "/key", "key", KEY);

        assertThat(page.body())
                .contains("Alloy refuses the API key", "action=\"/key\"")
                .doesNotContain(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "planted two", "planted\nALLOY_BASE_URL=https://evil.example", "\"planted\""})
    void what_can_be_no_key_is_said_beside_the_field_and_not_echoed(String typed) {
        HttpResponse<String> page = browser.submit("/", "/key", "key", typed);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("aria-invalid=\"true\"", "aria-describedby=\"wrong where\"", "nothing was written")
                .doesNotContain("planted");
        assertThat(web.core().settingsFile.read("ALLOY_API_KEY")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-For, 10.0.0.7",
        "Forwarded, for=10.0.0.7",
        "Via, 1.1 proxy",
    })
    void a_key_is_not_taken_through_other_hands(String header, String value) {
        String token = Browser.tokenOf(browser.open("/"));

        HttpResponse<String> page =
                browser.send(browser.form("/key", "csrf", token, "key", KEY).header(header, value));

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(web.core().settingsFile.read("ALLOY_API_KEY")).isEmpty();
    }

    @Test
    void a_form_of_another_site_writes_no_key_and_no_owner() {
        browser.open("/");

        assertThat(browser.send(browser.form("/key", "key", KEY)).statusCode()).isEqualTo(403);
        assertThat(browser.send(browser.form("/owner", "connector", "notion")).statusCode())
                .isEqualTo(403);
        assertThat(web.core().settingsFile.read("ALLOY_API_KEY")).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_written_is_said_to_be() {
        web.core().settingsFile.makeUnwritable();

        assertThat(browser.submit("/", "/key", "key", KEY).body())
                .contains("The file was not changed", "it is read-only")
                .doesNotContain(KEY);
    }
}

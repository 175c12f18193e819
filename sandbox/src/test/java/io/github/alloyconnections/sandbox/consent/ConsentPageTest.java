package io.github.alloyconnections.sandbox.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.sandbox.Answer;
import io.github.alloyconnections.sandbox.Client;
import io.github.alloyconnections.sandbox.ConsentTest;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.Sandboxes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentPageTest {

    private static final String RETURN = "http://localhost:4567/back";

    private final Sandbox sandbox = Sandboxes.start("seed");
    private final Client anyone = Client.of(sandbox).without("Authorization").without("x-api-version");

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void asks_on_the_same_server_without_a_key() {
        String url = ConsentTest.begin(sandbox, RETURN);
        Answer page = anyone.open(url);

        assertThat(url).startsWith(sandbox.baseUrl() + "/api/strategy/connector/notion/authorize?userId=");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h1>Allow access to Notion?</h1>", "lang=\"en\"", "localhost:4567")
                .contains("value=\"allow\"", "value=\"deny\"");
    }

    @Test
    void opening_the_page_decides_nothing() {
        anyone.open(ConsentTest.begin(sandbox, RETURN));

        assertThat(Client.of(sandbox).get(Sandboxes.LIST).json().path("data")).hasSize(11);
    }

    @Test
    void is_neither_kept_nor_framed_nor_scripted() {
        Answer page = anyone.open(ConsentTest.begin(sandbox, RETURN));

        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?token=", "?token=%3Cscript%3E", "?token=sandbox-consent-token-99"})
    void an_unknown_token_is_404_and_not_repeated(String query) {
        Answer page = anyone.open(sandbox.baseUrl() + "/api/strategy/connector/notion/authorize" + query);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("not known").doesNotContain("<script>", "token-99");
    }

    @Test
    void a_form_that_says_neither_is_400() {
        String url = ConsentTest.begin(sandbox, RETURN);

        assertThat(ConsentTest.decide(sandbox, url, "maybe").status()).isEqualTo(400);
        assertThat(anyone.form(url, "token=x&answer=allow").status()).isEqualTo(404);
    }

    @Test
    void weather_and_refused_keys_spare_the_page() {
        try (Sandbox refusing = Sandboxes.start("key-refused")) {
            Answer page = anyone.open(refusing.baseUrl() + "/api/strategy/connector/notion/authorize?token=x");

            assertThat(page.status()).isEqualTo(404);
            assertThat(page.header("Content-Type")).startsWith("text/html");
        }
    }
}

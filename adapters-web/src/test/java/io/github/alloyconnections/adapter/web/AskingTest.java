package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.action.InputProblem;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.failure.LostBeginningException;
import io.github.alloyconnections.domain.failure.MissingInputsException;
import io.github.alloyconnections.domain.failure.MissingInputsException.Gaps;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.testing.CannedConnecting;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a connector wants to know, asked on pages that work without scripts. */
class AskingTest {

    private static final InputField SHOP = InputField.named("shopName")
            .needed()
            .told(new InputField.About(
                    Optional.of("Shop"), Optional.of("before .myshopify.com"), List.of(), Optional.empty()));
    private static final InputField REGION = InputField.named("region")
            .told(new InputField.About(
                    Optional.empty(),
                    Optional.empty(),
                    List.of(JsonValue.of("com"), JsonValue.of("eu")),
                    Optional.of(JsonValue.of("eu"))));
    private static final InputField KEY = InputField.named("value").needed().hidden();
    private static final Way BY_KEY = Way.of("made_up_key", SHOP, REGION, KEY);
    private static final Way BY_PAGE = Way.of("oauth2");

    private final RunningWeb web = RunningWeb.start();
    private final Browser browser = new Browser(web);

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void without_a_connector_it_is_asked_for() {
        assertThat(browser.open("/connect/new").body())
                .contains("<select id=\"connector\"", "value=\"notion\" selected");
    }

    @Test
    void of_several_ways_a_person_chooses_one_in_words() {
        web.core().connecting().offers(BY_PAGE, BY_KEY);

        String page = browser.open("/connect/new?connector=notion").body();

        assertThat(page)
                .contains("type=\"radio\" name=\"auth\" value=\"oauth2\"", "value=\"made_up_key\"")
                .contains("Allow it on the app’s own page", "API key");
        assertThat(browser.open("/connect/new?connector=notion&auth=made_up_key")
                        .body())
                .contains("name=\"data.value\"", "name=\"auth\" value=\"made_up_key\"");
    }

    @Test
    void each_input_has_its_label_help_and_kind() {
        web.core().connecting().offers(BY_KEY);

        String page = browser.open("/connect/new?connector=notion").body();

        assertThat(page)
                .contains("<label for=\"input-0\"><bdi>Shop</bdi></label>", "before .myshopify.com")
                .contains("<option value=\"eu\" selected>eu", "(need not be given)")
                .contains("type=\"password\" id=\"input-2\" name=\"data.value\" required autocomplete=\"off\"")
                .contains("Connect and test it")
                .doesNotContain("aria-invalid");
    }

    @Test
    void what_is_wrong_stands_beside_its_field_and_what_was_typed_stays_but_for_secrets() {
        String token = Browser.tokenOf(browser.open("/"));
        Gaps gaps = new Gaps(List.of(SHOP), List.of(), List.of(new InputProblem("value", "is too short")));
        web.core().connecting().failsToBegin(new MissingInputsException(Samples.NOTION, BY_KEY, gaps));

        HttpResponse<String> page = browser.send(browser.form(
                "/connect/new",
                "csrf",
                token,
                "connector",
                "notion",
                "auth",
                "made_up_key",
                "asked",
                "yes",
                "data.region",
                "com",
                "data.value",
                "planted-secret"));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("aria-describedby=\"input-0-wrong input-0-about\" aria-invalid=\"true\"", "This is needed.")
                .contains("Is too short.", "<option value=\"com\" selected>")
                .doesNotContain("planted-secret");
    }

    @Test
    void what_alloy_refuses_is_asked_again_in_the_same_form() {
        String token = Browser.tokenOf(browser.open("/"));
        web.core().connecting().offers(BY_KEY);
        web.core().connecting().failsToBegin(new RemoteServiceException(Kind.REFUSED_INPUT, "the shop is unknown"));

        HttpResponse<String> page = browser.send(browser.form(
                "/connect/new",
                "csrf",
                token,
                "connector",
                "notion",
                "asked",
                "yes",
                "data.shopName",
                "acme <b>",
                "data.value",
                "planted-secret\nof two lines"));

        assertThat(page.body())
                .contains("The shop is unknown.", "value=\"acme &lt;b>\"")
                .doesNotContain("planted-secret");
    }

    @Test
    void what_may_have_been_made_is_looked_for_and_not_begun_again() {
        String token = Browser.tokenOf(browser.open("/"));
        RemoteServiceException cut = new RemoteServiceException(Kind.UNAVAILABLE, "the answer was lost");
        web.core().connecting().failsToBegin(new LostBeginningException(CannedConnecting.ID, cut));

        HttpResponse<String> page = browser.send(browser.form("/connect/new", "csrf", token, "connector", "notion"));

        assertThat(page.uri().getPath()).isEqualTo("/attempts/" + CannedConnecting.ID);
    }
}

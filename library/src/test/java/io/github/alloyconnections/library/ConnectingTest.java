package io.github.alloyconnections.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptState;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of connector is connected from Java, against the simulator. */
class ConnectingTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.of("seed", Clock.systemUTC()));
    private AlloyConnections alloy;

    @BeforeEach
    void open() {
        Map<String, String> environment = Map.of(
                "ALLOY_BASE_URL", sandbox.baseUrl().toString(),
                "ALLOY_API_KEY", sandbox.apiKey(),
                "ALLOY_USER_ID", sandbox.userId().orElseThrow());
        alloy = AlloyConnections.open(AlloyOptions.ofThisProcess().in(environment, folder, folder));
    }

    @AfterEach
    void stop() {
        alloy.close();
        sandbox.close();
    }

    private void assertPinned(NewConnection connection, String variable) throws Exception {
        BegunConnection begun = connection.begin();
        Attempt attempt = begun.await(SOON);

        assertThat(begun.consentPage()).isEmpty();
        assertThat(attempt.state()).isInstanceOf(AttemptState.Pinned.class);
        String id = attempt.state().claimed().orElseThrow().id().value();
        assertThat(Files.readString(folder.resolve(".env"))).contains(variable + "=" + id);
    }

    @Test
    void an_api_key_is_connected_tested_and_pinned() throws Exception {
        assertPinned(
                alloy.connect("trello").with("apiKey", "planted-key").with("token", "planted-token".toCharArray()),
                "CONNECTION_ID_TRELLO");
    }

    @Test
    void a_bearer_token_is_connected_whatever_its_place_and_name() throws Exception {
        assertPinned(alloy.connect("shippo").with("auth", Map.of("accessCode", "planted")), "CONNECTION_ID_SHIPPO");
    }

    @Test
    void a_user_and_a_password_are_connected() throws Exception {
        NewConnection basic = alloy.connect("freshdesk")
                .with("subdomain", "acme")
                .with("user", "eddie")
                .with("password", "planted");

        assertPinned(basic, "CONNECTION_ID_FRESHDESK");
        assertThat(basic.toString()).contains("password").doesNotContain("planted");
    }

    @Test
    void one_of_two_ways_is_named() throws Exception {
        AlloyException several = catchThrowableOfType(
                AlloyException.class, () -> alloy.connect("zendesk").begin());

        assertThat(several.code()).isEqualTo("AMBIGUOUS");
        assertThat(several).hasMessageContaining("oauth2, zd_api_key").hasMessageContaining("by(…)");
        assertPinned(
                alloy.connect("zendesk")
                        .by("zd_api_key")
                        .with("subdomain", "acme")
                        .with("email", "e@example.com")
                        .with("value", "planted"),
                "CONNECTION_ID_ZENDESK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"notion", "slack", "hubspot", "googlesheets", "zohoCRM"})
    void a_consent_is_asked_where_nothing_else_is(String connector) {
        assertThat(alloy.connect(connector).begin().consentPage().orElseThrow().getPath())
                .isEqualTo("/api/strategy/connector/" + connector + "/authorize");
    }

    @Test
    void an_own_app_is_sent_beside_the_user() {
        AlloyException missing = catchThrowableOfType(
                AlloyException.class, () -> alloy.connect("xero").begin());

        assertThat(missing.code()).isEqualTo("MISSING_INPUTS");
        assertThat(missing).hasMessageContaining("needs authConfigId");
        assertThat(alloy.connect("xero")
                        .ownApp("66f0c0ffee0000000000cafe")
                        .begin()
                        .consentPage())
                .isPresent();
    }

    @Test
    void what_is_missing_is_named_by_the_library_s_methods() {
        AlloyException missing = catchThrowableOfType(
                AlloyException.class, () -> alloy.connect("shopify").begin());

        assertThat(missing).hasMessageContaining("shopify needs shopName; nothing was sent");
        assertThat(missing.next().get(0).command()).isEqualTo("connect().with(\"shopName\", …)");
        assertThat(alloy.connect("shopify").with("shopname", "acme").begin().consentPage())
                .isPresent();
    }

    @Test
    void what_is_needed_can_be_asked() {
        List<Way> ways = alloy.connect("zendesk").ways();

        assertThat(ways).extracting(Way::needsConsent).containsExactly(true, false);
        assertThat(ways.get(1).inputs())
                .filteredOn(InputField::secret)
                .extracting(InputField::name)
                .containsExactly("value");
    }

    @Test
    void a_wrong_key_is_told_and_not_pinned() {
        Attempt attempt = alloy.connect("trello")
                .with("apiKey", "wrong")
                .with("token", "x")
                .begin()
                .await(SOON);

        assertThat(attempt.state()).isInstanceOf(AttemptState.Tested.class);
        assertThat(folder.resolve(".env")).doesNotExist();
    }
}

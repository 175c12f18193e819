package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.IdentityOutcome;
import io.github.alloyconnections.domain.connection.IdentityOutcome.Told;
import io.github.alloyconnections.domain.connection.IdentityOutcome.Untold;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest extends AlloyTest {

    private static final String GET_SELF = "POST /connectors/notion/actions/get-self/execute";
    private static final String SELF = "{\"object\":\"user\",\"id\":\"bot-1\",\"type\":\"bot\","
            + "\"bot\":{\"workspace_name\":\"Team\",\"workspace_id\":\"ws-1\"}}";

    @Test
    void notion_is_asked_in_its_own_version_for_the_owner() {
        alloy.on(GET_SELF, "{\"responseData\":" + SELF + "}");
        whoAmI();

        StubAlloy.Asked asked = alloy.onlyAsked();
        assertThat(asked.header("x-alloy-userid")).hasSize(1);
        assertThat(asked.body()).contains("\"credentialId\":\"" + ID + "\"", "Notion-Version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"responseData\":%s}", "{\"success\":true,\"result\":%s}", "{\"data\":%s}", "%s"})
    void bot_and_workspace_make_the_account_in_any_envelope(String envelope) {
        alloy.on(GET_SELF, envelope.replace("%s", SELF));

        assertThat(whoAmI()).isEqualTo(new Told(new Account("ws-1/bot-1", Optional.of("Team"), Optional.of("ws-1"))));
    }

    @Test
    void a_name_that_is_no_utf_8_hides_no_account() {
        byte[] body = SELF.replace("Team", "T\u00e9am").getBytes(StandardCharsets.ISO_8859_1);
        alloy.on(GET_SELF, StubAlloy.bytes(200, "application/json", body));

        assertThat(whoAmI())
                .isEqualTo(new Told(new Account("ws-1/bot-1", Optional.of("T\ufffdam"), Optional.of("ws-1"))));
    }

    @Test
    void workspaces_of_one_name_are_different_accounts() {
        String other = SELF.replace("ws-1", "ws-2").replace("bot-1", "bot-2");
        alloy.on(GET_SELF, StubAlloy.json(200, SELF), StubAlloy.json(200, other));

        assertThat(whoAmI()).isNotEqualTo(whoAmI());
    }

    @Test
    void what_was_told_is_remembered_for_a_short_time() {
        alloy.on(GET_SELF, SELF);
        AlloyAdapters adapters = adapters();
        IdentityOutcome first = adapters.identity().whoAmI(ID, NOTION, USER);

        assertThat(adapters.identity().whoAmI(ID, NOTION, USER)).isEqualTo(first);
        assertThat(alloy.asked()).hasSize(1);
        ticker.pass(Duration.ofMinutes(2));
        adapters.identity().whoAmI(ID, NOTION, USER);
        assertThat(alloy.asked()).hasSize(2);
    }

    @Test
    void what_was_not_told_is_asked_again() {
        alloy.on(GET_SELF, StubAlloy.html(502, "oops"), StubAlloy.html(502, "oops"), StubAlloy.html(502, "oops"));
        AlloyAdapters adapters = adapters();
        adapters.identity().whoAmI(ID, NOTION, USER);
        alloy.on(GET_SELF, SELF);

        assertThat(adapters.identity().whoAmI(ID, NOTION, USER)).isInstanceOf(Told.class);
    }

    @Test
    void without_a_workspace_id_the_bot_tells() {
        alloy.on(GET_SELF, "{\"id\":\"bot-1\",\"bot\":{}}");

        assertThat(whoAmI()).isEqualTo(new Told(new Account("/bot-1", Optional.empty())));
    }

    @Test
    void slack_tells_team_and_user() {
        ConnectorId slack = new ConnectorId("slack");
        alloy.on(
                "POST /connectors/slack/actions/auth_test/execute",
                "{\"ok\":true,\"team_id\":\"T1\",\"user_id\":\"U1\",\"team\":\"Example\"}");

        assertThat(adapters().identity().whoAmI(ID, slack, USER))
                .isEqualTo(new Told(new Account("T1/U1", Optional.of("Example"), Optional.of("T1"))));
    }

    @Test
    void a_probe_that_asks_who_one_is_tells_it_once_for_all() {
        ConnectorId slack = new ConnectorId("slack");
        alloy.on(
                "POST /connectors/slack/actions/auth_test/execute",
                "{\"ok\":true,\"team_id\":\"T1\",\"user_id\":\"U1\",\"team\":\"Example\"}");
        AlloyAdapters adapters = adapters();
        adapters.probe().probe(ID, slack, USER, Optional.empty());

        assertThat(adapters.identity().whoAmI(ID, slack, USER)).isInstanceOf(Told.class);
        assertThat(alloy.onlyAsked()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"object\":\"error\",\"code\":\"x\",\"message\":\"API token is invalid.\"} | token is invalid",
                "200 | {\"bot\":{\"workspace_name\":\"Team\",\"workspace_id\":\"ws-1\"}} | names no account",
                "200 | {\"id\":7} | names no account",
                "400 | {\"error\":{\"code\":\"INVALID_INPUT\",\"message\":\"Credential not found\"}} | Credential not",
                "401 | {\"message\":\"Unauthorized\"} | unauthorized",
                "502 | <html> | out of order"
            })
    void what_is_not_told_stays_open(int status, String body, String reason) {
        alloy.on(GET_SELF, StubAlloy.json(status, body));

        assertThat(whoAmI())
                .isInstanceOfSatisfying(
                        Untold.class,
                        outcome -> assertThat(outcome.reason())
                                .startsWith("get-self: ")
                                .contains(reason));
    }

    @Test
    void an_unknown_connector_is_not_asked() {
        assertThat(adapters().identity().whoAmI(ID, new ConnectorId("calendly"), USER))
                .isInstanceOf(Untold.class);
        assertThat(alloy.asked()).isEmpty();
    }

    @Test
    void a_hostile_name_is_one_clean_line() {
        alloy.on(GET_SELF, SELF.replace("Team", "a\\u001b[2Jb\\nc " + KEY + "x ".repeat(5_000)));

        assertThat(whoAmI())
                .isInstanceOfSatisfying(
                        Told.class,
                        told -> assertThat(told.account().name().orElseThrow())
                                .startsWith("a[2Jb c ***")
                                .doesNotContain(KEY)
                                .hasSizeLessThanOrEqualTo(120));
    }

    private IdentityOutcome whoAmI() {
        return adapters().identity().whoAmI(ID, NOTION, USER);
    }
}

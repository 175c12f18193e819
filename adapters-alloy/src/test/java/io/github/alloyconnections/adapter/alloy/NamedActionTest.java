package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A probe by an action of the user's choice. */
class NamedActionTest extends AlloyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "notion | post-search | {'page_size':1}",
                "notion | get-self | ",
                "other | whoAmI | ",
                "other | retrieve-a-page | "
            })
    void it_is_called_with_what_is_known(String connector, String action, String requestBody) {
        alloy.on("POST /connectors/" + connector + "/actions/" + action + "/execute", "{\"results\":[]}");

        ProbeOutcome outcome = probe(connector, action);

        String body = requestBody == null ? "" : ",'requestBody':" + requestBody;
        String headers = connector.equals("notion") ? ",'additionalHeaders':{'Notion-Version':'2022-06-28'}" : "";
        assertThat(outcome)
                .asInstanceOf(InstanceOfAssertFactories.type(ProbeOutcome.Answered.class))
                .returns(action, ProbeOutcome.Answered::call)
                .returns(OptionalInt.of(0), ProbeOutcome.Answered::count);
        assertThat(alloy.onlyAsked().body())
                .isEqualTo(("{'credentialId':'69110206d6d6670fb17451f8'" + body + headers + "}").replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "post-page",
                "patch-page",
                "createPage",
                "create_page",
                "CREATE-PAGE",
                "createpage",
                "page.delete",
                "removeContact",
                "getOrCreateUser",
                "sendMessage",
                "chat-postMessage",
                "put-item",
                "add-row",
                "append-block",
                "updateTask",
                "post-search-and-delete"
            })
    void what_may_change_something_is_never_called(String action) {
        assertThat(probe("notion", action)).isInstanceOf(ProbeOutcome.NotProbeable.class);
        assertThat(alloy.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"getAddress", "listPosts", "getSettings", "list-inputs", "POST-SEARCH", "getSender"})
    void what_only_sounds_a_little_like_it_is_called(String action) {
        alloy.on("POST /connectors/other/actions/" + action + "/execute", "{}");

        assertThat(probe("other", action)).isInstanceOf(ProbeOutcome.Answered.class);
    }

    @Test
    void an_action_that_alloy_does_not_know_is_not_probeable() {
        alloy.on(
                "POST /connectors/notion/actions/get-moon/execute",
                StubAlloy.json(404, "{\"message\":\"Action 'get-moon' not found\"}"));

        assertThat(probe("notion", "get-moon"))
                .isEqualTo(new ProbeOutcome.NotProbeable(
                        "get-moon", "Alloy answered 404 (not found): Action 'get-moon' not found"));
    }

    @Test
    void an_odd_action_is_one_segment() {
        alloy.on("POST /connectors/other/actions/get%3Fa%23b%2541/execute", "{}");

        assertThat(probe("other", "get?a#b%41")).isInstanceOf(ProbeOutcome.Answered.class);
    }

    private ProbeOutcome probe(String connector, String action) {
        return adapters().probe().probe(ID, new ConnectorId(connector), USER, Optional.of(new ActionId(action)));
    }
}

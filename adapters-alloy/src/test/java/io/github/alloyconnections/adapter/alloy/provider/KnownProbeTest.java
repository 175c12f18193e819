package io.github.alloyconnections.adapter.alloy.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.alloy.AlloyTest;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownProbeTest extends AlloyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "notion | post-search | ,'requestBody':{'page_size':1},'additionalHeaders':{'Notion-Version':'2022-06-28'}"
                        + " | {'results':[{}]} | 1",
                "NOTION | post-search | ,'requestBody':{'page_size':1},'additionalHeaders':{'Notion-Version':'2022-06-28'}"
                        + " | {'results':[]} | 0",
                "slack | auth_test | \"\" | {'ok':true,'user':'u'} | -1",
                "shopify | listOrders | ,'queryParameters':{'first':1} | {'orders':[{},{}]} | 2",
                "hubspot | listContacts | ,'queryParameters':{'limit':1} | {'results':[{}],'paging':{}} | 1",
                "zohoCRM | listTasks | ,'queryParameters':{'per_page':1} | {'info':{}} | -1"
            })
    void the_known_call_is_made_and_recognised(
            String connector, String action, String parts, String answer, int count) {
        alloy.on("POST /connectors/" + connector + "/actions/" + action + "/execute", answer.replace('\'', '"'));

        assertThat(adapters().probe().probe(ID, new ConnectorId(connector), USER, Optional.empty()))
                .asInstanceOf(InstanceOfAssertFactories.type(ProbeOutcome.Answered.class))
                .returns(action, ProbeOutcome.Answered::call)
                .returns(count < 0 ? OptionalInt.empty() : OptionalInt.of(count), ProbeOutcome.Answered::count);
        assertThat(alloy.onlyAsked().body())
                .isEqualTo(("{'credentialId':'69110206d6d6670fb17451f8'" + parts + "}").replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource({"NOTION, post-search, true", "notion, get-users, false", "hubspot, listContacts, false"})
    void only_notions_search_that_finds_nothing_says_what_to_do_about_it(
            String connector, String action, boolean told) {
        alloy.on("POST /connectors/" + connector + "/actions/" + action + "/execute", "{\"results\":[]}");

        assertThat(adapters().probe().probe(ID, new ConnectorId(connector), USER, Optional.of(new ActionId(action))))
                .asInstanceOf(InstanceOfAssertFactories.type(ProbeOutcome.Answered.class))
                .returns(
                        told
                                ? Optional.of("share pages with the integration: none is visible to it yet")
                                : Optional.empty(),
                        ProbeOutcome.Answered::next);
    }

    @Test
    void a_probe_for_a_user_says_so_in_its_headers() {
        alloy.on(SEARCH, "{\"results\":[]}");

        adapters().probe().probe(ID, NOTION, USER, Optional.empty());

        assertThat(alloy.onlyAsked().header("x-alloy-userid")).containsExactly("66f000000000000000000001");
        assertThat(alloy.onlyAsked().header("Content-Type")).containsExactly("application/json");
        assertThat(alloy.onlyAsked().header("Authorization")).containsExactly("Bearer " + KEY);
    }

    @Test
    void a_probe_as_the_keys_own_user_names_nobody() {
        alloy.on(SEARCH, "{\"results\":[]}");

        adapters().probe().probe(ID, NOTION, Owner.key(), Optional.empty());

        assertThat(alloy.onlyAsked().header("x-alloy-userid")).isEmpty();
    }
}

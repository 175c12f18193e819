package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import io.github.alloyconnections.domain.health.ProbeOutcome.Cause;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search for a read-only action where no probe is known. */
class ProbeSearchTest extends AlloyTest {

    private static final ConnectorId OTHER = new ConnectorId("other");
    private static final String RESOURCES = "GET /connectors/other/resources";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "createItem:post, listItems:get | listItems",
                "getItem:get, listItems:get, me:get | me",
                "searchItems:get, getItem:get | getItem",
                "searchItems:get | searchItems",
                "listItems:post, getItem:GET | getItem",
                "users-get-self:get, get-self:get | get-self",
                "self:get | self"
            })
    void the_best_reading_action_is_found(String actions, String expected) {
        offer(actions);
        execute(expected);

        assertThat(probe()).isInstanceOf(ProbeOutcome.Answered.class);
        assertThat(alloy.asked()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "createItem:get",
                "getOrCreateItem:get",
                "listItems:post",
                "items:get",
                "mergeItems:get",
                "retrieveItem:get",
                "",
                "get/item:get"
            })
    void where_none_is_found_nothing_is_called(String actions) {
        offer(actions);

        assertThat(probe())
                .isEqualTo(new ProbeOutcome.NotProbeable(
                        "-", "no read-only call of other that needs no parameters is known or can be found"));
        assertThat(alloy.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'parameters':[] | \"\"",
                "'parameters':[{'name':'q','in':'query','required':false}] | \"\"",
                "'parameters':[{'name':'Authorization','in':'header','required':true}] | \"\"",
                "'parameters':[{'name':'token','in':'header','required':true}] | \"\"",
                "'parameters':[{'name':'token','in':'query','required':true,"
                        + "'description':'Authentication token bearing required scopes'}] | \"\"",
                "'parameters':[],'requestBody':{'properties':{'token':{}},'required':['token']} | \"\"",
                "'parameters':[{'name':'n','in':'query','required':true,'schema':{'default':10}}]"
                        + " | ,'queryParameters':{'n':10}",
                "'parameters':[{'name':'v','in':'header','required':true,'schema':{'default':'2'}}]"
                        + " | ,'additionalHeaders':{'v':'2'}",
                "'parameters':[{'name':'w','in':'path','default':'mine'}] | ,'pathParams':{'w':'mine'}",
                "'parameters':[],'requestBody':{'type':'object','required':[]} | \"\""
            })
    void details_are_asked_for_and_defaults_sent(String details, String parts) {
        alloy.on(RESOURCES, "{\"resources\":[{\"actions\":[{\"id\":\"getItem\"},{\"id\":\"postItem\"}]}]}")
                .on("GET /connectors/other/actions/getItem", action("getItem", details));
        execute("getItem");

        assertThat(probe()).isInstanceOf(ProbeOutcome.Answered.class);
        assertThat(alloy.asked())
                .last()
                .extracting(StubAlloy.Asked::body)
                .isEqualTo(("{'credentialId':'69110206d6d6670fb17451f8'" + parts + "}").replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'parameters':[{'name':'id','in':'path','required':true}]",
                "'parameters':[{'name':'id','in':'path'}]",
                "'parameters':[],'path':'/items/{subId}'",
                "'parameters':[{'name':'id','in':'path','default':1}],'path':'/items/:id/subs/:subId'",
                "'parameters':[{'name':'q','in':'query','required':true}]",
                "'parameters':[{'name':'q','in':'query','required':true,'schema':{'default':null}}]",
                "'parameters':[{'name':'x','in':'cookie','required':true,'default':1}]",
                "'parameters':[{'name':'page_token','in':'query','required':true}]",
                "'parameters':[],'requestBody':{'required':['a']}",
                "'parameters':[],'requestBody':{'required':true}"
            })
    void an_action_that_needs_something_is_no_probe(String details) {
        alloy.on(RESOURCES, "{\"resources\":[{\"actions\":[\"getItem\"]}]}")
                .on("GET /connectors/other/actions/getItem", action("getItem", details));

        assertThat(probe()).isInstanceOf(ProbeOutcome.NotProbeable.class);
    }

    @Test
    void details_are_asked_for_of_a_few_candidates_only() {
        String actions =
                IntStream.range(0, 40).mapToObj(n -> "\"list" + n + "\"").collect(Collectors.joining(","));
        alloy.on(RESOURCES, "{\"resources\":[{\"actions\":[" + actions + "]}]}");

        assertThat(probe()).isInstanceOf(ProbeOutcome.NotProbeable.class);
        assertThat(alloy.asked()).hasSize(5);
    }

    @Test
    void the_search_is_made_once_for_all_connections() {
        offer("listItems:get");
        execute("listItems");
        AlloyAdapters adapters = adapters();

        adapters.probe().probe(ID, OTHER, USER, Optional.empty());
        adapters.probe().probe(OTHER_ID, OTHER, USER, Optional.empty());

        assertThat(alloy.asked())
                .extracting(asked -> asked.method() + " " + asked.target())
                .containsExactly(
                        RESOURCES,
                        "POST /connectors/other/actions/listItems/execute",
                        "POST /connectors/other/actions/listItems/execute");
    }

    @Test
    void a_search_that_failed_is_made_again() {
        alloy.on(
                RESOURCES,
                StubAlloy.json(403, "{\"message\":\"no\"}"),
                StubAlloy.json(200, "{\"resources\":[{\"actions\":[" + listed("listItems:get") + "]}]}"));
        execute("listItems");
        AlloyAdapters adapters = adapters();

        assertThat(adapters.probe().probe(ID, OTHER, USER, Optional.empty()))
                .isInstanceOf(ProbeOutcome.Inconclusive.class);
        assertThat(adapters.probe().probe(ID, OTHER, USER, Optional.empty())).isInstanceOf(ProbeOutcome.Answered.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void a_list_of_actions_that_is_denied_proves_nothing_of_a_connection(int status) {
        alloy.on(RESOURCES, StubAlloy.json(status, "{\"message\":\"Unauthorized\"}"));

        assertThat(probe())
                .isInstanceOfSatisfying(
                        ProbeOutcome.Inconclusive.class,
                        outcome -> assertThat(outcome.cause()).isEqualTo(Cause.REFUSED));
    }

    @ParameterizedTest
    @CsvSource({"429, RATE_LIMITED", "500, UNAVAILABLE", "400, NOT_ALLOY", "200, NOT_ALLOY", "403, NOT_ALLOY"})
    void a_failed_search_proves_nothing(int status, Cause cause) {
        alloy.on(RESOURCES, StubAlloy.html(status, "<html>"));

        assertThat(probe())
                .isInstanceOfSatisfying(
                        ProbeOutcome.Inconclusive.class,
                        outcome -> assertThat(outcome.cause()).isEqualTo(cause));
    }

    @Test
    void a_connector_without_actions_is_not_probeable() {
        assertThat(probe()).isInstanceOf(ProbeOutcome.NotProbeable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "7", "{'resources':7}", "{'resources':[{'actions':7},null,{'actions':[null,7]}]}"})
    void odd_resources_hold_no_action(String body) {
        alloy.on(RESOURCES, body.replace('\'', '"'));

        assertThat(probe()).isInstanceOf(ProbeOutcome.NotProbeable.class);
    }

    private ProbeOutcome probe() {
        return adapters().probe().probe(ID, OTHER, USER, Optional.empty());
    }

    private void execute(String action) {
        alloy.on("POST /connectors/other/actions/" + action + "/execute", "{\"responseData\":{}}");
    }

    private void offer(String actions) {
        alloy.on(RESOURCES, "{\"resources\":[{\"name\":\"items\",\"actions\":[" + listed(actions) + "]}]}");
    }

    private static String listed(String actions) {
        return Stream.of(actions.split(", ", -1))
                .filter(action -> !action.isEmpty())
                .map(action -> action.replaceFirst("(.+):(.+)", "{'id':'$1','httpMethod':'$2','parameters':[]}"))
                .collect(Collectors.joining(","))
                .replace('\'', '"');
    }

    private static String action(String id, String details) {
        return ("{'action':{'id':'" + id + "','httpMethod':'get'," + details + "}}").replace('\'', '"');
    }
}

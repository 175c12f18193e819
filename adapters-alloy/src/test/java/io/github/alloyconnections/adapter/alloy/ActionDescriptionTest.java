package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alloyconnections.domain.action.ActionDescription;
import io.github.alloyconnections.domain.action.ActionParameter;
import io.github.alloyconnections.domain.action.ActionParameter.Place;
import io.github.alloyconnections.domain.action.ActionSummary;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionDescriptionTest extends AlloyTest {

    private static final ConnectorId OTHER = new ConnectorId("acme");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"resources\":[{\"actions\":[{\"id\":\"a\",\"httpMethod\":\"GET\"},\"b\",{\"id\":\"a\"}]}]}",
                "{\"data\":{\"resources\":[{\"actions\":[{\"actionId\":\"a\",\"method\":\"get\"},\"b\"]}]}}",
                "[{\"actions\":[{\"id\":\"a\",\"httpMethod\":\"get\"},{\"id\":\"b\"},{\"name\":\"no id\"}]}]",
                "{\"actions\":[{\"id\":\"a\",\"httpMethod\":\"get\"},{\"id\":\"b\"},7]}"
            })
    void actions_are_found_in_every_shape(String body) {
        alloy.on("GET /connectors/acme/resources", body);

        assertThat(adapters().actions().actions(OTHER, USER))
                .containsExactly(
                        new ActionSummary(new ActionId("a"), none(), none(), Optional.of("get")),
                        new ActionSummary(new ActionId("b"), none(), none(), none()));
    }

    @Test
    void an_answer_without_a_list_is_no_empty_list() {
        alloy.on("GET /connectors/acme/resources", "{\"ok\":true}");

        assertThat(catchThrowableOfType(
                                RemoteServiceException.class,
                                () -> adapters().actions().actions(OTHER, USER))
                        .kind())
                .isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void a_description_is_read_whole() {
        ActionDescription action = described(
                        "{'action':{'id':'a','displayName':'A','httpMethod':'POST','path':'/v1/a','parameters':[{'name':'p','in':'path',"
                                + "'schema':{'type':'string'}},{'name':'n','in':'query','type':'integer','default':5},"
                                + "{'name':'c','in':'cookie'}],'requestBody':{'type':'object'}}}")
                .orElseThrow();

        assertThat(action.path()).contains("/v1/a");
        assertThat(action.body()).map(JsonValue::toString).contains("{\"type\":\"object\"}");
        assertThat(action.parameters()).extracting(ActionParameter::place).containsExactly(Place.PATH, Place.QUERY);
        assertThat(action.parameters()).extracting(ActionParameter::required).containsExactly(true, false);
        assertThat(action.parameters().get(1).fallback()).contains(JsonValue.of(5));
    }

    @Test
    void a_body_wrapped_as_openapi_does_is_unwrapped() {
        assertThat(described(
                                "{'id':'a','requestBody':{'required':true,'content':{'application/json':{'schema':{'type':'object'}}}}}")
                        .flatMap(ActionDescription::body))
                .map(JsonValue::toString)
                .contains("{\"type\":\"object\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "get, listThings, true",
        "get, deleteThing, false",
        "post, searchThings, false",
        "get, retrieve-a-page, true"
    })
    void reading_is_believed_only_if_method_and_name_agree(String method, String action, boolean reads) {
        ActionTarget target = new ActionTarget(OTHER, new ActionId(action));
        alloy.on("GET /connectors/acme/actions/" + action, "{\"httpMethod\":\"" + method + "\",\"parameters\":[]}");

        assertThat(adapters().actions().describe(target, USER))
                .map(ActionDescription::reads)
                .contains(reads);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "'text'",
                "{}",
                "{'success':false}",
                "{'success':false,'message':'try later','action':{'id':'a','httpMethod':'get','parameters':[]}}",
                "{'parameters':'none','requestBody':[]}",
                "{'action':null}",
                "{'action':{}}",
                "null"
            })
    void what_describes_nothing_is_unreadable_and_no_empty_description(String body) {
        assertThat(catchThrowableOfType(RemoteServiceException.class, () -> described(body))
                        .kind())
                .isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void an_unknown_action_may_be_told_with_a_200() {
        assertThat(catchThrowableOfType(
                                RemoteServiceException.class,
                                () -> described("{'success':false,'error':{'message':'Action `a` not found'}}"))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void a_published_row_has_a_name_and_no_method_and_stands_under_its_resource() {
        alloy.on("GET /connectors/hubspot/resources", """
                {"resources":[{"name":"contacts","description":"People","actions":[
                {"id":"listContacts","name":"List contacts","description":"Lists contacts"}]}]}""");

        assertThat(adapters().actions().actions(new ConnectorId("hubspot"), USER))
                .containsExactly(new ActionSummary(
                        new ActionId("listContacts"),
                        Optional.of("List contacts"),
                        Optional.of("Lists contacts"),
                        none(),
                        Optional.of("contacts")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'schema':{'type':'string'}                                      | 2022-06-28",
                "'schema':{'type':'string','default':'2025-09-03'}               | 2025-09-03",
                "'schema':{'type':'string','enum':['2025-01-01']}                | 2025-01-01",
                "'schema':{'type':'string','enum':['2025-01-01','2025-09-03']}   | 2022-06-28",
                "'description':'The API version'                                 | 2022-06-28"
            })
    void the_version_that_notion_wants_is_added_whatever_is_said_of_it(String rest, String version) {
        alloy.on(
                "GET /connectors/notion/actions/get-self",
                ("{'action':{'id':'get-self','httpMethod':'get','parameters':"
                                + "[{'name':'notion-version','in':'header','required':true," + rest + "}]}}")
                        .replace('\'', '"'));

        ActionDescription action = adapters()
                .actions()
                .describe(new ActionTarget(NOTION, new ActionId("get-self")), USER)
                .orElseThrow();

        assertThat(action.needs().asked()).isEmpty();
        assertThat(action.needs().added())
                .singleElement()
                .satisfies(need -> assertThat(need.value()).contains(JsonValue.of(version)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'sampleSuccessResponse':{'ok':true} | {'ok':true}",
                "'sampleSuccessResponse':'{\\'ok\\':true}' | {'ok':true}",
                "'responses':{'200':{'content':{'application/json':{'example':{'id':'1'}}}}} | {'id':'1'}",
                "'responses':{'200':{'content':{'application/json':{'examples':{'one':{'value':{'id':'1'}}}}}}} | {'id':'1'}",
                "'responses':{'201':{'examples':{'application/json':{'ok':true}}}} | {'ok':true}",
                "'responses':{'200':{'schema':{'properties':{'id':{'type':'string'},'n':{'type':'integer'}}}}} | {'id':'string','n':'integer'}",
                "'responses':{'200':{'description':'Success'}} | none",
                "'responses':{} | none"
            })
    void a_sample_of_the_answer_is_found_in_every_form(String said, String sample) {
        assertThat(described("{'action':{'id':'a','httpMethod':'get'," + said + "}}")
                        .flatMap(ActionDescription::sample)
                        .map(JsonValue::toString)
                        .orElse("none"))
                .isEqualTo(sample.replace('\'', '"'));
    }

    @Test
    void an_alloy_without_descriptions_is_told_from_an_unknown_action() {
        ActionTarget target = new ActionTarget(OTHER, new ActionId("a"));
        String path = "GET /connectors/acme/actions/a";

        assertThat(adapters().actions().describe(target, USER)).isEmpty();
        alloy.on(path, StubAlloy.json(400, "{\"message\":\"Action 'a' not found\"}"));
        assertThat(catchThrowableOfType(
                                RemoteServiceException.class,
                                () -> adapters().actions().describe(target, USER))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
    }

    private Optional<ActionDescription> described(String body) {
        alloy.on("GET /connectors/acme/actions/a", body.replace('\'', '"'));
        return adapters().actions().describe(new ActionTarget(OTHER, new ActionId("a")), USER);
    }

    private static Optional<String> none() {
        return Optional.empty();
    }
}

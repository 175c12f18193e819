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
    @ValueSource(strings = {"[]", "'text'", "{'parameters':'none','requestBody':[]}", "{'action':null}"})
    void odd_descriptions_break_nothing(String body) {
        assertThat(described(body).stream().flatMap(action -> action.parameters().stream()))
                .isEmpty();
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

package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListShapeTest extends AlloyTest {

    private static final String ROW = "{\"credentialId\":\"69110206d6d6670fb17451f8\",\"type\":\"notion-oauth2\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'data':[ROW]}",
                "{'credentials':[ROW]}",
                "{'connections':[ROW]}",
                "{'data':{'credentials':[ROW]}}",
                "{'data':{'connections':[ROW]}}",
                "[ROW]",
                "\ufeff[ROW]",
                " {'total':1,'data':[ROW],'meta':{'deep':[[{}]]}} ",
                "{'data':[],'credentials':[ROW]}",
                "{'data':null,'credentials':[ROW]}",
                "{'success':true,'error':null,'errors':[],'message':'ok','data':[ROW]}",
                "{'error':'','data':[ROW]}"
            })
    void the_list_is_found_wherever_it_stands(String body) {
        assertFound(body.replace('\'', '"').replace("ROW", ROW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[ROW]", "{'data':[ROW]}", "{'data':{'credentials':[ROW]}}"})
    void json_within_a_json_text_is_parsed_once_more(String body) throws Exception {
        String json = body.replace('\'', '"').replace("ROW", ROW);

        assertFound(new ObjectMapper().writeValueAsString(json));
    }

    @Test
    void a_list_may_be_the_quoted_part() throws Exception {
        assertFound("{\"data\":" + new ObjectMapper().writeValueAsString("[" + ROW + "]") + "}");
    }

    private void assertFound(String body) {
        alloy.on(USER_LIST, body);

        assertThat(adapters().directory().list(NOTION, USER).connections())
                .extracting(Connection::id)
                .containsExactly(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "17",
                "true",
                "'text'",
                "{'data':null}",
                "{'data':'[not json'}",
                "{'data':'text'}",
                "{'data':{}}",
                "{'data':{'data':{'data':[]}}}",
                "{'items':[ROW]}",
                "{'error':{'code':'X','message':'no'}}",
                "{'code':'X','message':'no'}",
                "{'message':'no'}",
                "{'error':'no'}",
                "{'success':false,'data':[]}",
                "{'success':false,'data':[ROW]}",
                "{'errors':[{'message':'no'}],'data':[]}",
                "{'data':[ROW]",
                "{'data':[ROW]} {'data':[]}",
                "[ROW",
                "[ROW,",
                "{'data':[ROW]}garbage",
                "sorry",
                "undefined"
            })
    void an_answer_without_a_list_is_a_failure(String body) {
        alloy.on(USER_LIST, body.replace('\'', '"').replace("ROW", ROW));

        assertUnreadable();
    }

    @Test
    void an_error_in_spite_of_a_200_is_told() {
        alloy.on(USER_LIST, "{\"success\":false,\"error\":{\"code\":\"OOPS\",\"message\":\"the \\nbase is gone\"}}");

        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> adapters().directory().list(NOTION, USER))
                .withMessage("Tried to list the connections of user 66f000000000000000000001 but failed because:"
                        + " Alloy answered with an error: OOPS, the base is gone");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204})
    void an_empty_answer_is_a_failure(int status) {
        alloy.on(USER_LIST, StubAlloy.json(status, ""));

        assertUnreadable();
    }

    private void assertUnreadable() {
        AlloyAdapters adapters = adapters();

        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> adapters.directory().list(NOTION, USER))
                .withMessageStartingWith("Tried to list the connections of user 66f000000000000000000001 but failed")
                .returns(Kind.UNREADABLE, RemoteServiceException::kind);
    }
}

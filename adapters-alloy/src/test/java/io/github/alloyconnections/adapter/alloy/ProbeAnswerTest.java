package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import io.github.alloyconnections.domain.health.ProbeOutcome.Cause;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers with a status of success, in every envelope. */
class ProbeAnswerTest extends AlloyTest {

    private static final String NOTHING_SHARED = "share pages with the integration: none is visible to it yet";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'executionId':'e','status':'success','responseData':{'object':'list','results':[{},{}]}}",
                "{'success':true,'result':{'results':[{},{}]}}",
                "{'data':{'results':[{},{}]}}",
                "{'data':{'results':[{},{}]},'pagination':{'hasMore':false}}",
                "{'success':true,'data':{'results':[{},{}]}}",
                "{'results':[{},{}],'data':'of the provider'}",
                "{'results':[{},{}],'error':null,'errors':[],'status':'ok'}",
                "{'responseData':'{\\'results\\':[{},{}]}'}",
                "'{\\'results\\':[{},{}]}'"
            })
    void a_list_is_counted_in_any_envelope(String body) {
        assertThat(answer(body)).isEqualTo(new ProbeOutcome.Answered("post-search", OptionalInt.of(2)));
    }

    @Test
    void a_true_zero_is_a_count() {
        assertThat(answer("{'responseData':{'results':[]}}"))
                .isEqualTo(new ProbeOutcome.Answered("post-search", OptionalInt.of(0), Optional.of(NOTHING_SHARED)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "true",
                "'text'",
                "{'results':7}",
                "{'results':null}",
                "{'responseData':null}",
                "{'responseData':{}}",
                "{'responseData':'text'}",
                "{'executionId':'e','status':'running'}",
                "{'data':{'results':[]},'other':1}",
                "{'results':[",
                "oops",
                ""
            })
    void what_is_not_recognised_proves_nothing(String body) {
        assertThat(answer(body)).isInstanceOfSatisfying(ProbeOutcome.Inconclusive.class, outcome -> {
            assertThat(outcome.cause()).isEqualTo(Cause.UNREADABLE);
            assertThat(outcome.call()).isEqualTo("post-search");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'responseData':{'ok':false,'error':'invalid_auth'}} | invalid_auth | invalid_auth",
                "{'ok':false,'error':'token_revoked'} | token_revoked | token_revoked",
                "{'responseData':{'ok':false}} | error | it says that it failed, and not why",
                "{'responseData':{'object':'error','status':401,'code':'unauthorized','message':'API token is invalid.'}}"
                        + " | unauthorized | API token is invalid.",
                "{'object':'error','code':'restricted_resource','message':'no'} | restricted_resource | no",
                "{'status':'failed','responseData':{'object':'error','code':'unauthorized','message':'inner'}}"
                        + " | unauthorized | inner",
                "{'data':{},'errors':[{'message':'no access','extensions':{'code':'ACCESS_DENIED'}}]}"
                        + " | ACCESS_DENIED | no access",
                "{'responseData':{'errors':[{'message':'no access'}]}} | error | no access",
                "{'success':false,'error':{'code':'OOPS','message':'so'}} | OOPS | so",
                "{'success':false,'message':'so it is'} | error | so it is",
                "{'status':'failed','message':'so it is'} | error | so it is",
                "{'status':'Error','code':'C'} | C | C",
                "{'status':'errored','results':[]} | error | it says that it failed, and not why",
                "{'error':{'code':'C','message':'m'}} | C | m",
                "{'error':'text of it'} | error | text of it",
                "{'code':'INVALID_INPUT','message':'m'} | INVALID_INPUT | m",
                "{'code':500,'message':'m'} | 500 | m"
            })
    void a_success_can_be_a_failure(String body, String code, String message) {
        assertThat(answer(body)).isEqualTo(new ProbeOutcome.ProviderError("post-search", code, message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'success':false,'error':{'code':'INVALID_INPUT','message':'Credential not found'}}",
                "{'success':false,'message':'CREDENTIAL NOT FOUND'}",
                "{'error':'Bad Request','message':'Credential not found'}",
                "{'code':'INVALID_INPUT','message':'Credential not found'}",
                "{'status':'failed','error':'credential with id 69110206d6d6670fb17451f8 not found'}"
            })
    void a_missing_credential_is_told_in_spite_of_a_200(String body) {
        assertThat(answer(body)).isInstanceOf(ProbeOutcome.CredentialNotFound.class);
    }

    @Test
    void a_missing_action_is_told_in_spite_of_a_200() {
        assertThat(answer("{'success':false,'message':'Action 'post-search' not found'}"
                        .replace("n 'post-search'", "n post-search")))
                .isInstanceOf(ProbeOutcome.NotProbeable.class);
    }

    @Test
    void only_a_true_ok_proves_a_slack_connection() {
        alloy.on("POST /connectors/slack/actions/auth_test/execute", "{\"responseData\":{\"user\":\"u\"}}");

        assertThat(adapters().probe().probe(ID, new ConnectorId("slack"), USER, Optional.empty()))
                .isInstanceOf(ProbeOutcome.Inconclusive.class);
    }

    private ProbeOutcome answer(String body) {
        alloy.on(SEARCH, body.replace("\\'", "\\\"").replace('\'', '"'));
        return adapters().probe().probe(ID, NOTION, USER, Optional.empty());
    }
}

package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where Alloy does not offer the list of a user, as opposed to not knowing the user. */
class MissingUserListTest extends AlloyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "404 | ",
                "404 | {'message':'Cannot GET /users/1/credentials','error':'Not Found','statusCode':404}",
                "404 | {'message':'no Route matched with those values'}",
                "404 | {'error':{'code':'NOT_FOUND','message':'Not Found'}}",
                "404 | <html>Cannot GET /users/1/credentials</html>",
                "405 | {'message':'Method Not Allowed'}",
                "501 | {'message':'Not Implemented'}"
            })
    void the_connectors_list_takes_its_place(int status, String body) {
        String json = body == null ? "" : body.replace('\'', '"');
        alloy.on(USER_LIST, StubAlloy.json(status, json))
                .on(NOTION_LIST, "{\"credentials\":[{\"credentialId\":\"69110206d6d6670fb17451f8\"}]}");

        assertThat(adapters().directory().list(NOTION, USER).connections())
                .extracting(Connection::connector)
                .containsExactly(Optional.of(NOTION));
        assertThat(alloy.asked())
                .hasSize(2)
                .allSatisfy(asked ->
                        assertThat(asked.header("x-alloy-userid")).containsExactly("66f000000000000000000001"));
    }

    @Test
    void all_connectors_are_walked_in_the_users_context() {
        alloy.on("GET /connectors", "{\"connectors\":[{\"id\":\"notion\"}]}")
                .on(NOTION_LIST, "{\"credentials\":[{\"credentialId\":\"69110206d6d6670fb17451f8\"}]}");

        assertThat(adapters().directory().listAll(USER).connections())
                .extracting(Connection::id)
                .containsExactly(ID);
        assertThat(alloy.asked().get(2).header("x-alloy-userid")).containsExactly("66f000000000000000000001");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "404 | {'error':{'code':'USER_NOT_FOUND','message':'User not found'}}",
                "404 | {'message':'user with id 1 does not exist'}",
                "400 | {'message':'userId must be a valid ID'}"
            })
    void a_user_that_is_not_known_is_a_failure(int status, String body) {
        alloy.on(USER_LIST, StubAlloy.json(status, body.replace('\'', '"')));

        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> adapters().directory().list(NOTION, USER))
                .returns(status == 404 ? Kind.NOT_FOUND : Kind.REFUSED_INPUT, RemoteServiceException::kind);
        assertThat(alloy.asked()).hasSize(1);
    }
}

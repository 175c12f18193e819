package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alloyconnections.domain.action.ActionAnswer;
import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.PreparedAction;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.twins.RemovalOutcome;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What may not be sent twice is streamed, and then the JDK keeps the body of a 401 to itself: whose word it is must be
 * told from its headers.
 */
class ForeignRefusalTest extends AlloyTest {

    private static final String CREATE = "POST /connectors/notion/actions/post-page/execute";
    private static final String DELETE = "DELETE /users/66f000000000000000000001/credentials/" + ID;

    @ParameterizedTest
    @CsvSource({"401, text/html", "403, text/html", "404, text/html", "401, text/plain", "403, text/plain"})
    void a_firewalls_word_is_none_against_the_connection(int status, String type) {
        alloy.on(CREATE, foreign(status, type));

        assertThat(catchThrowableOfType(RemoteServiceException.class, this::create)
                        .kind())
                .isEqualTo(Kind.WRONG_ADDRESS);
    }

    @ParameterizedTest
    @CsvSource({"401, text/html", "403, text/html", "401, text/plain"})
    void nor_against_the_key(int status, String type) {
        alloy.on(DELETE, foreign(status, type));

        assertThat(adapters().removal().remove(ID, NOTION, USER))
                .returns(RemovalOutcome.Kind.REFUSED, RemovalOutcome::kind);
    }

    @Test
    void alloys_own_401_counts() {
        alloy.on(CREATE, StubAlloy.json(401, "{\"message\":\"Unauthorized\"}"));

        assertThat(create()).isInstanceOf(ActionAnswer.AccessDenied.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"401|''", "403|''", "403|{}", "401|[]", "403|{\"blocked\":true}", "403|Forbidden"})
    void a_refusal_in_nobodys_words_is_none_of_the_key(int status, String body) {
        alloy.on(NOTION_LIST, StubAlloy.json(status, body));

        assertThat(catchThrowableOfType(
                                RemoteServiceException.class,
                                () -> adapters().directory().list(NOTION, Owner.key()))
                        .kind())
                .isEqualTo(Kind.WRONG_ADDRESS);
    }

    /** It may have been Alloy's word, or not: on a busy line neither the key nor the address is to blame. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"401|''", "403|''", "401|{\"message\":\"Unautho", "403|Forb"})
    void a_refusal_that_breaks_off_is_worth_another_try(int status, String beginning) {
        String cut = "HTTP/1.1 " + status
                + " No\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: 99\r\n\r\n"
                + beginning;
        try (RawServer server = RawServer.afterRequest(connection -> RawServer.write(connection, cut))) {
            RemoteServiceException failure = catchThrowableOfType(
                    RemoteServiceException.class,
                    () -> adapters(settings(server.url())).directory().list(NOTION, Owner.key()));

            assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(failure).hasMessageContaining("broke off").hasMessageNotContaining("ALLOY_BASE_URL");
            assertThat(server.connections()).isGreaterThan(1);
        }
    }

    private static StubAlloy.Answer foreign(int status, String type) {
        return StubAlloy.bytes(status, type, "Blocked by policy".getBytes(StandardCharsets.UTF_8));
    }

    private ActionAnswer create() {
        JsonValue body = JsonValue.object().with("title", JsonValue.of("T"));
        ActionTarget target = new ActionTarget(NOTION, new ActionId("post-page"));
        return adapters().actions().call(new PreparedAction(target, ActionInput.body(body), false), ID, USER);
    }
}

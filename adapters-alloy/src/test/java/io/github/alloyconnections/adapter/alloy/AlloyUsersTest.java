package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlloyUsersTest extends AlloyTest {

    private static final String USERS = "GET /users";

    static java.util.stream.Stream<Published> published() {
        return Published.of("users").stream();
    }

    @ParameterizedTest
    @MethodSource("published")
    void users_are_read_as_published(Published answer) {
        alloy.on(USERS, answer.toBeSent());

        assertThat(adapters().users().users())
                .containsExactly(new UserId(answer.answer().at("/data/0/userId").asText()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"data\":7}",
                "{\"data\":[7,{},{\"userId\":\"\"},{\"userId\":\"a b\"}]}",
                "{\"data\":[{\"userId\":\"66f000000000000000000001\"}],\"pagination\":{\"hasMore\":true}}"
            })
    void an_answer_that_does_not_tell_of_all_tells_of_none(String answer) {
        alloy.on(USERS, answer);

        assertThat(adapters().users().users()).isEmpty();
    }

    @Test
    void a_refusal_is_a_failure() {
        alloy.on(USERS, StubAlloy.json(401, "{\"message\":\"no\"}"));

        assertThat(catchThrowableOfType(
                                RemoteServiceException.class,
                                () -> adapters().users().users())
                        .kind())
                .isEqualTo(Kind.KEY_REFUSED);
    }
}

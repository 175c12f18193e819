package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alloyconnections.domain.connection.KnownUser;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.connection.UserListing;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

        assertThat(adapters().users().users().users())
                .extracting(KnownUser::id)
                .containsExactly(new UserId(answer.answer().at("/data/0/userId").asText()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"data\":[]}",
                "{\"users\":[]}",
                "{\"data\":[7,{},{\"userId\":\"\"},{\"userId\":\"a b\"}]}"
            })
    void an_answer_without_users_tells_of_none(String answer) {
        alloy.on(USERS, answer);

        assertThat(adapters().users().users().users()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'{\"hasMore\":true}',false", "'{\"nextCursor\":\"x\"}',false", "'{\"hasMore\":false}',true"})
    void a_list_that_goes_on_is_told_from_a_whole_one(String pagination, boolean complete) {
        alloy.on(
                USERS,
                "{\"data\":[{\"userId\":\"66f000000000000000000001\",\"username\":\"a@b.c\"},"
                        + "{\"userId\":\"66f000000000000000000001\"}],\"pagination\":" + pagination + "}");

        assertThat(adapters().users().users())
                .isEqualTo(new UserListing(
                        List.of(new KnownUser(new UserId("66f000000000000000000001"), Optional.of("a@b.c"))),
                        complete));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "42", "{\"data\":42}", "\"all is well\""})
    void an_answer_without_a_list_is_no_empty_one(String body) {
        alloy.on("GET /users", body);

        assertThat(catchThrowableOfType(
                                RemoteServiceException.class,
                                () -> adapters().users().users())
                        .kind())
                .isEqualTo(RemoteServiceException.Kind.UNREADABLE);
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

package io.github.alloyconnections.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The other words that identify something: connectors, actions, users. */
class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"notion", "zohoCRM", "a", "google_sheets", "my-app.v2", "7shifts"})
    void these_are_connectors(String text) {
        assertThat(ConnectorId.parse(text)).map(ConnectorId::value).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", ".hidden", "a/b", "a b", "a%2fb", "a?b", "a#b", "é", "a\n", "a\\b"})
    void these_are_no_connectors(String text) {
        assertThat(ConnectorId.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ConnectorId(text));
    }

    @Test
    void a_connectors_case_does_not_matter_and_is_kept() {
        assertThat(new ConnectorId("zohocrm"))
                .isEqualTo(new ConnectorId("zohoCRM"))
                .hasToString("zohocrm");
        assertThat(new ConnectorId("zohocrm")).hasSameHashCodeAs(new ConnectorId("zohoCRM"));
        assertThat(new ConnectorId("TITLE")).as("in every locale").isEqualTo(new ConnectorId("title"));
    }

    @Test
    void words_have_an_end() {
        assertThat(ConnectorId.parse("a".repeat(64))).isPresent();
        assertThat(ConnectorId.parse("a".repeat(65))).isEmpty();
        assertThat(ActionId.parse("a".repeat(200))).isPresent();
        assertThat(ActionId.parse("a".repeat(201))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"post-search", "auth_test", "listOrders", "users.info", "chat:write"})
    void these_are_actions(String text) {
        assertThat(ActionId.parse(text)).map(ActionId::toString).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/b", "a b", "a\tb", "ä", "a\\b", "a\u007f"})
    void these_are_no_actions(String text) {
        assertThat(ActionId.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ActionId(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"66f000000000000000000001", "x", "me@example.com", "ünï", "a/b"})
    void users_are_for_alloy_to_judge(String text) {
        assertThat(UserId.parse(text)).map(UserId::value).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\n", "\u0000", "a\u00a0b", "a\u2003b", "a\u0085"})
    void what_would_break_a_header_is_no_user(String text) {
        assertThat(UserId.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new UserId(text));
    }

    @Test
    void each_kind_of_owner_is_told_apart() {
        Owner user = Owner.of(new UserId("u1"));

        assertThat(user.match(UserId::value, () -> "key")).isEqualTo("u1");
        assertThat(Owner.key().match(UserId::value, () -> "key")).isEqualTo("key");
        assertThat(user).hasToString("user u1").isNotEqualTo(Owner.key());
        assertThat(Owner.key()).hasToString("the API key's own user").isEqualTo(Owner.key());
    }

    @Test
    void letters_digits_and_three_marks_are_a_connectors_and_no_neighbour_of_theirs() {
        assertThat(ConnectorId.parse("abcdefghijklmnopqrstuvwxyz_-.0123456789")).isPresent();
        assertThat(ConnectorId.parse("ABCDEFGHIJKLMNOPQRSTUVWXYZ")).isPresent();
        assertThat(List.of("/", ":", "@", "[", "`", "{"))
                .allSatisfy(mark -> assertThat(ConnectorId.parse("a" + mark)).isEmpty());
    }

    @Test
    void words_that_differ_are_rarely_looked_for_in_one_place() {
        assertThat(new ActionId("post-search").hashCode()).isNotEqualTo(new ActionId("get-self").hashCode());
        assertThat(new UserId("u1").hashCode()).isNotEqualTo(new UserId("u2").hashCode());
        assertThat(Owner.of(new UserId("u1")).hashCode())
                .isNotEqualTo(Owner.of(new UserId("u2")).hashCode());
        assertThat(new ActionId("get-self")).hasSameHashCodeAs(new ActionId("get-self"));
        assertThat(Owner.of(new UserId("u1"))).hasSameHashCodeAs(Owner.of(new UserId("u1")));
    }

    @Test
    void an_account_without_a_name_that_can_be_seen_is_called_by_its_id() {
        assertThat(new Account("ws-1", Optional.of(" ")).label()).isEqualTo("ws-1");
        assertThat(new Account("ws-1", Optional.empty()).label()).isEqualTo("ws-1");
        assertThat(new Account("ws-1", Optional.of("Acme")).label()).isEqualTo("Acme");
    }
}

package io.github.alloyconnections.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a name tells of what an action does. */
class ActionNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"post-page", "createPage", "createpage", "page_update", "list-and-delete", "sendMessage", "putit"
            })
    void what_may_change_something_sounds_like_writing(String name) {
        assertThat(of(name).soundsLikeWriting()).isTrue();
        assertThat(of(name).soundsLikeReading()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"list-pages", "getPage", "getpage", "searchAll", "me", "self", "users-me-get", "Post-Search"})
    void what_only_reads_does_not(String name) {
        assertThat(of(name).soundsLikeWriting()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"list-pages", "getPage", "listings", "search", "me", "self-info"})
    void reading_is_known_by_the_first_word(String name) {
        assertThat(of(name).soundsLikeReading()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fetch", "users-get", "---", "post-search"})
    void what_a_name_does_not_tell_is_not_called_reading(String name) {
        assertThat(of(name).soundsLikeReading()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete-page", "deletepage", "page-remove", "archiveAll", "revoke", "x.destroy"})
    void what_takes_away_is_known_anywhere_in_the_name(String name) {
        assertThat(of(name).takesAway()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"get-deleted", "create-page", "---"})
    void what_does_not_is_not(String name) {
        assertThat(of(name).takesAway()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "get-self, 0, true",
        "users-me, 0, true",
        "list-pages, 1, false",
        "getPage, 2, false",
        "search, 3, false",
        "---, 3, false",
        "pages-list, 3, false"
    })
    void asking_who_one_is_makes_the_best_probe(String name, int rank, boolean asksWho) {
        assertThat(of(name).rank()).isEqualTo(rank);
        assertThat(of(name).asksWho()).isEqualTo(asksWho);
    }

    private static ActionName of(String name) {
        return ActionName.of(new ActionId(name));
    }
}

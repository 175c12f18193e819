package io.github.alloyconnections.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

    @Test
    void near_words_come_best_first_and_not_too_many() {
        assertThat(Suggestions.near("Nation", List.of("slack", "motion", "notion", "nations", "nation")))
                .containsExactly("nation", "nations", "notion");
        assertThat(Suggestions.near("slak", List.of("notion", "slack"))).containsExactly("slack");
        assertThat(Suggestions.near("abc", List.of("xyz"))).isEmpty();
    }

    @Test
    void two_slips_are_near_and_three_are_not() {
        assertThat(Suggestions.near("page", List.of("pages12"))).isEmpty();
        assertThat(Suggestions.near("page", List.of("pages1"))).containsExactly("pages1");
        assertThat(Suggestions.near("", List.of("ab", "abc"))).containsExactly("ab");
    }

    @Test
    void very_long_words_are_not_compared() {
        assertThat(Suggestions.near("a".repeat(100), List.of("a".repeat(100), "a".repeat(101))))
                .containsExactly("a".repeat(100));
        assertThat(Suggestions.near("a".repeat(101), List.of("a".repeat(100)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "page_id, pageId",
        "PAGE-ID, page_id",
        "ttile, title",
        "titel, title",
        "nmae, name",
        "naem, name",
        "titl, title",
        "propertis, properties",
        "childern, children",
        "chaldran, children"
    })
    void a_slip_is_known_for_what_was_meant(String typed, String meant) {
        assertThat(Suggestions.meant(typed, List.of(meant))).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "id, ids",
        "url, uri",
        "dna, and",
        "cat, act",
        "name, game2",
        "name, amen",
        "page, pagers",
        "pagers, page",
        "line1, line2",
        "title, tables",
        "address, addrXXss"
    })
    void what_may_be_a_word_of_its_own_is_no_slip(String typed, String other) {
        assertThat(Suggestions.meant(typed, List.of(other))).isEmpty();
    }

    @Test
    void the_first_letter_alone_is_not_near() {
        assertThat(Suggestions.near("abcdef", List.of("a"))).isEmpty();
        assertThat(Suggestions.near("a", List.of("abcdef"))).isEmpty();
    }
}

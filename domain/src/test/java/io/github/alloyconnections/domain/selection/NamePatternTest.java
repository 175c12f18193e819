package io.github.alloyconnections.domain.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Team            | Team",
                "team            | TEAM",
                "T*              | Team wiki",
                "*wiki           | Team wiki",
                "*               | ''",
                "**              | x",
                "T?am            | Team",
                "*a*a*           | banana",
                "*(11)           | Eddie Fu's Notion (11)",
                "[ab].+          | [ab].+",
                "ΣΑΣ             | σας",
                "?               | 😀"
            })
    void these_match(String glob, String name) {
        assertThat(new NamePattern(glob).matches(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Team            | Team wiki",
                "Team            | ''",
                "?               | ''",
                "T?am            | Tm",
                "*a              | ab",
                "a*b*c           | acb",
                "[ab].+          | abc",
                ".*              | x"
            })
    void these_do_not_match(String glob, String name) {
        assertThat(new NamePattern(glob).matches(name)).isFalse();
    }

    @Test
    void a_hostile_glob_ends_all_the_same() {
        String glob = "*a".repeat(500) + "b";

        assertThat(new NamePattern(glob).matches("a".repeat(5_000))).isFalse();
    }

    @Test
    void an_empty_glob_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> new NamePattern(""));
    }
}

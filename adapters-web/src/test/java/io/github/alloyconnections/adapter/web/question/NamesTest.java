package io.github.alloyconnections.adapter.web.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "'a\u202Eb', a[U+202E]b",
        "'a\u2066b\u2069', a[U+2066]b[U+2069]",
        "'\u200Fa', [U+200F]a",
        "'No\u200Btion', No[U+200B]tion",
        "'No\u200Dtion', No[U+200D]tion",
        "'a\u00ADb\uFEFF', a[U+00AD]b[U+FEFF]",
        "'a\u2060\u180E', a[U+2060][U+180E]",
        "'a\u3164b', a[U+3164]b",
        "'a\u2028b', a[U+2028]b",
        "'a\u0000b\u001B', a\uFFFDb\uFFFD"
    })
    void what_hides_or_turns_around_is_named(String name, String shown) {
        assertThat(Names.shown(name)).isEqualTo(shown);
    }

    @Test
    void a_tag_beyond_the_first_plane_is_named() {
        assertThat(Names.shown("a" + Character.toString(0xE0041))).isEqualTo("a[U+E0041]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zo\u00EB",
                "\u05E0\u05D5\u05D8",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\u0915\u094D\u200D\u0937"
            })
    void scripts_stay_as_they_are(String name) {
        assertThat(Names.shown(name)).isEqualTo(name);
    }

    @Test
    void emoji_that_are_joined_stay_joined() {
        String family = new String(new int[] {0x1F469, 0x200D, 0x1F467}, 0, 3);

        assertThat(Names.shown(family)).isEqualTo(family);
    }
}

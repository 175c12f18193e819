package io.github.alloyconnections.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OddCharactersTest {

    @ParameterizedTest
    @ValueSource(ints = {' ', '~', 'a', '"', 0xe9, 0x1f600, 0xfdff, 0xfe10, 0xe01f0})
    void what_people_type_is_not_odd(int plain) {
        assertThat(OddCharacters.isOdd(plain)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 0x1f, 0x7f, 0x80, 0xa0, 0x200b, 0x2028, 0x2029, 0xd800, 0xfe00, 0xfe0f, 0xe0100, 0xe01ef, 0x2019,
                0xfffd
            })
    void what_nobody_sees_is(int odd) {
        assertThat(OddCharacters.isOdd(odd)).isTrue();
    }

    @Test
    void a_text_of_nothing_else_is_nothing() {
        assertThat(OddCharacters.trimmed(" \u200b'\"`\u201c")).isEmpty();
        assertThat(OddCharacters.trimmed("\u201c it's \u201d")).isEqualTo("it's");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "^\u200bab^|U+200B ZERO WIDTH SPACE before its first character",
                "^ab\u200b^|U+200B ZERO WIDTH SPACE behind its last character",
                "^a\u200bb^|U+200B ZERO WIDTH SPACE as character 2 of 3",
                "^ \u200b ^|U+200B ZERO WIDTH SPACE",
                "^a\ufeffb^|U+FEFF ZERO WIDTH NO-BREAK SPACE (a byte order mark) as character 2 of 3"
            })
    void the_first_is_named_with_its_place(String text, String told) {
        assertThat(OddCharacters.firstIn(text)).contains(told);
    }

    @Test
    void a_plain_text_has_none() {
        assertThat(OddCharacters.firstIn("plain")).isEmpty();
    }
}

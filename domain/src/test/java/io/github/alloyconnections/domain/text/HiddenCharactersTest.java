package io.github.alloyconnections.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenCharactersTest {

    @ParameterizedTest
    @ValueSource(
            ints = {0x00, 0x0a, 0x1b, 0x7f, 0x9b, 0xad, 0x200b, 0x200f, 0x202e, 0x2028, 0x2029, 0xd800, 0xe000, 0xfeff})
    void what_shows_nothing_is_hidden(int c) {
        assertThat(HiddenCharacters.isHidden(c)).isTrue();
        assertThat(HiddenCharacters.isHiddenOrUnknown(c)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {' ', 'a', 'ä', 0xa0, 0x5d0, 0x4e2d, 0x1f600})
    void what_is_read_is_not(int c) {
        assertThat(HiddenCharacters.isHidden(c)).isFalse();
        assertThat(HiddenCharacters.isHiddenOrUnknown(c)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0378, 0xfdd0, 0x10ffff})
    void what_is_no_character_is_unknown(int c) {
        assertThat(HiddenCharacters.isHidden(c)).isFalse();
        assertThat(HiddenCharacters.isHiddenOrUnknown(c)).isTrue();
    }
}

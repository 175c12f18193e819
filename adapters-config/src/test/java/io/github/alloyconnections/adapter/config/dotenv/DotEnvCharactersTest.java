package io.github.alloyconnections.adapter.config.dotenv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each character is what JavaScript takes it for; source: ECMAScript's WhiteSpace and LineTerminator, and {@code \w}. */
class DotEnvCharactersTest {

    private static final String SPACES = "\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
            + "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

    @Test
    void white_space_is_what_it_is_in_javascript() {
        assertThat(IntStream.rangeClosed(0, 0xffff)
                        .filter(c -> DotEnvCharacters.isSpace((char) c))
                        .mapToObj(c -> String.valueOf((char) c))
                        .collect(Collectors.joining()))
                .isEqualTo(SPACES);
    }

    @Test
    void a_name_is_made_of_letters_digits_and_three_signs() {
        assertThat(IntStream.rangeClosed(0, 0xffff)
                        .filter(c -> DotEnvCharacters.isNamePart((char) c))
                        .mapToObj(c -> String.valueOf((char) c))
                        .collect(Collectors.joining()))
                .isEqualTo("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x7f, 0x80, 0x7ff, 0x800, 0xfff, 0x1000, 0xd7ff, 0xe000, 0xffff, 0x10000, 0xfffff, 0x10ffff})
    void a_character_of_any_length_is_read(int codePoint) {
        String value = "x" + Character.toString(codePoint) + "y";

        assertThat(DotEnvDocument.of(("A=" + value).getBytes(StandardCharsets.UTF_8))
                        .effective("A")
                        .map(Assignment::value))
                .contains(value);
    }

    @Test
    void equal_documents_are_one_in_a_set() {
        DotEnvDocument one = DotEnvDocument.of("A=1".getBytes(StandardCharsets.UTF_8));
        DotEnvDocument same = DotEnvDocument.of("A=1".getBytes(StandardCharsets.UTF_8));

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(one.hashCode())
                .isNotEqualTo(DotEnvDocument.of("A=2".getBytes(StandardCharsets.UTF_8))
                        .hashCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n"})
    void a_file_that_begins_with_a_line_end_is_continued_in_its_style(String end) {
        assertThat(LineEnds.usual((end + "A=1").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(end);
    }
}

package io.github.alloyconnections.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.ConnectionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page, a chat or a word processor leaves around an id or a key. */
class PastedTextTest {

    private static final String ID = "69110206d6d6670fb17451f8";

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0xa0, 0xfeff, 0xad, 0x2018, 0x2019, 0x201c, 0x201d, 0x202a,
                0x202c, 0x2060, 0x2066, 0x2069, 0x3000, 0x3164, 0xab, 0x2028, 0x61c, '\t', '\r', '"', '\'', '`', ' '
            })
    void it_is_forgiven_around_an_id(int odd) {
        String one = Character.toString(odd);

        assertThat(ConnectionId.pasted(one + one + ID + one)).contains(new ConnectionId(ID));
    }

    @ParameterizedTest
    @CsvSource({
        "8203,U+200B ZERO WIDTH SPACE",
        "160,U+00A0 NO-BREAK SPACE",
        "173,U+00AD SOFT HYPHEN",
        "65279,U+FEFF ZERO WIDTH NO-BREAK SPACE (a byte order mark)",
        "8238,U+202E RIGHT-TO-LEFT OVERRIDE",
        "1077,U+0435 CYRILLIC SMALL LETTER IE",
        "65297,U+FF11 FULLWIDTH DIGIT ONE"
    })
    void within_an_id_it_is_named_with_its_place(int odd, String name) {
        String text = ID.substring(0, 7) + Character.toString(odd) + ID.substring(7);

        assertThat(ConnectionId.pasted(text)).isEmpty();
        assertThat(ConnectionId.whyNone(text)).contains(name + " as character 8 of 25");
    }

    @Test
    void a_page_that_names_one_id_is_that_id() {
        assertThat(ConnectionId.pasted("https://app.runalloy.com/connections/" + ID + "?tab=1"))
                .contains(new ConnectionId(ID));
        assertThat(ConnectionId.pasted("https://app.runalloy.com/" + ID + "/" + ID))
                .isEmpty();
        assertThat(ConnectionId.pasted("see " + ID)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "^abc\u200b^|holds U+200B ZERO WIDTH SPACE behind its last character",
                "^\ufeffabc^|holds U+FEFF ZERO WIDTH NO-BREAK SPACE (a byte order mark) before its first character",
                "^a\u00adbc^|holds U+00AD SOFT HYPHEN as character 2 of 4",
                "^\u201cabc\u201d^|holds U+201C LEFT DOUBLE QUOTATION MARK before its first character",
                "^abc\u00a0^|holds U+00A0 NO-BREAK SPACE behind its last character",
                "^\u0430bc^|holds U+0430 CYRILLIC SMALL LETTER A as character 1 of 3",
                "^a\u0080bc^|holds U+0080",
                "^a\tbc^|must not hold white space or control characters; it holds U+0009",
                "^a\u0080 bc^|must not hold white space or control characters; it holds U+0020 SPACE",
                "^a bc^|must not hold white space or control characters; it holds U+0020 SPACE",
                "^Bearer abc^|begins with the word Bearer",
                "^bearer\u00a0abc^|begins with the word bearer",
                "^Authorization: Bearer abc^|begins with the word Authorization",
                "^ALLOY_API_KEY=abc^|begins with ALLOY_API_KEY",
                "^\"abc\"^|is written with quotes",
                "^'abc'^|is written with quotes"
            })
    void in_a_key_it_is_refused_by_its_name(String key, String why) {
        assertThat(KeyText.problem(key)).get().asString().startsWith(why).doesNotContain("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcdefgh-1234_XYZ", "eyJhbGciOi.eyJzdWIi.c2ln", "bearer_of_news_1234", "a"})
    void a_key_is_judged_no_harder(String key) {
        assertThat(KeyText.problem(key)).isEmpty();
        assertThat(Placeholder.of(key)).isEmpty();
    }
}

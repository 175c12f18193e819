package io.github.alloyconnections.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextEncodingTest {

    private static final String TEXT = "# Größe 中文\nALLOY_API_KEY=abc\n";

    @ParameterizedTest
    @CsvSource({
        "UTF-8,false,UTF_8",
        "UTF-8,true,UTF_8",
        "UTF-16LE,true,MARKED_UTF_16LE",
        "UTF-16BE,true,MARKED_UTF_16BE",
        "UTF-16LE,false,UTF_16LE",
        "UTF-16BE,false,UTF_16BE",
        "UTF-32LE,true,MARKED_UTF_32LE",
        "UTF-32BE,true,MARKED_UTF_32BE"
    })
    void an_encoding_is_told_by_mark_or_zeros(String charset, boolean marked, TextEncoding expected) {
        byte[] bytes = ((marked ? "\ufeff" : "") + TEXT).getBytes(Charset.forName(charset));

        assertThat(TextEncoding.of(bytes)).isEqualTo(expected);
        assertThat(expected.decode(bytes)).isEqualTo(TEXT);
        assertThat(expected.isUsual()).isEqualTo(expected == TextEncoding.UTF_8);
    }

    @Test
    void what_was_appended_in_another_encoding_is_mixed() {
        String first = "ALLOY_API_KEY=abcdefghijklmnopqrstuvwxyz0123456789\n".repeat(20);
        byte[] mixed = (first + "C\0O\0N\0=\0001\0\n\0").getBytes(StandardCharsets.UTF_8);

        assertThat(TextEncoding.of(mixed)).isEqualTo(TextEncoding.MIXED);
        assertThat(TextEncoding.MIXED.decode(mixed)).startsWith(first);
        assertThat(TextEncoding.MIXED.conversion(".env")).isEmpty();
    }

    @Test
    void nothing_and_one_byte_are_usual() {
        assertThat(TextEncoding.of(new byte[0])).isEqualTo(TextEncoding.UTF_8);
        assertThat(TextEncoding.of(new byte[] {'A'})).isEqualTo(TextEncoding.UTF_8);
    }

    @Test
    void a_conversion_leaves_the_mark_to_the_converter() {
        assertThat(TextEncoding.MARKED_UTF_16LE.conversion("a.env")).contains("iconv -f UTF-16 -t UTF-8 a.env");
        assertThat(TextEncoding.UTF_16BE.conversion("a.env")).contains("iconv -f UTF-16BE -t UTF-8 a.env");
    }

    @Test
    void it_is_told_in_words_behind_is() {
        assertThat(TextEncoding.UTF_8.words()).isEqualTo("UTF-8");
        assertThat(TextEncoding.MARKED_UTF_16LE.words()).isEqualTo("UTF-16LE");
        assertThat(TextEncoding.UTF_16BE.words()).isEqualTo("UTF-16BE without a byte order mark");
        assertThat(TextEncoding.MIXED.words()).startsWith("not text in one encoding");
    }

    @Test
    void a_few_zeros_among_other_bytes_are_no_encoding() {
        byte[] few = new byte[100];
        Arrays.fill(few, (byte) 'a');
        few[1] = 0;
        assertThat(TextEncoding.of(few)).isEqualTo(TextEncoding.MIXED);

        for (int i = 1; i < 40; i += 2) {
            few[i] = 0;
        }
        assertThat(TextEncoding.of(few)).isEqualTo(TextEncoding.UTF_16LE);

        few[39] = 'a';
        assertThat(TextEncoding.of(few)).isEqualTo(TextEncoding.MIXED);
    }

    @Test
    void the_zeros_of_the_other_side_are_the_other_order() {
        byte[] bytes = new byte[100];
        Arrays.fill(bytes, (byte) 'a');
        for (int i = 0; i < 40; i += 2) {
            bytes[i] = 0;
        }
        assertThat(TextEncoding.of(bytes)).isEqualTo(TextEncoding.UTF_16BE);

        bytes[38] = 'a';
        assertThat(TextEncoding.of(bytes)).isEqualTo(TextEncoding.MIXED);
    }

    @Test
    void a_mark_with_nothing_behind_it_is_an_empty_text() {
        byte[] mark = {(byte) 0xff, (byte) 0xfe};

        assertThat(TextEncoding.of(mark)).isEqualTo(TextEncoding.MARKED_UTF_16LE);
        assertThat(TextEncoding.MARKED_UTF_16LE.decode(mark)).isEmpty();
    }
}

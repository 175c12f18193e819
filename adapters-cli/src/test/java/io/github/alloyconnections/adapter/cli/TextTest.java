package io.github.alloyconnections.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.run.DisplayTimes;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.adapter.cli.terminal.TerminalWidth;
import io.github.alloyconnections.adapter.cli.terminal.Wrapping;
import io.github.alloyconnections.domain.text.ShellWords;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @ParameterizedTest
    @CsvSource({
        "PT-3M,ahead",
        "PT-30S,now",
        "PT59S,now",
        "PT1M,1 min",
        "PT59M,59 min",
        "PT1H,1 h",
        "PT47H,47 h",
        "PT48H,2 d",
        "P729D,729 d",
        "P730D,2 y",
        "P36500D,100 y"
    })
    void ages_use_the_largest_telling_unit(String age, String words) {
        assertThat(DisplayTimes.age(Entries.NOW.minus(Duration.parse(age)), Entries.NOW))
                .isEqualTo(words);
    }

    @Test
    void far_years_keep_their_own_form() {
        assertThat(DisplayTimes.minute(Instant.parse("2025-11-09T02:55:25Z"))).isEqualTo("2025-11-09 02:55");
        assertThat(DisplayTimes.minute(Instant.MAX)).isEqualTo(Instant.MAX.toString());
    }

    @ParameterizedTest
    @CsvSource({"日本語,6", "abc,3", "e\u0301,1", "🚀,2", "'',0"})
    void width_counts_columns(String text, int columns) {
        assertThat(TerminalText.width(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({"abcdef,4,abc…", "abcd,4,abcd", "日本語,4,日…", "ab cd,4,ab…", "日,1,…"})
    void what_is_too_long_is_cut(String text, int columns, String expected) {
        assertThat(TerminalText.fit(text, columns, "…")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Eddie Fu's Notion (11),18,Eddie Fu's… n (11)",
        "short,18,short",
        "日本語日本語,7,日本… 語",
        "abcdé,4,ab…é",
        "abcdefgh,1,…"
    })
    void names_keep_both_ends(String text, int columns, String expected) {
        assertThat(TerminalText.shorten(text, columns, "…")).isEqualTo(expected.replace("… ", "…"));
    }

    @Test
    void a_new_emoji_is_kept_on_an_old_runtime() {
        assertThat(TerminalText.line("\uD83E\uDEE0 melting")).isEqualTo("\uD83E\uDEE0 melting");
    }

    @Test
    void lines_break_between_words() {
        assertThat(Wrapping.lines("one two three", 8)).containsExactly("one two", "three");
        assertThat(Wrapping.lines("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
        assertThat(Wrapping.lines("", 4)).containsExactly("");
        assertThat(Wrapping.lines("日本", 1)).containsExactly("日", "本");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"plain-1.0|plain-1.0", "a b|'a b'", "it's|'it'\\''s'", "\"\"|''", "$HOME|'$HOME'", "*|'*'"})
    void words_are_quoted_where_a_shell_would_mind(String word, String quoted) {
        assertThat(ShellWords.quoted(word)).isEqualTo(quoted);
    }

    @ParameterizedTest
    @CsvSource({"5,40", "60,60", "99999,1000"})
    void the_named_width_is_kept_sensible(String named, int columns) {
        assertThat(TerminalWidth.of(Map.of("COLUMNS", named))).isEqualTo(columns);
    }
}

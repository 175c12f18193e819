package io.github.alloyconnections.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedKeyTest {

    @Test
    void white_space_around_it_is_a_slip_of_the_hand() {
        assertThat(TypedKey.of("  abc-123\n").reveal()).isEqualTo("abc-123");
        assertThat(TypedKey.of("  abc-123\n"))
                .isEqualTo(TypedKey.of("abc-123"))
                .hasSameHashCodeAs(TypedKey.of("abc-123"))
                .isNotEqualTo(TypedKey.of("abc-124"))
                .isNotEqualTo("abc-123");
    }

    @Test
    void it_never_prints() {
        assertThat(TypedKey.of("abc-123")).hasToString("an API key");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "' '|is empty",
                "Bearer abc|begins with the word Bearer",
                "${ALLOY_KEY}|looks like a reference to the variable ALLOY_KEY",
                "your-api-key|looks like a placeholder",
                "op://vault/key|looks like a reference into 1Password",
                "abc§def|holds U+00A7",
                "abc;def|holds what no key has"
            })
    void what_can_be_no_key_is_refused_without_repeating_it(String typed, String why) {
        assertThat(TypedKey.problem(typed)).get().asString().startsWith(why);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TypedKey.of(typed))
                .withMessageStartingWith("the API key " + why);
    }

    @Test
    void the_longest_is_told() {
        assertThat(TypedKey.problem("a".repeat(8192))).isEmpty();
        assertThat(TypedKey.problem("a".repeat(8193))).contains("is longer than 8192 characters");
    }

    @Test
    void a_value_to_be_written_never_prints() {
        assertThat(new SettingValue("ALLOY_API_KEY", "planted")).hasToString("ALLOY_API_KEY");
    }

    @Test
    void keys_that_differ_are_rarely_looked_for_in_one_place() {
        assertThat(TypedKey.of("abc-123").hashCode())
                .isNotEqualTo(TypedKey.of("abc-124").hashCode());
    }
}

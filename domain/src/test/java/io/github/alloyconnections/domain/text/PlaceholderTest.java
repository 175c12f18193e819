package io.github.alloyconnections.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${SOME_KEY}",
                "${SOME_KEY:-none}",
                "$SOME_KEY",
                "%SOME_KEY%",
                "'${SOME_KEY}'",
                "https://${SOME_KEY}.example/"
            })
    void a_reference_names_its_variable(String text) {
        Placeholder found = Placeholder.of(text).orElseThrow();

        assertThat(found.told("ALLOY_API_KEY", name -> name.equals("SOME_KEY")))
                .contains("a reference to the variable SOME_KEY", "the environment has SOME_KEY");
        assertThat(found.told("ALLOY_API_KEY", name -> false)).contains("the environment has no SOME_KEY either");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$(pass show alloy)|a command",
                "`pass show alloy`|a command",
                "{{ alloy_key }}|a template",
                "https://{{host}}/|a template",
                "op://vault/item/field|1Password",
                "encrypted:BE9Y7LKANx77X1pv1HnEoil93fPa5c9rpL_1ps48uaRT9zM8VR6mHx9yM2|dotenvx",
                "vault:secret/data/alloy#key|a vault",
                "ref+awssecrets://alloy|vals",
                "ENC[AES256_GCM,data:abc]|sops",
                "<your key here>|a placeholder",
                "<API_KEY>|a placeholder",
                "https://<host>/|a placeholder",
                "your-api-key|a placeholder",
                "YOUR_API_KEY_HERE|a placeholder",
                "paste_your_key_here|a placeholder",
                "changeme|a placeholder",
                "xxxxxxxx|a placeholder",
                "...|a placeholder",
                "[your key]|a placeholder"
            })
    void what_nobody_filled_in_is_called_that(String text, String what) {
        assertThat(Placeholder.of(text).orElseThrow().told("ALLOY_API_KEY", name -> false))
                .startsWith("looks like")
                .contains(what);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "69110206d6d6670fb17451f8",
                "https://production.runalloy.com/",
                "http://[::1]:8080",
                "8080",
                "user-1",
                "a$b",
                "2025-09",
                "notion",
                "vaultage",
                "my-notion",
                "my-company",
                "opera"
            })
    void a_value_is_a_value(String text) {
        assertThat(Placeholder.of(text)).isEmpty();
    }

    @Test
    void it_is_told_what_it_is_and_what_to_do() {
        assertThat(Placeholder.of("${KEY}").orElseThrow().told())
                .isEqualTo(
                        "looks like a reference to the variable KEY, and nothing here replaces it (docker compose and"
                                + " shells do): write the value itself");
        assertThat(Placeholder.of("<your key>").orElseThrow().told())
                .isEqualTo("looks like a placeholder that was not filled in: write the value itself");
    }

    @Test
    void a_gap_has_two_hundred_characters_at_the_most() {
        assertThat(Placeholder.of("<" + "?".repeat(198) + ">")).isPresent();
        assertThat(Placeholder.of("<" + "?".repeat(199) + ">")).isEmpty();
    }
}

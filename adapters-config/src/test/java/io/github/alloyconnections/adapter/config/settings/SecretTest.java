package io.github.alloyconnections.adapter.config.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void a_long_secret_shows_its_last_four_characters() {
        assertThat(Secret.of("sk_live_01234567")).hasToString("****4567");
    }

    @Test
    void a_short_secret_shows_nothing() {
        assertThat(Secret.of("sk_live_0123456")).hasToString("****");
    }

    @Test
    void it_is_revealed_only_when_asked() {
        assertThat(Secret.of("sk").reveal()).isEqualTo("sk");
    }
}

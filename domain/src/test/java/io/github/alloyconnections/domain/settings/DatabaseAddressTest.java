package io.github.alloyconnections.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a service keeps its state. */
class DatabaseAddressTest {

    @Test
    void what_may_be_a_password_is_in_no_text() {
        DatabaseAddress address = DatabaseAddress.parse(" jdbc:postgresql://db:5433/alloy?user=ann&password=planted ")
                .orElseThrow();

        assertThat(address).hasToString("jdbc:postgresql://db:5433/alloy");
        assertThat(address.reveal()).endsWith("?user=ann&password=planted");
    }

    @Test
    void a_password_before_the_host_is_in_no_text_either() {
        assertThat(DatabaseAddress.parse("jdbc:postgresql://ann:planted@db/alloy")
                        .orElseThrow())
                .hasToString("jdbc:postgresql://db/alloy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jdbc:postgresql://",
                "postgresql://db/alloy",
                "jdbc:mysql://db/alloy",
                "jdbc:postgresql://db/a b",
                "jdbc:postgresql://db/a\nb"
            })
    void what_is_not_postgresqls_is_none(String text) {
        assertThat(DatabaseAddress.parse(text)).isEmpty();
    }
}

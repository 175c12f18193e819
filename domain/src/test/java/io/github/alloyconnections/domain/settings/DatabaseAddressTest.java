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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db",
                "jdbc:postgresql://db/",
                "jdbc:postgresql://one:5432,two:5433/alloy?targetServerType=primary",
                "jdbc:postgresql://[::1]:5432/alloy",
                "jdbc:postgresql://127.0.0.1/alloy?user=a@b&password=p?q/r@s"
            })
    void one_or_several_hosts_may_be_named(String text) {
        assertThat(DatabaseAddress.parse(text)).map(DatabaseAddress::reveal).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jdbc:postgresql://",
                "postgresql://db/alloy",
                "jdbc:mysql://db/alloy",
                "jdbc:postgresql://ann:planted@db/alloy",
                "jdbc:postgresql://ann:pl?nted@db/alloy",
                "jdbc:postgresql://db/ann:planted@alloy",
                "jdbc:postgresql://db/a b",
                "jdbc:postgresql://db/a\nb"
            })
    void what_is_not_postgresqls_is_none(String text) {
        assertThat(DatabaseAddress.parse(text)).isEmpty();
    }
}

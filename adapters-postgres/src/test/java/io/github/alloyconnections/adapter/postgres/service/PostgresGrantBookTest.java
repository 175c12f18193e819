package io.github.alloyconnections.adapter.postgres.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.postgres.OneStore;
import io.github.alloyconnections.adapter.postgres.PostgresStore;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.driven.service.GrantBook;
import io.github.alloyconnections.domain.service.Grant;
import io.github.alloyconnections.domain.service.Scope;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which access tokens were made, and what each allows. */
class PostgresGrantBookTest {

    private static final Grant READER = new Grant("reader", Scope.READ, Optional.empty(), Seed.NOW, Optional.empty());
    private static final Grant BROWSER = new Grant(
            "browser", Scope.CONNECT, Optional.of(new UserId("ann")), Seed.NOW, Optional.of(Seed.NOW.plusSeconds(900)));

    private final PostgresStore store = OneStore.open(OneStore.newTenant());
    private final GrantBook book = store.grants();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_token_is_found_by_its_digest_alone() {
        assertThat(book.add(READER, "digest-1")).isTrue();
        assertThat(book.add(BROWSER, "digest-2")).isTrue();

        assertThat(book.find("digest-1")).contains(READER);
        assertThat(book.find("digest-2")).contains(BROWSER);
        assertThat(book.find("reader")).isEmpty();
        assertThat(book.all()).containsExactly(BROWSER, READER);
    }

    @Test
    void a_name_is_given_once() {
        book.add(READER, "digest-1");

        assertThat(book.add(READER, "digest-2")).isFalse();
        assertThat(book.find("digest-2")).isEmpty();
    }

    @Test
    void what_is_taken_back_is_taken_back_for_good() {
        book.add(READER, "digest-1");

        assertThat(book.revoke("reader")).contains(READER);
        assertThat(book.revoke("reader")).isEmpty();
        assertThat(book.find("digest-1")).isEmpty();
        assertThat(book.add(READER, "digest-3")).isFalse();
    }

    @Test
    void another_tenants_token_opens_nothing() {
        book.add(READER, "digest-1");

        try (PostgresStore foreign = OneStore.open(OneStore.newTenant())) {
            assertThat(foreign.grants().find("digest-1")).isEmpty();
        }
    }
}

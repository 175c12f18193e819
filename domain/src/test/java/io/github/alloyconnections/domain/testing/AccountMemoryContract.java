package io.github.alloyconnections.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.KnownAccount;
import io.github.alloyconnections.domain.port.driven.AccountMemory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every place that remembers accounts must do. */
public abstract class AccountMemoryContract {

    private static final KnownAccount ONE = new KnownAccount(
            new ConnectionId("690000000000000000000001"),
            Optional.of(Instant.parse("2026-01-02T03:04:05.678Z")),
            new Account("ws 1/bot", Optional.of("Zo\u00eb's \u30c1\u30fc\u30e0, 100 %\n+\u202e"), Optional.of("ws 1")));
    private static final KnownAccount OTHER = new KnownAccount(
            new ConnectionId("690000000000000000000002"),
            Optional.empty(),
            new Account("-", Optional.empty(), Optional.empty()));

    /** One that nothing was written to. */
    protected abstract AccountMemory fresh();

    /** The same place, as another process would open it. */
    protected abstract AccountMemory again(AccountMemory written);

    @Test
    void nothing_is_known_at_first() {
        assertThat(fresh().all()).isEmpty();
    }

    @Test
    void what_was_learnt_is_there_for_others_letter_by_letter() {
        AccountMemory memory = fresh();
        memory.remember(List.of(ONE));
        memory.remember(List.of(OTHER));

        assertThat(again(memory).all()).containsExactlyInAnyOrder(ONE, OTHER);
    }

    @Test
    void what_was_learnt_later_takes_the_place_of_what_was_known() {
        AccountMemory memory = fresh();
        memory.remember(List.of(ONE, OTHER));
        KnownAccount renewed = new KnownAccount(ONE.id(), Optional.empty(), OTHER.account());
        memory.remember(List.of(renewed));

        assertThat(again(memory).all()).containsExactlyInAnyOrder(renewed, OTHER);
    }
}

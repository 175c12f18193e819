package io.github.alloyconnections.adapter.postgres.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.postgres.OneStore;
import io.github.alloyconnections.adapter.postgres.PostgresStore;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.health.HealthNote;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.service.KnownState;
import io.github.alloyconnections.domain.service.Page;
import io.github.alloyconnections.domain.service.StateQuery;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How all users' connections were last found, as whoever tried them wrote it down. */
class PostgresKnownStatesTest {

    private final PostgresStore store = OneStore.open(OneStore.newTenant());

    @AfterEach
    void close() {
        store.close();
    }

    private void found(String user, int connection, HealthState state, int second) {
        UserId id = new UserId(user);
        store.of(id)
                .history()
                .learnt(new HealthNote(
                        Seed.NOW.plusSeconds(second),
                        Seed.NOTION,
                        Seed.id(connection),
                        Owner.of(id),
                        state,
                        "said so"));
    }

    private static StateQuery query(Optional<HealthState> state, Optional<Instant> before, Optional<String> after) {
        return new StateQuery(state, Optional.of(new ConnectorId("Notion")), before, 3, after);
    }

    @Test
    void the_last_look_is_known_and_since_when_it_was_so() {
        found("ann", 1, HealthState.WORKING, 0);
        found("ann", 1, HealthState.NEEDS_RECONNECT, 10);
        found("ann", 1, HealthState.NEEDS_RECONNECT, 20);

        assertThat(store.states()
                        .page(query(Optional.empty(), Optional.empty(), Optional.empty()))
                        .rows())
                .singleElement()
                .satisfies(state -> {
                    assertThat(state.note().state()).isEqualTo(HealthState.NEEDS_RECONNECT);
                    assertThat(state.note().at()).isEqualTo(Seed.NOW.plusSeconds(20));
                    assertThat(state.since()).isEqualTo(Seed.NOW.plusSeconds(10));
                });
        assertThat(store.of(new UserId("ann")).history().all()).hasSize(2);
    }

    @Test
    void pages_go_through_all_users_in_their_order() {
        IntStream.rangeClosed(1, 8).forEach(n -> found("user-" + n % 4, n, HealthState.WORKING, n));

        List<KnownState> walked = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<KnownState> page = store.states().page(query(Optional.empty(), Optional.empty(), after));
            walked.addAll(page.rows());
            after = page.next();
        } while (after.isPresent());

        assertThat(walked).hasSize(8).doesNotHaveDuplicates();
        assertThat(walked.stream().map(state -> state.user().value())).isSorted();
    }

    @Test
    void only_what_is_asked_for_is_shown() {
        found("ann", 1, HealthState.WORKING, 0);
        found("bob", 2, HealthState.NEEDS_RECONNECT, 0);
        found("cid", 3, HealthState.NEEDS_RECONNECT, 100);

        assertThat(store.states()
                        .page(query(
                                Optional.of(HealthState.NEEDS_RECONNECT),
                                Optional.of(Seed.NOW.plusSeconds(50)),
                                Optional.empty()))
                        .rows())
                .singleElement()
                .returns(new UserId("bob"), KnownState::user);
    }

    @Test
    void a_cursor_of_somebody_elses_leads_to_nothing() {
        found("ann", 1, HealthState.WORKING, 0);

        assertThat(store.states()
                        .page(query(Optional.empty(), Optional.empty(), Optional.of("foreign")))
                        .rows())
                .isEmpty();
    }
}

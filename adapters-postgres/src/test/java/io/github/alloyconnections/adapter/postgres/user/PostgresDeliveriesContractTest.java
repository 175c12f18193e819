package io.github.alloyconnections.adapter.postgres.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.postgres.OneStore;
import io.github.alloyconnections.adapter.postgres.PostgresStore;
import io.github.alloyconnections.adapter.postgres.UserState;
import io.github.alloyconnections.adapter.postgres.sql.Database;
import io.github.alloyconnections.adapter.postgres.sql.Place;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptState;
import io.github.alloyconnections.domain.attempt.Snapshot;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.health.HealthNote;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.port.driven.service.Deliveries;
import io.github.alloyconnections.domain.service.Delivery;
import io.github.alloyconnections.domain.service.StoredAnswer;
import io.github.alloyconnections.domain.service.StoredAnswer.Chosen;
import io.github.alloyconnections.domain.service.UserEvent;
import io.github.alloyconnections.domain.service.UserEvent.Kind;
import io.github.alloyconnections.domain.testing.DeliveriesContract;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The contract of events on their way over PostgreSQL, and that every change puts its own on the way. */
class PostgresDeliveriesContractTest extends DeliveriesContract {

    private static final UserId ANN = new UserId("ann");

    private final String tenant = OneStore.newTenant();
    private final PostgresStore store = OneStore.open(tenant);
    private final Database database = Database.open(OneStore.DATABASE.address());

    @AfterEach
    void close() {
        database.close();
        store.close();
    }

    @Override
    protected Deliveries fresh() {
        return store.deliveries();
    }

    @Override
    protected void add(Deliveries written, UserEvent event) {
        Place place = new Place(database, tenant, event.user(), true, user -> {});
        database.change(session -> {
            Outbox.add(session, place, Optional.of(event));
            return true;
        });
    }

    private List<Kind> happened() {
        Instant later = Seed.NOW.plusSeconds(1_000);
        List<Kind> kinds = new ArrayList<>();
        for (List<Delivery> due = fresh().take(9, later, later); !due.isEmpty(); due = fresh().take(9, later, later)) {
            due.forEach(delivery -> {
                kinds.add(delivery.event().kind());
                fresh().delivered(delivery);
            });
        }
        return kinds;
    }

    private static HealthNote note(HealthState state, int seconds) {
        return new HealthNote(
                Seed.NOW.plusSeconds(seconds), Seed.NOTION, Seed.id(11), Owner.of(ANN), state, "as a probe showed");
    }

    @Test
    void a_connection_that_dies_or_comes_back_is_told_and_nothing_in_between() {
        UserState ann = store.of(ANN);
        ann.history().learnt(note(HealthState.WORKING, 0));
        ann.history().learnt(note(HealthState.LIMITED, 1));
        ann.history().learnt(note(HealthState.NEEDS_RECONNECT, 2));
        ann.history().learnt(note(HealthState.NEEDS_RECONNECT, 3));
        ann.history().learnt(note(HealthState.GONE, 4));
        ann.history().learnt(note(HealthState.WORKING, 5));

        assertThat(happened()).containsExactly(Kind.NEEDS_RECONNECT, Kind.RECOVERED);
    }

    private static StoredAnswer choosing(Optional<ConnectionId> id, int seconds) {
        return new StoredAnswer(
                "{}", Seed.NOW.plusSeconds(seconds), new Chosen(Optional.of(Seed.NOTION), id, "newest"));
    }

    private void decides(StoredAnswer answer) {
        store.of(ANN).answers().keep("q", store.of(ANN).answers().look("q"), answer);
    }

    @Test
    void another_choice_is_told_and_the_first_and_the_same_are_not() {
        decides(choosing(Optional.of(Seed.id(11)), 0));
        decides(choosing(Optional.of(Seed.id(11)), 1));
        assertThat(happened()).isEmpty();

        decides(choosing(Optional.of(Seed.id(10)), 2));
        decides(choosing(Optional.empty(), 3));
        assertThat(happened()).containsExactly(Kind.DECISION_CHANGED, Kind.DECISION_CHANGED);
    }

    @Test
    void an_attempt_that_goes_no_further_is_told_once() {
        UserState ann = store.of(ANN);
        Attempt begun = Attempt.begun(ann.attempts().freshId(), Seed.NOTION, ANN, Seed.NOW);
        ann.attempts().add(begun, new Snapshot(Map.of()));
        ann.attempts().change(begun.id(), (attempt, rivals) -> attempt);
        ann.attempts().change(begun.id(), (attempt, rivals) -> attempt.with(new AttemptState.Expired()));
        ann.attempts().change(begun.id(), (attempt, rivals) -> attempt);

        assertThat(happened()).containsExactly(Kind.ATTEMPT_FINISHED);
    }

    @Test
    void where_nobody_wants_to_hear_nothing_is_kept() {
        Place deaf = new Place(database, tenant, ANN, false, user -> {});
        new PostgresHealthHistory(deaf).learnt(note(HealthState.GONE, 0));

        assertThat(happened()).isEmpty();
    }
}

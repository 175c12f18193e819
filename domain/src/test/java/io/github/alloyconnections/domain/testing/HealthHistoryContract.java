package io.github.alloyconnections.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.health.HealthNote;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.port.driven.HealthHistory;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every place that remembers changes of health must do. */
public abstract class HealthHistoryContract {

    protected static final ConnectionId ONE = new ConnectionId("690000000000000000000001");
    private static final ConnectionId OTHER = new ConnectionId("690000000000000000000002");
    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    /** One that nothing was written to. */
    protected abstract HealthHistory fresh();

    /** The same place, as another process would open it. */
    protected abstract HealthHistory again(HealthHistory written);

    protected static HealthNote note(int hour, ConnectionId id, HealthState state) {
        return note(hour, id, Seed.USER, state);
    }

    private static HealthNote note(int hour, ConnectionId id, Owner owner, HealthState state) {
        return new HealthNote(
                START.plusSeconds(3600L * hour),
                new ConnectorId("zoho.CRM-1"),
                id,
                owner,
                state,
                "post-search said 生产");
    }

    @Test
    void nothing_is_known_at_first() {
        assertThat(fresh().all()).isEmpty();
    }

    @Test
    void each_change_is_kept_in_its_order() {
        HealthHistory history = fresh();
        history.learnt(note(0, ONE, HealthState.WORKING));
        history.learnt(note(1, OTHER, HealthState.LIMITED));
        history.learnt(note(2, ONE, HealthState.NEEDS_RECONNECT));
        history.learnt(note(3, ONE, HealthState.WORKING));

        assertThat(again(history).all())
                .containsExactly(
                        note(0, ONE, HealthState.WORKING),
                        note(1, OTHER, HealthState.LIMITED),
                        note(2, ONE, HealthState.NEEDS_RECONNECT),
                        note(3, ONE, HealthState.WORKING));
    }

    @Test
    void what_is_known_is_not_written_again() {
        HealthHistory history = fresh();
        history.learnt(note(0, ONE, HealthState.WORKING));
        history.learnt(note(1, ONE, HealthState.WORKING));
        again(history).learnt(note(2, ONE, HealthState.WORKING));

        assertThat(again(history).all()).containsExactly(note(0, ONE, HealthState.WORKING));
    }

    @Test
    void what_is_one_owners_is_not_the_others() {
        HealthHistory history = fresh();
        history.learnt(note(0, ONE, Seed.USER, HealthState.WORKING));
        history.learnt(note(1, ONE, Seed.KEY, HealthState.WRONG_OWNER));
        history.learnt(note(2, ONE, Seed.USER, HealthState.WORKING));

        assertThat(again(history).all())
                .containsExactly(
                        note(0, ONE, Seed.USER, HealthState.WORKING), note(1, ONE, Seed.KEY, HealthState.WRONG_OWNER));
    }
}

package io.github.alloyconnections.domain.usecase.connecting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.usecase.Flow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A connection that was there before is an attempt's only if nothing else can explain its change. */
class RenewedTest {

    private final Flow flow = new Flow();

    @Test
    void one_that_changed_in_the_attempts_time_is_taken() {
        AttemptId id = begun();
        renewed(4, flow.clock.instant());

        assertThat(settled(id)).isEqualTo("pinned");
        assertThat(flow.claimed(id)).isEqualTo(Seed.id(4));
    }

    @Test
    void of_two_that_changed_none_is_guessed() {
        AttemptId id = begun();
        renewed(4, flow.clock.instant());
        renewed(5, flow.clock.instant());

        assertThat(settled(id)).isEqualTo("not-visible");
    }

    @Test
    void one_that_changed_at_another_time_is_not_taken() {
        AttemptId id = begun();
        renewed(4, flow.clock.instant().minus(Duration.ofHours(1)));

        assertThat(settled(id)).isEqualTo("not-visible");
    }

    @Test
    void one_that_did_not_change_is_not_taken() {
        AttemptId id = begun();

        assertThat(settled(id)).isEqualTo("not-visible");
    }

    @Test
    void one_that_another_attempt_can_have_renewed_is_not_taken() {
        AttemptId other = begun();
        AttemptId id = flow.begin();
        renewed(4, flow.clock.instant());
        flow.returned(other);

        assertThat(settled(id)).isEqualTo("not-visible");
        assertThat(flow.state(other)).isNotEqualTo("pinned");
    }

    @Test
    void one_that_another_attempt_has_taken_is_not_taken_again() {
        AttemptId first = begun();
        renewed(4, flow.clock.instant());
        assertThat(settled(first)).isEqualTo("pinned");
        AttemptId id = begun();
        renewed(4, flow.clock.instant());

        assertThat(settled(id)).isEqualTo("not-visible");
    }

    @Test
    void a_new_one_outranks_one_that_changed() {
        AttemptId id = begun();
        renewed(4, flow.clock.instant());
        Connection made = flow.made();

        assertThat(settled(id)).isEqualTo("pinned");
        assertThat(flow.claimed(id)).isEqualTo(made.id());
    }

    private AttemptId begun() {
        AttemptId id = flow.begin();
        flow.clock.pass(Duration.ofSeconds(9));
        return id;
    }

    private void renewed(int number, Instant at) {
        flow.project
                .directory()
                .show(List.of(AConnection.of(Seed.id(number)).updatedAt(at).build()));
    }

    private String settled(AttemptId id) {
        flow.returned(id);
        return flow.after(id, Duration.ofMinutes(2)).attempt().stage().word();
    }
}

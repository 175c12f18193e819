package io.github.alloyconnections.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.failure.UnclaimableConnectionException;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A return that says no: it may be forged, or be followed by a yes, so that only the list has the last word. */
class RefusedReturnsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Flow flow = new Flow();

    @Test
    void a_forged_refusal_before_the_true_return_is_forgotten() {
        AttemptId id = flow.begin();
        flow.refused(id);
        flow.clock.pass(Duration.ofSeconds(2));
        Connection late = AConnection.of(flow.idOfNow()).build();
        flow.returned(id);
        flow.after(id, Duration.ofSeconds(30));
        flow.project.with(late);

        flow.after(id, MINUTE);

        assertThat(flow.state(id)).isEqualTo("pinned");
        assertThat(flow.claimed(id)).isEqualTo(late.id());
    }

    @Test
    void cancel_back_and_allow_end_in_the_connection() {
        AttemptId id = cancelled();
        flow.clock.pass(Duration.ofMinutes(5));
        Connection allowed = flow.made();
        flow.returned(id);

        flow.after(id, MINUTE);

        assertThat(flow.state(id)).isEqualTo("pinned");
        assertThat(flow.claimed(id)).isEqualTo(allowed.id());
    }

    @Test
    void a_later_listing_takes_a_refused_attempt_up_again() {
        AttemptId id = cancelled();
        flow.clock.pass(Duration.ofMinutes(2));
        Connection allowed = flow.made();

        flow.connecting().advance(id);
        flow.after(id, MINUTE);

        assertThat(flow.state(id)).isEqualTo("pinned");
        assertThat(flow.claimed(id)).isEqualTo(allowed.id());
    }

    @Test
    void looks_at_what_was_refused_are_spaced_and_end() {
        AttemptId id = cancelled();
        int before = flow.project.directory().asked();
        for (int i = 0; i < 100; i++) {
            flow.connecting().advance(id);
        }
        assertThat(flow.project.directory().asked() - before).isLessThan(2);
        flow.clock.pass(Duration.ofHours(1));
        Connection ofSomebody = flow.made();
        flow.connecting().advance(id);

        assertThat(flow.state(id)).isEqualTo("refused");
        assertThat(flow.project.probe().askedAs(Seed.USER)).doesNotContain(ofSomebody.id());
    }

    @Test
    void a_refused_attempt_that_is_taken_up_finds_what_was_allowed_later() {
        AttemptId id = cancelled();
        flow.clock.pass(Duration.ofMinutes(30));
        Connection allowed = flow.made();
        flow.clock.pass(Duration.ofMinutes(30));

        flow.connecting().resume(id);
        flow.after(id, MINUTE);

        assertThat(flow.claimed(id)).isEqualTo(allowed.id());
    }

    @Test
    void what_was_allowed_later_can_be_chosen() {
        AttemptId id = cancelled();
        flow.clock.pass(Duration.ofMinutes(30));
        Connection allowed = flow.made();
        flow.made();

        flow.connecting().choose(id, allowed.id());
        flow.after(id, MINUTE);

        assertThat(flow.state(id)).isEqualTo("pinned");
        assertThat(flow.claimed(id)).isEqualTo(allowed.id());
    }

    @Test
    void what_was_there_before_cannot_be_chosen() {
        AttemptId id = cancelled();

        assertThatThrownBy(() -> flow.connecting().choose(id, Seed.id(11)))
                .isInstanceOf(UnclaimableConnectionException.class);
        assertThat(flow.state(id)).isEqualTo("refused");
    }

    @Test
    void a_refused_attempt_takes_nothing_from_one_that_is_under_way() {
        AttemptId refused = cancelled();
        flow.clock.pass(Duration.ofSeconds(30));
        AttemptId second = flow.begin();
        Connection made = flow.made();
        flow.returned(second);

        flow.connecting().advance(refused);
        flow.after(second, MINUTE);

        assertThat(flow.claimed(second)).isEqualTo(made.id());
        assertThat(flow.state(refused)).isEqualTo("refused");
    }

    @Test
    void a_second_return_without_a_word_counts() {
        AttemptId id = flow.begin();
        flow.returned(id);
        flow.after(id, Duration.ofMinutes(2));
        assertThat(flow.state(id)).isEqualTo("not-visible");
        flow.clock.pass(Duration.ofMinutes(5));
        Connection allowed = flow.made();

        flow.returned(id);
        flow.after(id, MINUTE);

        assertThat(flow.claimed(id)).isEqualTo(allowed.id());
    }

    @Test
    void a_refusal_after_the_return_does_not_outlast_the_list() {
        AttemptId id = flow.begin();
        Connection late = AConnection.of(flow.idOfNow()).build();
        flow.returned(id);
        flow.refused(id);
        flow.after(id, MINUTE);
        flow.project.with(late);
        flow.clock.pass(Duration.ofSeconds(30));

        flow.connecting().advance(id);
        flow.after(id, MINUTE);

        assertThat(flow.claimed(id)).isEqualTo(late.id());
    }

    private AttemptId cancelled() {
        AttemptId id = flow.begin();
        flow.clock.pass(Duration.ofSeconds(10));
        flow.refused(id);
        assertThat(flow.after(id, MINUTE).attempt().stage().word()).isEqualTo("refused");
        return id;
    }
}

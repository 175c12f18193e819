package io.github.alloyconnections.domain.usecase.connecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.AttemptProgress;
import io.github.alloyconnections.domain.attempt.AttemptState.Refused;
import io.github.alloyconnections.domain.attempt.AttemptState.Tested;
import io.github.alloyconnections.domain.attempt.FirstLook;
import io.github.alloyconnections.domain.attempt.FoundConnection;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.failure.UnknownAttemptException;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.usecase.Flow;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One attempt, from its beginning to its end. */
class ConnectingTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Flow flow = new Flow();

    @Test
    void a_return_without_a_word_is_the_normal_success() {
        AttemptId id = flow.begin();
        flow.clock.pass(Duration.ofSeconds(20));
        Connection made = flow.made();
        flow.returned(id);

        AttemptProgress pinned = flow.after(id, MINUTE);

        assertThat(pinned.attempt().stage().word()).isEqualTo("pinned");
        assertThat(flow.claimed(id)).isEqualTo(made.id());
        assertThat(pinned.change().orElseThrow().current()).contains(made.id().value());
        assertThat(flow.project.pins().read(Seed.NOTION).flatMap(Pin::id)).contains(made.id());
        assertThat(flow.project.probe().askedAs(Seed.USER)).containsExactly(made.id());
    }

    @Test
    void each_step_is_told() {
        AttemptId id = flow.begin();
        assertThat(flow.state(id)).isEqualTo("open");
        flow.made();
        assertThat(flow.returned(id).stage().word()).isEqualTo("looking");

        assertThat(flow.connecting().advance(id).attempt().stage().word()).isEqualTo("found");
        assertThat(flow.connecting().advance(id).attempt().stage().word()).isEqualTo("tested");
        assertThat(flow.connecting().advance(id).attempt().stage().word()).isEqualTo("pinned");
        assertThat(flow.connecting().advance(id).change()).isEmpty();
    }

    @Test
    void it_is_found_without_any_return() {
        AttemptId id = flow.begin();
        flow.clock.pass(Duration.ofSeconds(40));
        Connection made = flow.made();

        flow.after(id, MINUTE);

        assertThat(flow.state(id)).isEqualTo("pinned");
        assertThat(flow.claimed(id)).isEqualTo(made.id());
    }

    @Test
    void a_late_one_is_waited_for() {
        AttemptId id = flow.begin();
        Connection late = AConnection.of(flow.idOfNow()).build();
        flow.returned(id);
        flow.after(id, Duration.ofSeconds(20));
        assertThat(flow.state(id)).isEqualTo("looking");

        flow.project.with(late);

        assertThat(flow.after(id, MINUTE).attempt().stage().word()).isEqualTo("pinned");
    }

    @Test
    void looks_are_spaced_however_often_one_asks() {
        AttemptId id = flow.begin();
        flow.returned(id);
        int before = flow.project.directory().asked();

        for (int i = 0; i < 100; i++) {
            flow.connecting().advance(id);
        }

        assertThat(flow.project.directory().asked() - before).isEqualTo(1);
    }

    @Test
    void a_minute_of_looking_stays_within_the_rate_limit() {
        AttemptId id = flow.begin();
        flow.returned(id);
        int before = flow.project.directory().asked();

        flow.after(id, Duration.ofMinutes(2));

        assertThat(flow.state(id)).isEqualTo("not-visible");
        assertThat(flow.project.directory().asked() - before).isBetween(10, 20);
    }

    @Test
    void what_is_not_visible_can_be_taken_up_again() {
        AttemptId id = flow.begin();
        Connection slow = AConnection.of(flow.idOfNow()).build();
        flow.returned(id);
        flow.after(id, Duration.ofMinutes(2));
        flow.clock.pass(Duration.ofHours(5));
        flow.project.with(slow);

        flow.connecting().resume(id);

        assertThat(flow.after(id, MINUTE).attempt().stage().word()).isEqualTo("pinned");
        assertThat(flow.claimed(id)).isEqualTo(slow.id());
    }

    @Test
    void a_refusal_is_believed_once_nothing_appears() {
        AttemptId id = flow.begin();
        flow.refused(id);

        AttemptProgress ended = flow.after(id, Duration.ofSeconds(10));

        assertThat(ended.attempt().state()).isInstanceOf(Refused.class);
        assertThat(flow.project.pins().writes()).isZero();
    }

    @Test
    void the_list_outranks_a_refusal() {
        AttemptId id = flow.begin();
        flow.made();
        flow.refused(id);

        assertThat(flow.after(id, MINUTE).attempt().stage().word()).isEqualTo("pinned");
    }

    @Test
    void a_refusal_may_come_with_the_second_return() {
        AttemptId id = flow.begin();
        flow.returned(id);
        flow.connecting().advance(id);
        flow.refused(id);

        assertThat(flow.after(id, MINUTE).attempt().stage().word()).isEqualTo("refused");
    }

    @Test
    void a_repeated_return_changes_nothing() {
        AttemptId id = flow.begin();
        flow.made();
        flow.returned(id);
        flow.after(id, MINUTE);
        var before = flow.connecting().find(id);

        flow.returned(id);
        flow.refused(id);

        assertThat(flow.connecting().find(id)).isEqualTo(before);
    }

    @Test
    void an_old_one_that_was_renewed_is_the_last_resort() {
        AttemptId id = flow.begin();
        flow.clock.pass(Duration.ofSeconds(9));
        Connection renewed =
                AConnection.of(Seed.id(4)).updatedAt(flow.clock.instant()).build();
        flow.project.directory().show(List.of(renewed));
        flow.returned(id);
        assertThat(flow.after(id, Duration.ofSeconds(25)).attempt().stage().word())
                .isEqualTo("looking");

        FoundConnection found =
                flow.after(id, MINUTE).attempt().state().claimed().orElseThrow();

        assertThat(found.id()).isEqualTo(Seed.id(4));
        assertThat(found.renewed()).isTrue();
    }

    @Test
    void a_dead_new_one_is_not_pinned() {
        AttemptId id = flow.begin();
        Connection made = flow.made();
        flow.project.answering(made.id(), Answer.revoked());
        flow.returned(id);

        Tested tested = (Tested) flow.after(id, MINUTE).attempt().state();

        assertThat(tested.health().state()).isEqualTo(HealthState.NEEDS_RECONNECT);
        assertThat(tested.unpinned()).isPresent();
        assertThat(flow.project.pins().writes()).isZero();
    }

    @Test
    void a_new_one_that_cannot_be_judged_is_probed_again() {
        AttemptId id = flow.begin();
        Connection made = flow.made();
        flow.project.answering(made.id(), Answer.unavailable());
        flow.returned(id);
        assertThat(flow.after(id, MINUTE).attempt().stage().word()).isEqualTo("tested");

        flow.project.answering(made.id(), Answer.works());
        flow.connecting().resume(id);

        assertThat(flow.after(id, MINUTE).attempt().stage().word()).isEqualTo("pinned");
    }

    @Test
    void only_the_configured_users_is_pinned() {
        AttemptId id = flow.begin(Flow.requestFor("somebody-else"));
        flow.madeFor(flow.connecting().find(id).map(a -> Owner.of(a.user())).orElseThrow());
        flow.returned(id);

        Tested tested = (Tested) flow.after(id, MINUTE).attempt().state();

        assertThat(tested.health().state()).isEqualTo(HealthState.WORKING);
        assertThat(tested.unpinned().orElseThrow()).contains("somebody-else");
        assertThat(flow.project.pins().writes()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "UNREADABLE", "RATE_LIMITED"})
    void trouble_is_told_and_the_attempt_goes_on(Kind kind) {
        AttemptId id = flow.begin();
        flow.returned(id);
        flow.project.directory().failFor(Seed.USER, new RemoteServiceException(kind, "out of order"));

        AttemptProgress progress = flow.connecting().advance(id);

        assertThat(progress.trouble()).contains("out of order");
        assertThat(progress.attempt().stage().word()).isEqualTo("looking");
    }

    @Test
    void a_refused_key_is_thrown_and_the_attempt_stays() {
        AttemptId id = flow.begin();
        flow.returned(id);
        flow.project.directory().failFor(Seed.USER, new RemoteServiceException(Kind.KEY_REFUSED, "no"));

        assertThatThrownBy(() -> flow.connecting().advance(id)).isInstanceOf(RemoteServiceException.class);
        assertThat(flow.state(id)).isEqualTo("looking");
    }

    @Test
    void a_file_that_cannot_be_written_is_pinned_later() {
        AttemptId id = flow.begin();
        flow.made();
        flow.returned(id);
        flow.project.pins().failToWrite();

        assertThatThrownBy(() -> flow.after(id, MINUTE)).isInstanceOf(ProjectFileException.class);
        assertThat(flow.state(id)).isEqualTo("tested");
    }

    @Test
    void an_attempt_without_a_connection_expires() {
        AttemptId id = flow.begin();
        flow.clock.pass(Duration.ofHours(25));
        flow.made();

        assertThat(flow.state(id)).isEqualTo("expired");
        assertThat(flow.after(id, MINUTE).attempt().stage().word()).isEqualTo("expired");
        assertThat(flow.connecting().resume(id).stage().word()).isEqualTo("expired");
    }

    @Test
    void what_was_made_in_its_time_is_found_even_after_it() {
        AttemptId id = flow.begin();
        flow.clock.pass(Duration.ofMinutes(20));
        ConnectionId made = flow.made().id();
        flow.clock.pass(Duration.ofHours(25));

        assertThat(flow.state(id)).isEqualTo("expired");
        assertThat(flow.connecting().resume(id).stage().word()).isEqualTo("found");
        assertThat(flow.after(id, MINUTE).attempt().stage().word()).isEqualTo("pinned");
        assertThat(flow.claimed(id)).isEqualTo(made);
    }

    @Test
    void one_of_several_that_were_made_in_its_time_is_not_guessed_after_it() {
        AttemptId id = flow.begin();
        flow.clock.pass(Duration.ofMinutes(20));
        flow.made();
        flow.clock.pass(MINUTE);
        flow.made();
        flow.clock.pass(Duration.ofHours(25));

        assertThat(flow.connecting().resume(id).stage().word()).isEqualTo("expired");
    }

    @Test
    void an_attempt_nobody_made_is_unknown() {
        AttemptId nobodys = new AttemptId("aaaaaaaaaaaaaaaaaaaa");

        assertThat(flow.connecting().find(nobodys)).isEmpty();
        assertThatThrownBy(() -> flow.returned(nobodys)).isInstanceOf(UnknownAttemptException.class);
        assertThatThrownBy(() -> flow.connecting().advance(nobodys)).isInstanceOf(UnknownAttemptException.class);
        assertThatThrownBy(() -> flow.connecting().resume(nobodys)).isInstanceOf(UnknownAttemptException.class);
    }

    @Test
    void looking_first_finds_what_works_and_what_is_open() {
        AttemptId id = flow.begin();

        FirstLook look = flow.connecting().lookFirst(Seed.NOTION, ProbeListener.none());

        assertThat(look.decision().chosen().orElseThrow().id()).isEqualTo(Seed.id(11));
        assertThat(look.open()).extracting(attempt -> attempt.id()).containsExactly(id);
    }

    @Test
    void a_killed_step_is_overtaken() {
        AttemptId id = flow.begin();
        flow.made();
        flow.returned(id);
        // Somebody took the step and was never seen again.
        flow.project
                .attempts()
                .change(
                        id,
                        (current, others) -> current.dueAt(flow.clock.instant().plusSeconds(5)));

        assertThat(flow.connecting().advance(id).attempt().stage().word()).isEqualTo("looking");
        assertThat(flow.after(id, MINUTE).attempt().stage().word()).isEqualTo("pinned");
    }
}

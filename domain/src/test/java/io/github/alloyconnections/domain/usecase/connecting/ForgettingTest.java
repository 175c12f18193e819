package io.github.alloyconnections.domain.usecase.connecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.AttemptState.Ambiguous;
import io.github.alloyconnections.domain.attempt.ConnectRequest;
import io.github.alloyconnections.domain.attempt.ForgottenAttempt;
import io.github.alloyconnections.domain.attempt.FoundConnection;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.failure.UnclaimableConnectionException;
import io.github.alloyconnections.domain.failure.UnknownAttemptException;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.port.driving.ForConnecting;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.usecase.Flow;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Cancelled means cancelled: an attempt that was given up changes nothing any more, and loses nothing that was made. */
class ForgettingTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration MOMENT = Duration.ofSeconds(5);

    private final Flow flow = new Flow();

    private Optional<ConnectionId> pin() {
        return flow.project.pins().read(Seed.NOTION).flatMap(Pin::id);
    }

    private AttemptId cameBack() {
        AttemptId id = flow.begin();
        flow.clock.pass(Duration.ofSeconds(20));
        flow.returned(id);
        flow.connecting().advance(id);
        return id;
    }

    private static List<ConnectionId> ids(List<FoundConnection> found) {
        return found.stream().map(FoundConnection::id).toList();
    }

    @Test
    void one_that_is_given_up_is_gone_after_a_last_look_that_saw_nothing() {
        AttemptId id = cameBack();
        int before = flow.project.directory().asked();

        ForgottenAttempt gone = flow.connecting().forget(id);

        assertThat(gone.attempt().stage().word()).isEqualTo("looking");
        assertThat(gone.appeared()).isEmpty();
        assertThat(gone.unseen()).isEmpty();
        assertThat(gone.own()).isTrue();
        assertThat(flow.project.directory().asked() - before).isEqualTo(1);
        assertThat(flow.connecting().find(id)).isEmpty();
        assertThat(flow.connecting().attempts()).isEmpty();
    }

    @Test
    void what_appears_afterwards_is_never_pinned() {
        AttemptId id = cameBack();
        flow.connecting().forget(id);
        Optional<ConnectionId> before = pin();
        flow.made();

        assertThatThrownBy(() -> flow.connecting().advance(id)).isInstanceOf(UnknownAttemptException.class);
        assertThatThrownBy(() -> flow.returned(id)).isInstanceOf(UnknownAttemptException.class);
        assertThatThrownBy(() -> flow.connecting().resume(id)).isInstanceOf(UnknownAttemptException.class);

        assertThat(pin()).isEqualTo(before);
    }

    @Test
    void the_last_look_tells_what_was_made_after_all_and_leaves_it_alone() {
        AttemptId id = cameBack();
        Optional<ConnectionId> before = pin();
        Connection made = flow.made();

        ForgottenAttempt gone = flow.connecting().forget(id);

        assertThat(ids(gone.appeared())).containsExactly(made.id());
        assertThat(pin()).isEqualTo(before);
        assertThat(flow.project.probe().askedAs(Seed.USER)).isEmpty();
    }

    @Test
    void one_whose_list_cannot_be_read_is_given_up_all_the_same() {
        AttemptId id = cameBack();
        flow.project.directory().failFor(Seed.USER, new RemoteServiceException(Kind.UNAVAILABLE, "it is down"));

        ForgottenAttempt gone = flow.connecting().forget(id);

        assertThat(gone.unseen()).contains("it is down");
        assertThat(flow.connecting().find(id)).isEmpty();
    }

    @Test
    void one_that_is_pinned_is_forgotten_and_its_pin_stays() {
        AttemptId id = flow.begin();
        Connection made = flow.made();
        flow.returned(id);
        flow.after(id, MINUTE);
        int before = flow.project.directory().asked();

        ForgottenAttempt gone = flow.connecting().forget(id);

        assertThat(gone.found().map(FoundConnection::id)).contains(made.id());
        assertThat(gone.appeared()).isEmpty();
        assertThat(pin()).contains(made.id());
        assertThat(flow.project.directory().asked()).isEqualTo(before);
    }

    @Test
    void it_is_forgotten_once() {
        AttemptId id = flow.begin();
        flow.connecting().forget(id);

        assertThatThrownBy(() -> flow.connecting().forget(id)).isInstanceOf(UnknownAttemptException.class);
        assertThat(flow.connecting().forget(List.of(id))).isEmpty();
    }

    @Test
    void many_are_forgotten_with_one_look_at_each_list() {
        AttemptId one = flow.begin();
        AttemptId two = flow.begin();
        AttemptId others = flow.begin(Flow.requestFor("somebody-else"));
        Connection made = flow.made();
        int before = flow.project.directory().asked();

        List<ForgottenAttempt> gone = flow.connecting().forget(List.of(one, two, two, others));

        assertThat(gone).extracting(each -> each.attempt().id()).containsExactly(one, two, others);
        assertThat(gone).extracting(ForgottenAttempt::own).containsExactly(true, true, false);
        assertThat(ids(gone.get(1).appeared())).containsExactly(made.id());
        assertThat(gone.get(2).appeared()).isEmpty();
        assertThat(flow.project.directory().asked() - before).isEqualTo(2);
        assertThat(flow.connecting().attempts()).isEmpty();
    }

    @Test
    void what_was_made_before_it_was_given_up_is_not_pinned_as_anothers() {
        AttemptId cancelled = flow.begin();
        AttemptId other = flow.begin();
        flow.clock.pass(MOMENT);
        Connection made = AConnection.of(flow.idOfNow()).build();
        flow.returned(cancelled);
        flow.clock.pass(MOMENT);
        flow.connecting().forget(cancelled);
        flow.project.with(made);
        flow.returned(other);

        flow.after(other, MINUTE);

        Ambiguous asked =
                (Ambiguous) flow.connecting().find(other).orElseThrow().state();
        assertThat(ids(asked.candidates())).containsExactly(made.id());
        assertThat(asked.why()).contains("given up");
    }

    @Test
    void what_comes_of_its_page_after_all_is_not_pinned_as_anothers_that_nobody_came_back_to() {
        AttemptId cancelled = flow.begin();
        AttemptId other = flow.begin();
        flow.returned(cancelled);
        flow.connecting().forget(cancelled);
        flow.clock.pass(MINUTE);
        Optional<ConnectionId> before = pin();
        flow.made();

        flow.after(other, Duration.ofMinutes(2));

        assertThat(flow.state(other)).isEqualTo("ambiguous");
        assertThat(pin()).isEqualTo(before);
    }

    @Test
    void what_it_had_found_is_not_pinned_as_anothers() {
        AttemptId cancelled = flow.begin();
        Connection made = flow.made();
        flow.returned(cancelled);
        flow.connecting().advance(cancelled);
        AttemptId other = flow.begin();
        flow.connecting().forget(cancelled);
        flow.returned(other);

        flow.after(other, Duration.ofMinutes(2));

        assertThat(flow.state(other)).isEqualTo("not-visible");
        assertThatThrownBy(() -> flow.connecting().choose(other, made.id()))
                .isInstanceOf(UnclaimableConnectionException.class)
                .hasMessageContaining("forgotten");
    }

    @Test
    void who_connects_again_after_cancelling_is_asked_nothing() {
        flow.connecting().forget(cameBack());
        flow.clock.pass(MOMENT);
        AttemptId again = flow.begin();
        flow.clock.pass(Duration.ofSeconds(10));
        Connection made = flow.made();
        flow.connecting().advance(again);
        flow.clock.pass(Duration.ofSeconds(1));
        flow.returned(again);

        flow.after(again, MOMENT);

        assertThat(pin()).contains(made.id());
    }

    @Test
    void another_users_list_is_not_disputed() {
        flow.connecting().forget(flow.begin());
        AttemptId others = flow.begin(Flow.requestFor("somebody-else"));
        Connection made = flow.madeFor(Owner.of(new UserId("somebody-else")));

        flow.after(others, MINUTE);

        assertThat(flow.claimed(others)).isEqualTo(made.id());
    }

    @Test
    void a_poll_that_is_under_way_pins_nothing_any_more() {
        AttemptId id = flow.begin();
        flow.made();
        flow.returned(id);
        flow.connecting().advance(id);
        Optional<ConnectionId> before = pin();
        flow.project.probe().beforeAnswering(asked -> flow.connecting().forget(id));

        assertThatThrownBy(() -> flow.after(id, MINUTE)).isInstanceOf(UnknownAttemptException.class);

        assertThat(pin()).isEqualTo(before);
    }

    @Test
    void whoever_forgets_while_the_pin_is_written_comes_after_it_and_is_told() throws InterruptedException {
        AttemptId id = flow.begin();
        Connection made = flow.made();
        flow.returned(id);
        flow.connecting().advance(id);
        flow.connecting().advance(id);
        List<ForgottenAttempt> told = new CopyOnWriteArrayList<>();
        Thread forgetting = new Thread(() -> told.add(flow.connecting().forget(id)));
        flow.project.pins().beforePinning(() -> startedAndHeldUp(forgetting));

        flow.connecting().advance(id);
        forgetting.join();

        assertThat(told.get(0).attempt().stage().word()).isEqualTo("pinned");
        assertThat(pin()).contains(made.id());
    }

    private static void startedAndHeldUp(Thread thread) {
        thread.start();
        while (thread.getState() == Thread.State.NEW || thread.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
    }

    @Test
    void the_button_that_began_it_begins_anew() {
        ForConnecting connecting = flow.connecting();
        ConnectRequest click = new ConnectRequest(
                Seed.NOTION,
                Optional.empty(),
                id -> URI.create("http://localhost:4711/back/" + id),
                ConnectRequest.Answers.none(),
                Optional.of("once"));
        AttemptId first = connecting.begin(click).attempt().id();
        assertThat(connecting.begin(click).attempt().id()).isEqualTo(first);
        connecting.forget(first);

        AttemptId second = connecting.begin(click).attempt().id();

        assertThat(second).isNotEqualTo(first);
        assertThat(connecting.begin(click).attempt().id()).isEqualTo(second);
    }
}

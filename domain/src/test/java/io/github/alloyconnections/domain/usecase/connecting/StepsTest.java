package io.github.alloyconnections.domain.usecase.connecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.AttemptState.Found;
import io.github.alloyconnections.domain.attempt.ForgottenAttempt;
import io.github.alloyconnections.domain.attempt.FoundConnection;
import io.github.alloyconnections.domain.attempt.Started;
import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.failure.UnclaimableConnectionException;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.MovingClock;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.usecase.Flow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps of an attempt where somebody or something gets in between. */
class StepsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Flow flow = new Flow();

    @Test
    void whoever_comes_while_a_step_is_taken_does_not_take_it_again() {
        AttemptId id = flow.begin();
        flow.returned(id);
        AtomicBoolean first = new AtomicBoolean(true);
        int before = flow.project.directory().asked();
        flow.project.directory().beforeListing(() -> {
            if (first.getAndSet(false)) {
                flow.connecting().advance(id);
            }
        });

        flow.connecting().advance(id);

        assertThat(flow.project.directory().asked() - before).isEqualTo(1);
    }

    @Test
    void what_no_list_shows_and_nothing_can_test_is_not_pinned() {
        AttemptId id = made(Answer.notProbeable(), false);

        assertThat(unpinned(id)).contains("Alloy's list does not show it, and it cannot be tested");
    }

    @Test
    void what_the_list_shows_is_pinned_though_nothing_can_test_it() {
        assertThat(unpinned(made(Answer.notProbeable(), true))).isEmpty();
    }

    @Test
    void what_works_is_pinned_though_no_list_shows_it_yet() {
        assertThat(unpinned(made(Answer.works(), false))).isEmpty();
    }

    @Test
    void an_account_that_was_asked_for_by_name_is_pinned() {
        flow.project.facts().about("acme");
        AttemptId id = flow.begin();
        flow.clock.pass(Duration.ofSeconds(5));
        ConnectionId made = flow.made().id();
        flow.project.tidying().identity().tell(made, new Account("ws-2", Optional.of("Acme")));
        flow.returned(id);
        flow.after(id, MINUTE);

        assertThat(flow.state(id)).isEqualTo("pinned");
    }

    @ParameterizedTest
    @CsvSource({"2000,0", "2001,2001", "-2000,0", "-2001,-2001"})
    void a_clock_that_is_no_more_than_two_seconds_off_is_taken_for_ours(long ahead, long skew) {
        flow.project.authorization().showing(flow.clock.instant().plusMillis(ahead));

        Attempt attempt = flow.connecting().begin(Flow.requestFor("somebody")).attempt();

        assertThat(attempt.moments().skew()).isEqualTo(Duration.ofMillis(skew));
    }

    @Test
    void only_attempts_at_this_connector_that_still_seek_are_told_first() {
        AttemptId done = flow.begin();
        flow.made();
        flow.returned(done);
        flow.after(done, MINUTE);
        AttemptId open = flow.begin();
        flow.connecting().begin(Flow.requestFor("690f5c1ed6d6670fb1740e5a"));

        assertThat(flow.connecting()
                        .lookFirst(Seed.NOTION, ProbeListener.none())
                        .open())
                .extracting(Attempt::id)
                .contains(open)
                .doesNotContain(done);
        assertThat(flow.connecting().lookFirst(Seed.SLACK, ProbeListener.none()).open())
                .isEmpty();
    }

    @Test
    void a_person_who_was_asked_chooses_among_what_was_shown() {
        AttemptId id = flow.begin();
        flow.clock.pass(Duration.ofSeconds(5));
        Connection one = flow.made();
        flow.made();
        flow.returned(id);
        flow.after(id, MINUTE);
        assertThat(flow.state(id)).isEqualTo("ambiguous");
        Connection later = flow.made();

        assertThatThrownBy(() -> flow.connecting().choose(id, later.id()))
                .isInstanceOf(UnclaimableConnectionException.class)
                .hasMessageContaining("not among its candidates");
        assertThat(flow.connecting().choose(id, one.id()).state().claimed().map(FoundConnection::id))
                .contains(one.id());
    }

    @Test
    void one_that_is_found_while_it_is_given_up_has_nothing_unseen() {
        AttemptId id = cameBack();
        Connection made = flow.made();
        flow.project.directory().beforeListing(() -> found(id, made));
        flow.project.directory().failFor(Seed.USER, new RemoteServiceException(Kind.UNAVAILABLE, "it is down"));

        ForgottenAttempt gone = flow.connecting().forget(id);

        assertThat(gone.found().map(FoundConnection::id)).contains(made.id());
        assertThat(gone.unseen()).isEmpty();
        assertThat(gone.appeared()).isEmpty();
    }

    @Test
    void where_it_is_not_known_what_there_was_before_that_is_said() {
        AttemptId id = cameBack();
        flow.made();
        flow.project.attempts().loseSnapshots();

        ForgottenAttempt gone = flow.connecting().forget(id);

        assertThat(gone.unseen()).contains("what there was before it is not known any more");
        assertThat(gone.appeared()).isEmpty();
    }

    @Test
    void what_cannot_be_read_at_all_is_said_before_that() {
        AttemptId id = cameBack();
        flow.project.attempts().loseSnapshots();
        flow.project.directory().failFor(Seed.USER, new RemoteServiceException(Kind.UNAVAILABLE, "it is down"));

        assertThat(flow.connecting().forget(id).unseen()).contains("it is down");
    }

    @Test
    void who_clicks_again_meanwhile_hears_why_it_failed() throws InterruptedException {
        IdempotencyMemory memory = new IdempotencyMemory(new MovingClock());
        InvalidSettingsException failure = new InvalidSettingsException(List.of("ALLOY_USER_ID is not set"));
        List<Throwable> heard = new CopyOnWriteArrayList<>();
        Thread second = new Thread(() -> heard.add(failureOf(() -> memory.once("click", this::begun, any -> true))));

        assertThatThrownBy(() -> memory.once(
                        "click",
                        () -> {
                            startedAndHeldUp(second);
                            throw failure;
                        },
                        any -> true))
                .isSameAs(failure);
        second.join();

        assertThat(heard).containsExactly(failure);
    }

    @Test
    void a_thousand_clicks_are_remembered_at_the_most() {
        IdempotencyMemory memory = new IdempotencyMemory(new MovingClock());
        List<String> begun = new ArrayList<>();
        IntStream.range(0, 999).forEach(number -> click(memory, begun, "click " + number));
        click(memory, begun, "click 0");
        assertThat(begun).hasSize(999);

        click(memory, begun, "one more");
        click(memory, begun, "click 0");

        assertThat(begun).hasSize(1_001);
    }

    private void click(IdempotencyMemory memory, List<String> begun, String click) {
        memory.once(
                click,
                () -> {
                    begun.add(click);
                    return begun();
                },
                any -> true);
    }

    private Started begun() {
        return flow.connecting().begin(Flow.requestFor("somebody"));
    }

    private static Throwable failureOf(Runnable work) {
        return catchThrowable(work::run);
    }

    private static void startedAndHeldUp(Thread thread) {
        thread.start();
        while (thread.getState() == Thread.State.NEW || thread.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
    }

    private void found(AttemptId id, Connection made) {
        flow.project.attempts().change(id, (current, others) -> current.with(new Found(FoundConnection.fresh(made))));
    }

    private AttemptId cameBack() {
        AttemptId id = flow.begin();
        flow.clock.pass(Duration.ofSeconds(20));
        flow.returned(id);
        return id;
    }

    /** One that Alloy made at once, and that answers so. */
    private AttemptId made(Answer answer, boolean listed) {
        ConnectionId made = flow.idOfNow();
        if (listed) {
            flow.project.with(AConnection.of(made).build());
        }
        flow.project.answering(made, answer).authorization().asking("apikey").making(made);
        AttemptId id = flow.begin();
        flow.after(id, MINUTE);
        return id;
    }

    private Optional<String> unpinned(AttemptId id) {
        return flow.connecting().find(id).orElseThrow().state().unpinned();
    }
}

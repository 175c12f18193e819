package io.github.alloyconnections.domain.usecase.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.recording.RecordedDecision;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.InMemoryScenes;
import io.github.alloyconnections.domain.testing.MovingClock;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Decisions that are kept with what they saw, where not all goes well. */
class RecordingDecisionsTest {

    private static final Account ACME = new Account("acme", Optional.of("Acme"));

    private final CountDownLatch never = new CountDownLatch(1);
    private final MovingClock clock = new MovingClock();
    private final InMemoryProject project = InMemoryProject.ofSeed();

    @Test
    void why_there_is_no_decision_is_kept() {
        project.directory().fail(InMemoryScenes.failure(Kind.KEY_REFUSED));

        RecordedDecision made = record();

        assertThat(made.decision()).isEmpty();
        assertThat(made.failure().map(RemoteServiceException::kind)).contains(Kind.KEY_REFUSED);
        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> replay(made, Optional.empty(), Optional.empty()))
                .returns(Kind.KEY_REFUSED, RemoteServiceException::kind);
    }

    @Test
    void whoever_interrupts_a_decision_gets_no_record_of_it() {
        project.directory().fail(InMemoryScenes.failure(Kind.INTERRUPTED));

        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(this::record)
                .returns(Kind.INTERRUPTED, RemoteServiceException::kind);
    }

    @Test
    void time_ran_out_if_half_of_it_was_taken() {
        project.at(clock).probe().beforeAnswering(id -> clock.pass(Duration.ofSeconds(15)));

        assertThat(record().recording().times().ranOut()).isTrue();
    }

    @Test
    void time_did_not_run_out_before_that() {
        project.at(clock).probe().beforeAnswering(id -> clock.pass(Duration.ofMillis(14_999)));

        assertThat(record().recording().times().ranOut()).isFalse();
    }

    @Test
    void a_probe_that_is_still_under_way_shows_that_time_ran_out() {
        project.within(new ProbeBudget(30, Duration.ofMillis(100), 4)).probe().beforeAnswering(this::hangAtNewest);

        assertThat(record().recording().times().ranOut()).isTrue();
    }

    @Test
    void an_account_that_is_still_being_asked_for_shows_it_too() {
        project.within(new ProbeBudget(30, Duration.ofMillis(100), 4));
        project.tidying().identity().beforeTelling(this::hangAtNewest);

        assertThat(record().recording().times().ranOut()).isTrue();
    }

    @Test
    void what_time_kept_from_being_tried_is_not_tried_in_a_replay() {
        project.at(clock)
                .answering(Seed.all(), Answer.revoked())
                .within(new ProbeBudget(30, Duration.ofSeconds(30), 1))
                .probe()
                .beforeAnswering(id -> clock.pass(Duration.ofSeconds(10)));
        RecordedDecision made = record();

        Decision again = replay(made, Optional.empty(), Optional.empty());

        assertThat(again.reason()).isEqualTo(made.orThrow().reason());
        assertThat(again.tried()).isEqualTo(3);
    }

    @Test
    void another_policy_or_account_is_told_at_once_what_is_not_recorded() {
        project.at(clock)
                .answering(Seed.all(), Answer.revoked())
                .within(new ProbeBudget(3, Duration.ofSeconds(30), 1))
                .probe()
                .beforeAnswering(id -> clock.pass(Duration.ofSeconds(9)));
        RecordedDecision made = record();

        assertThat(replay(made, SelectionPolicy.parse("oldest"), Optional.empty())
                        .candidates())
                .anySatisfy(candidate -> assertThat(candidate.reason()).contains("not recorded"));
        assertThat(made.recording().times().ranOut()).isTrue();
    }

    @Test
    void an_account_of_no_name_is_any_account() {
        project.facts().about("Acme");
        project.tidying().identity().tell(Seed.id(10), ACME);
        RecordedDecision made = record();

        assertThat(made.orThrow().chosen().map(entry -> entry.id())).contains(Seed.id(10));
        assertThat(replay(made, Optional.empty(), Optional.of("")).candidates())
                .anySatisfy(candidate -> assertThat(candidate.reason()).contains("not recorded"));
        assertThat(replay(made, Optional.empty(), Optional.empty())).isEqualTo(made.orThrow());
    }

    private RecordedDecision record() {
        return project.core().recording().record(Seed.NOTION, SelectionPolicy.working(), ProbeListener.none());
    }

    private static Decision replay(RecordedDecision made, Optional<SelectionPolicy> policy, Optional<String> account) {
        return new InMemoryProject().at(Clock.systemUTC()).core().recording().replay(made.recording(), policy, account);
    }

    private void hangAtNewest(ConnectionId id) {
        try {
            if (id.equals(Seed.id(11))) {
                never.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

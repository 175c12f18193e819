package io.github.alloyconnections.domain.usecase.probing;

import static io.github.alloyconnections.domain.testing.Seed.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.Health.Belonging;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.health.ProbeOutcome.Cause;
import io.github.alloyconnections.domain.pin.PinMode;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.InMemoryScenes;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What is asked besides where a first answer settles nothing, and what becomes of a probe that fails. */
class ProberTest {

    private static final Owner ANN = Owner.of(new UserId("68c300000000000000000001"));
    private static final ConnectionId ANNS = new ConnectionId("68d000000000000000000001");

    private final CountDownLatch never = new CountDownLatch(1);
    private final InMemoryProject project = InMemoryProject.ofSeed();

    @Test
    void where_something_else_than_alloy_answers_the_address_is_looked_at() {
        project.answering(id(3), Answer.inconclusive(Cause.NOT_ALLOY, "a firewall's page"));
        assertThat(health(id(3)).state()).isEqualTo(HealthState.UNKNOWN);

        project.catalog().fail(InMemoryScenes.failure(Kind.WRONG_ADDRESS));

        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> health(id(3)))
                .returns(Kind.WRONG_ADDRESS, RemoteServiceException::kind);
    }

    @Test
    void an_outage_is_no_reason_to_look_at_the_address() {
        project.answering(id(3), Answer.unavailable());

        assertThat(health(id(3)).next()).contains("try again later");
        assertThat(project.catalog().asked()).isZero();
    }

    @Test
    void what_was_not_recorded_is_to_be_asked_in_the_project_itself() {
        project.answering(id(3), Answer.inconclusive(Cause.NOT_RECORDED, "not recorded"));

        assertThat(health(id(3)).next()).contains("decide in the project itself, where it can be asked");
    }

    @Test
    void a_pin_that_is_refused_as_whom_it_was_written_for_is_theirs_all_the_same() {
        pinnedFor(ANN);
        project.answering(ANNS, ANN, Answer.revoked());

        assertThat(health(ANNS))
                .returns(HealthState.WRONG_OWNER, Health::state)
                .returns(Optional.of(new Belonging(ANN, HealthState.NEEDS_RECONNECT)), Health::belongs);
    }

    @Test
    void a_pin_that_cannot_be_tried_as_whom_it_was_written_for_is_not_judged() {
        pinnedFor(ANN);
        project.answering(ANNS, ANN, Answer.unavailable());

        assertThat(health(ANNS))
                .returns(HealthState.UNKNOWN, Health::state)
                .returns(Optional.of("as user 68c300000000000000000001: Alloy answered 503"), Health::reason);
    }

    @Test
    void a_pin_that_was_written_for_the_key_is_tried_as_the_key_once() {
        pinnedFor(Seed.KEY);
        project.answering(ANNS, Seed.KEY, Answer.notFound());
        int before = project.probe().askedAs(Seed.KEY).size();

        health(ANNS);

        assertThat(project.probe().askedAs(Seed.KEY)).hasSize(before + 1);
    }

    @Test
    void a_pin_that_was_written_for_whom_calls_run_as_is_tried_as_them_once() {
        pinnedFor(Seed.USER);
        project.answering(ANNS, Seed.USER, Answer.notFound());
        int before = project.probe().askedAs(Seed.USER).size();

        health(ANNS);

        assertThat(project.probe().askedAs(Seed.USER)).hasSize(before + 1);
    }

    @Test
    void a_control_that_fails_speaks_against_nobody() {
        failControl(Kind.UNAVAILABLE);

        assertThat(verified().entries()).allMatch(ConnectionEntry::isUsable);
    }

    @Test
    void whoever_is_interrupted_over_a_control_hears_of_it() {
        failControl(Kind.INTERRUPTED);

        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(this::verified)
                .returns(Kind.INTERRUPTED, RemoteServiceException::kind);
    }

    @Test
    void what_failed_ahead_of_its_turn_fails_then_as_it_did() {
        project.probe().fail(InMemoryScenes.failure(Kind.KEY_MISSING));

        try (EarlyProbe early = early()) {
            assertThatExceptionOfType(RemoteServiceException.class)
                    .isThrownBy(() -> early.of(id(3)))
                    .returns(Kind.KEY_MISSING, RemoteServiceException::kind);
        }
    }

    @Test
    void only_the_one_that_was_asked_ahead_has_an_answer() {
        try (EarlyProbe early = early()) {
            assertThat(early.of(id(4))).isEmpty();
            assertThat(early.of(id(3))).isPresent();
        }
    }

    @Test
    void whoever_is_interrupted_over_it_stays_so() {
        project.probe().beforeAnswering(asked -> hang());

        try (EarlyProbe early = early()) {
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(RemoteServiceException.class)
                    .isThrownBy(() -> early.of(id(3)))
                    .returns(Kind.INTERRUPTED, RemoteServiceException::kind);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private EarlyProbe early() {
        return EarlyProbe.of(
                Optional.of(id(3)),
                Seed.NOTION,
                Optional.empty(),
                project.ports().choosing(),
                Seed.CLOCK);
    }

    private void hang() {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void failControl(Kind kind) {
        project.probe().beforeAnswering(asked -> {
            if (asked.equals(NegativeControl.NOBODY_S)) {
                throw InMemoryScenes.failure(kind);
            }
        });
    }

    /** It worked as this owner when it was pinned, and as nobody else. */
    private void pinnedFor(Owner owner) {
        project.runAs(owner).with(AConnection.of(ANNS).ownedBy(owner).build());
        project.core()
                .pinning()
                .use(Seed.NOTION, new SelectionPolicy.ById(ANNS), PinMode.VERIFIED, ProbeListener.none());
        project.runAs(Seed.USER);
    }

    private ConnectionOverview verified() {
        return project.core().verifying().verifyAll(Seed.NOTION, Optional.empty(), ProbeListener.none());
    }

    private Health health(ConnectionId id) {
        return project.core()
                .verifying()
                .verify(Seed.NOTION, List.of(id), Optional.empty(), ProbeListener.none())
                .entries()
                .get(0)
                .health()
                .orElseThrow();
    }
}

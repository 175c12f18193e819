package io.github.alloyconnections.domain.usecase;

import static io.github.alloyconnections.domain.testing.DecisionAssert.assertThatDecision;
import static io.github.alloyconnections.domain.testing.Seed.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.Verdict;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.InMemoryScenes;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A 401 is the connection's only if the API key itself is fine; trouble with the key says nothing of connections. */
class KeyTroubleTest {

    private final InMemoryProject project = InMemoryProject.ofSeed();

    @Test
    void a_401_is_the_connections_if_the_catalogue_answers() {
        assertThatDecision(project.answering(id(11), Answer.denied(401)).decide())
                .chose(id(10))
                .has(id(11), Verdict.REJECTED, "NEEDS_RECONNECT: access refused, while the API key is fine");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"KEY_REFUSED", "KEY_FORBIDDEN", "KEY_MISSING", "INTERRUPTED"})
    void a_refused_key_stops_the_run(Kind kind) {
        project.answering(Seed.all(), Answer.denied(401)).catalog().fail(InMemoryScenes.failure(kind));

        assertFails(kind, project::decide);
        assertThat(project.probe().asked()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"UNAVAILABLE", "RATE_LIMITED", "UNREADABLE", "NOT_FOUND"})
    void if_the_key_cannot_be_checked_nothing_is_known(Kind kind) {
        project.answering(Seed.all(), Answer.denied(401)).catalog().fail(InMemoryScenes.failure(kind));

        assertThatDecision(project.decide())
                .choseNothing(Outcome.CANNOT_TELL)
                .unknown(11)
                .has(id(11), Verdict.PASSED_OVER, HealthState.UNKNOWN);
    }

    @Test
    void the_key_is_checked_once_for_all_of_a_run() {
        assertThatDecision(project.answering(Seed.all(), Answer.denied(401)).decide())
                .choseNothing(Outcome.NOTHING_USABLE)
                .tried(11);
        assertThat(project.catalog().asked()).isOne();
    }

    @Test
    void the_key_is_not_checked_without_need() {
        assertThatDecision(project.answering(id(11), Answer.revoked()).decide()).chose(id(10));
        assertThat(project.catalog().asked()).isZero();
    }

    @Test
    void a_missing_key_at_the_probe_stops_the_run() {
        project.probe().fail(InMemoryScenes.failure(Kind.KEY_MISSING));

        assertFails(Kind.KEY_MISSING, project::decide);
        assertFails(Kind.KEY_MISSING, this::verifyAll);
    }

    @Test
    void verifying_is_stopped_by_a_refused_key_too() {
        project.answering(Seed.all(), Answer.denied(401)).catalog().fail(InMemoryScenes.failure(Kind.KEY_REFUSED));

        assertFails(Kind.KEY_REFUSED, this::verifyAll);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void without_a_list_there_is_no_decision(Kind kind) {
        project.directory().fail(InMemoryScenes.failure(kind));

        assertFails(kind, project::decide);
        assertFails(kind, this::verifyAll);
        assertFails(kind, () -> project.core().choosing().list(Seed.NOTION));
        assertFails(kind, () -> project.core().choosing().listAll());
        assertThat(project.probe().asked()).isEmpty();
    }

    @Test
    void whoever_waits_can_be_interrupted() {
        CountDownLatch never = new CountDownLatch(1);
        project.probe().beforeAnswering(id -> waitFor(never));
        Thread.currentThread().interrupt();
        try {
            assertFails(Kind.INTERRUPTED, project::decide);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void verifyAll() {
        project.core().verifying().verifyAll(Seed.NOTION, Optional.empty(), ProbeListener.none());
    }

    private static void assertFails(Kind kind, ThrowingCallable call) {
        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(call)
                .returns(kind, RemoteServiceException::kind);
    }
}

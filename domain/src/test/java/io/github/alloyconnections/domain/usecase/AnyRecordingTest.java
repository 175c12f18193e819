package io.github.alloyconnections.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.port.driving.ForRecordingDecisions;
import io.github.alloyconnections.domain.recording.RecordedDecision;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.MovingClock;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** A decision that was kept with what it saw is made again from that, whatever the world has become. */
class AnyRecordingTest {

    private static final Gen<SelectionPolicy> POLICIES = arbitrary()
            .pick(List.of("working", "pinned", "latest", "oldest", "name:Eddie*", "id:" + Seed.id(4)))
            .map(AnyRecordingTest::policy);

    private static SelectionPolicy policy(String name) {
        return SelectionPolicy.parse(name).orElseGet(() -> new SelectionPolicy.ById(Seed.id(4)));
    }

    @Test
    void the_same_decision_comes_of_it_though_time_has_passed_and_nothing_is_left() {
        qt().forAll(AnyWorld.worlds(), POLICIES).checkAssert((world, policy) -> {
            MovingClock clock = new MovingClock();
            InMemoryProject project = world.project(0).at(clock);
            project.probe().beforeAnswering(id -> clock.pass(Duration.ofMillis(30)));
            RecordedDecision made = project.core().recording().record(Seed.NOTION, policy, ProbeListener.none());

            ForRecordingDecisions another = new InMemoryProject().core().recording();

            assertThat(another.replay(made.recording(), Optional.empty(), Optional.empty()))
                    .isEqualTo(made.orThrow());
        });
    }

    @Test
    void recording_changes_no_decision() {
        qt().forAll(AnyWorld.worlds(), POLICIES)
                .checkAssert((world, policy) -> assertThat(world.project(0)
                                .core()
                                .recording()
                                .record(Seed.NOTION, policy, ProbeListener.none())
                                .orThrow())
                        .isEqualTo(world.project(0).decide(policy)));
    }

    @Test
    void what_another_policy_would_ask_is_unknown_and_said_not_to_be_recorded() {
        InMemoryProject project = InMemoryProject.ofSeed().within(new ProbeBudget(2, Duration.ofSeconds(30), 1));
        RecordedDecision made =
                project.core().recording().record(Seed.NOTION, SelectionPolicy.working(), ProbeListener.none());

        Decision oldest =
                project.core().recording().replay(made.recording(), SelectionPolicy.parse("oldest"), Optional.empty());

        assertThat(oldest.outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(oldest.candidates())
                .anySatisfy(candidate -> assertThat(candidate.reason())
                        .contains("not recorded: this was not asked when the decision was made"));
    }

    @Test
    void another_account_is_looked_for_among_what_was_seen() {
        InMemoryProject project = InMemoryProject.ofSeed();
        project.tidying().identity().tell(Seed.id(10), AnyWorld.ACME);
        RecordedDecision made =
                project.core().recording().record(Seed.NOTION, SelectionPolicy.working(), ProbeListener.none());

        Decision acme = project.core().recording().replay(made.recording(), Optional.empty(), Optional.of("Acme"));

        assertThat(acme.chosen().map(entry -> entry.id())).contains(Seed.id(10));
    }

    @Test
    void the_question_is_kept_with_the_answers() {
        InMemoryProject project = InMemoryProject.ofSeed().pinned(Seed.id(3));
        RecordedDecision made =
                project.core().recording().record(Seed.NOTION, SelectionPolicy.working(), ProbeListener.none());

        assertThat(made.recording().question().connector()).isEqualTo(new ConnectorId("notion"));
        assertThat(made.recording().question().owner()).isEqualTo(Seed.USER);
        assertThat(made.recording().project().pin().flatMap(pin -> pin.id())).contains(Seed.id(3));
        assertThat(made.recording().answers().lists()).hasSize(1);
        assertThat(made.recording().answers().probes()).hasSize(1);
        assertThat(made.recording().times().ranOut()).isFalse();
    }
}

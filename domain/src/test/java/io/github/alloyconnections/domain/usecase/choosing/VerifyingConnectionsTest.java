package io.github.alloyconnections.domain.usecase.choosing;

import static io.github.alloyconnections.domain.testing.Seed.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryConnectionProbe.Asked;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.MovingClock;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.usecase.probing.NegativeControl;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Probes what it is told to. */
class VerifyingConnectionsTest {

    private static final Optional<ActionId> KNOWN = Optional.empty();

    private final InMemoryProject project = InMemoryProject.ofSeed();

    @Test
    void the_named_ones_are_probed_in_the_order_given() {
        project.answering(id(9), Answer.revoked());

        assertThat(verify(id(3), id(9), id(1)).entries())
                .extracting(ConnectionEntry::id, VerifyingConnectionsTest::state)
                .containsExactly(
                        tuple(id(3), HealthState.WORKING),
                        tuple(id(9), HealthState.NEEDS_RECONNECT),
                        tuple(id(1), HealthState.WORKING));
        assertThat(asked()).hasSize(3);
    }

    @Test
    void one_that_is_named_twice_is_probed_once() {
        ConnectionId loud = new ConnectionId("69110206D6D6670FB17451F8");

        assertThat(ids(verify(id(3), id(11), id(3), loud))).containsExactly(id(3), id(11));
        assertThat(asked()).hasSize(2);
    }

    @Test
    void an_unlisted_one_is_probed_as_well() {
        project.answering(Seed.UNLISTED, Answer.works());

        assertThat(verify(Seed.UNLISTED).entries())
                .singleElement()
                .returns(false, ConnectionEntry::listed)
                .extracting(VerifyingConnectionsTest::state)
                .isEqualTo(HealthState.WORKING);
    }

    @Test
    void a_working_one_does_not_end_the_run() {
        IntStream.rangeClosed(1, 11).forEach(number -> project.answering(id(number), Answer.works()));

        assertThat(verifyAll().entries())
                .hasSize(11)
                .allSatisfy(entry -> assertThat(entry.health()).isPresent());
    }

    @Test
    void all_come_newest_first_the_unlisted_pin_among_them() {
        project.pinned(Seed.UNLISTED);

        ConnectionOverview overview = verifyAll();

        assertThat(ids(overview)).hasSize(12).startsWith(id(11), id(10)).endsWith(id(1), Seed.UNLISTED);
        assertThat(overview.pinned()).contains(Seed.UNLISTED);
        assertThat(overview.latest()).contains(id(11));
        assertThat(state(overview.entries().get(11))).isEqualTo(HealthState.GONE);
    }

    @Test
    void a_named_action_is_the_one_that_is_called() {
        Optional<ActionId> self = Optional.of(new ActionId("get-self"));

        ConnectionOverview overview =
                project.core().verifying().verify(Seed.NOTION, List.of(id(3)), self, ProbeListener.none());

        assertThat(asked()).containsExactly(new Asked(id(3), Seed.NOTION, Seed.USER, self));
        assertThat(overview.entries().get(0).health().orElseThrow().proof()).isEqualTo("get-self answered");
    }

    @Test
    void a_writing_action_is_unverifiable() {
        Optional<ActionId> write = Optional.of(new ActionId("post-page"));

        assertThat(project.core()
                        .verifying()
                        .verifyAll(Seed.NOTION, write, ProbeListener.none())
                        .entries())
                .hasSize(11)
                .extracting(VerifyingConnectionsTest::state)
                .containsOnly(HealthState.UNVERIFIABLE);
    }

    @Test
    void all_are_probed_within_the_budget_only() {
        ConnectionOverview overview = many().core().verifying().verifyAll(Seed.NOTION, KNOWN, ProbeListener.none());

        assertThat(overview.entries()).hasSize(48);
        assertThat(overview.entries().subList(0, 30))
                .allSatisfy(entry -> assertThat(entry.health()).isPresent());
        assertThat(overview.entries().subList(30, 48))
                .allSatisfy(entry -> assertThat(entry.health()).isEmpty());
    }

    @Test
    void what_is_named_is_probed_however_much_it_is() {
        List<ConnectionId> all = IntStream.range(0, 48).mapToObj(Seed::numbered).toList();

        assertThat(many().core()
                        .verifying()
                        .verify(Seed.NOTION, all, KNOWN, ProbeListener.none())
                        .entries())
                .hasSize(48)
                .allSatisfy(entry -> assertThat(entry.health()).isPresent());
    }

    @Test
    void time_ends_the_run_and_the_rest_has_no_health() {
        MovingClock clock = new MovingClock();
        project.at(clock).within(new ProbeBudget(30, Duration.ofSeconds(30), 1));
        project.probe().beforeAnswering(id -> clock.pass(Duration.ofSeconds(10)));

        assertThat(verifyAll().entries())
                .extracting(entry -> entry.health().isPresent())
                .containsExactly(true, true, true, false, false, false, false, false, false, false, false);
    }

    @Test
    void nothing_named_is_nothing_probed() {
        assertThat(verify().entries()).isEmpty();
        assertThat(project.probe().asked()).isEmpty();
    }

    private InMemoryProject many() {
        return new InMemoryProject().with(Seed.many(48));
    }

    private ConnectionOverview verify(ConnectionId... ids) {
        return project.core().verifying().verify(Seed.NOTION, List.of(ids), KNOWN, ProbeListener.none());
    }

    private ConnectionOverview verifyAll() {
        return project.core().verifying().verifyAll(Seed.NOTION, KNOWN, ProbeListener.none());
    }

    private static List<ConnectionId> ids(ConnectionOverview overview) {
        return overview.entries().stream().map(ConnectionEntry::id).toList();
    }

    private static HealthState state(ConnectionEntry entry) {
        return entry.health().map(Health::state).orElseThrow();
    }

    /** What was tried, without the control. */
    private List<Asked> asked() {
        return project.probe().asked().stream()
                .filter(probe -> !probe.id().equals(NegativeControl.NOBODY_S))
                .toList();
    }
}

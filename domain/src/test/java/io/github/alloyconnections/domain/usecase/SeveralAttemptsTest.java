package io.github.alloyconnections.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.AttemptState.Ambiguous;
import io.github.alloyconnections.domain.attempt.FoundConnection;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.UnclaimableConnectionException;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attempts at once never take each other's connection; what cannot be told apart is asked. */
class SeveralAttemptsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Flow flow = new Flow();

    private Ambiguous ambiguous(AttemptId id) {
        return (Ambiguous) flow.connecting().find(id).orElseThrow().state();
    }

    private static List<ConnectionId> ids(Ambiguous asked) {
        return asked.candidates().stream().map(FoundConnection::id).toList();
    }

    @Test
    void ten_users_at_once_get_their_own() {
        Map<AttemptId, ConnectionId> own = new HashMap<>();
        for (int user = 0; user < 10; user++) {
            String name = "user-" + user;
            AttemptId id = flow.begin(Flow.requestFor(name));
            own.put(id, flow.madeFor(Owner.of(new UserId(name))).id());
        }
        List<AttemptId> inAnyOrder = new ArrayList<>(own.keySet());
        inAnyOrder.forEach(flow::returned);
        inAnyOrder.forEach(id -> flow.after(id, MINUTE));

        Map<AttemptId, ConnectionId> claimed = inAnyOrder.stream().collect(Collectors.toMap(id -> id, flow::claimed));
        assertThat(claimed).hasSize(10).isEqualTo(own);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void ten_flows_of_one_user_are_never_mixed_up(long seed) {
        Random random = new Random(seed);
        List<AttemptId> attempts =
                IntStream.range(0, 10).mapToObj(i -> flow.begin()).toList();
        Map<AttemptId, ConnectionId> own = new HashMap<>();
        List<AttemptId> order = new ArrayList<>(attempts);
        Collections.shuffle(order, random);
        for (AttemptId id : order) {
            own.put(id, flow.made().id());
            flow.clock.pass(Duration.ofMillis(random.nextInt(3_000)));
            flow.returned(order.get(random.nextInt(10)));
            flow.connecting().advance(order.get(random.nextInt(10)));
        }
        attempts.forEach(flow::returned);
        attempts.forEach(id -> flow.after(id, MINUTE));

        assertThat(attempts)
                .allSatisfy(id -> assertThat(flow.connecting()
                                .find(id)
                                .orElseThrow()
                                .state()
                                .claimed()
                                .map(FoundConnection::id))
                        .satisfiesAnyOf(
                                claimed -> assertThat(claimed).contains(own.get(id)),
                                claimed -> assertThat(ids(ambiguous(id))).contains(own.get(id))));
    }

    @Test
    void two_of_one_user_at_once_are_asked_and_chosen() {
        AttemptId one = flow.begin();
        AttemptId two = flow.begin();
        Connection first = flow.made();
        Connection second = flow.made();
        List.of(one, two).forEach(flow::returned);
        List.of(one, two).forEach(id -> flow.after(id, MINUTE));
        assertThat(ids(ambiguous(one))).containsExactlyInAnyOrder(first.id(), second.id());

        flow.connecting().choose(one, second.id());

        assertThat(flow.after(one, MINUTE).attempt().stage().word()).isEqualTo("pinned");
        assertThat(ids(ambiguous(two))).containsExactly(first.id());
        assertThatThrownBy(() -> flow.connecting().choose(two, second.id()))
                .isInstanceOf(UnclaimableConnectionException.class)
                .hasMessageContaining("another attempt has taken it");
    }

    @Test
    void the_other_is_found_by_itself_once_one_has_chosen() {
        AttemptId one = flow.begin();
        AttemptId two = flow.begin();
        Connection first = flow.made();
        Connection second = flow.made();
        List.of(one, two).forEach(flow::returned);
        List.of(one, two).forEach(id -> flow.after(id, MINUTE));
        flow.connecting().choose(one, second.id());
        flow.after(one, MINUTE);

        flow.connecting().resume(two);
        flow.after(two, MINUTE);

        assertThat(flow.claimed(two)).isEqualTo(first.id());
    }

    @Test
    void what_is_no_candidate_cannot_be_chosen() {
        AttemptId one = flow.begin();
        flow.made();
        flow.made();
        flow.returned(one);
        flow.after(one, MINUTE);

        assertThatThrownBy(() -> flow.connecting().choose(one, Seed.id(11)))
                .isInstanceOf(UnclaimableConnectionException.class);
        assertThat(flow.state(one)).isEqualTo("ambiguous");
    }

    @Test
    void two_new_ones_in_one_attempt_are_asked() {
        AttemptId id = flow.begin();
        ConnectionId first = flow.made().id();
        ConnectionId second = flow.made().id();
        Set<ConnectionId> made = Set.of(first, second);
        flow.returned(id);

        flow.after(id, MINUTE);

        assertThat(ids(ambiguous(id))).containsExactlyInAnyOrderElementsOf(made);
        assertThat(flow.project.pins().writes()).isZero();
    }

    @Test
    void one_that_does_not_come_back_in_time_disputes_nothing() {
        AttemptId elsewhere = flow.begin();
        AttemptId id = flow.begin();
        Connection made = flow.made();
        flow.returned(id);

        flow.after(id, Duration.ofSeconds(15));
        assertThat(flow.state(id)).isEqualTo("looking");
        flow.after(id, MINUTE);

        assertThat(flow.claimed(id)).isEqualTo(made.id());
        assertThat(flow.state(elsewhere)).isEqualTo("open");
    }

    @Test
    void one_that_comes_back_in_time_is_asked() {
        AttemptId elsewhere = flow.begin();
        AttemptId id = flow.begin();
        Connection made = flow.made();
        flow.returned(id);
        flow.after(id, Duration.ofSeconds(15));
        flow.returned(elsewhere);

        flow.after(id, MINUTE);
        flow.after(elsewhere, MINUTE);

        assertThat(ids(ambiguous(id))).containsExactly(made.id());
        assertThat(ids(ambiguous(elsewhere))).containsExactly(made.id());
    }

    @Test
    void while_nobody_came_back_to_either_it_is_asked() {
        flow.begin();
        AttemptId id = flow.begin();
        Connection made = flow.made();

        flow.after(id, Duration.ofMinutes(2));

        assertThat(ids(ambiguous(id))).containsExactly(made.id());
    }

    @Test
    void one_that_is_taken_up_outlives_those_left_behind() {
        flow.begin();
        AttemptId id = flow.begin();
        Connection made = flow.made();

        flow.connecting().resume(id);
        flow.after(id, MINUTE);

        assertThat(flow.claimed(id)).isEqualTo(made.id());
    }

    @Test
    void one_that_was_refused_disputes_nothing_any_more() {
        AttemptId refused = flow.begin();
        AttemptId id = flow.begin();
        Connection made = flow.made();
        flow.refused(refused);
        flow.after(refused, MINUTE);
        flow.returned(id);
        flow.after(id, MINUTE);

        assertThat(flow.state(refused)).isEqualTo("refused");
        assertThat(flow.claimed(id)).isEqualTo(made.id());
    }

    @Test
    void a_page_left_behind_long_ago_disputes_nothing() {
        flow.begin();
        flow.clock.pass(Duration.ofMinutes(20));
        AttemptId id = flow.begin();
        Connection made = flow.made();
        flow.returned(id);

        flow.after(id, MINUTE);

        assertThat(flow.claimed(id)).isEqualTo(made.id());
    }

    @Test
    void one_after_the_other_is_no_dispute() {
        for (int i = 0; i < 3; i++) {
            AttemptId id = flow.begin();
            Connection made = flow.made();
            flow.returned(id);
            flow.after(id, MINUTE);
            assertThat(flow.claimed(id)).isEqualTo(made.id());
            flow.clock.pass(Duration.ofSeconds(10));
        }
    }

    @Test
    void a_late_one_of_an_earlier_attempt_is_not_a_later_ones() {
        AttemptId earlier = flow.begin();
        Connection late = AConnection.of(flow.idOfNow()).build();
        flow.returned(earlier);
        flow.after(earlier, Duration.ofSeconds(70));
        flow.clock.pass(Duration.ofSeconds(10));
        AttemptId later = flow.begin();
        Connection own = flow.made();
        flow.project.with(late);
        flow.returned(later);
        flow.after(later, MINUTE);
        flow.connecting().resume(earlier);
        flow.after(earlier, MINUTE);

        assertThat(flow.claimed(later)).isEqualTo(own.id());
        assertThat(flow.claimed(earlier)).isEqualTo(late.id());
    }

    @Test
    void alloys_clock_may_be_wrong_by_hours() {
        Duration ahead = Duration.ofHours(3);
        flow.project.authorization().showing(flow.clock.instant().plus(ahead));
        AttemptId id = flow.begin();
        flow.clock.pass(ahead);
        Connection made = flow.made();
        flow.clock.pass(ahead.negated());
        flow.returned(id);

        flow.after(id, MINUTE);

        assertThat(flow.claimed(id)).isEqualTo(made.id());
    }

    @Test
    void a_new_one_from_another_time_is_asked() {
        AttemptId id = flow.begin();
        flow.clock.pass(Duration.ofHours(-3));
        Connection odd = flow.made();
        flow.clock.pass(Duration.ofHours(3));
        flow.returned(id);

        flow.after(id, Duration.ofSeconds(70));

        assertThat(ids(ambiguous(id))).containsExactly(odd.id());
    }
}

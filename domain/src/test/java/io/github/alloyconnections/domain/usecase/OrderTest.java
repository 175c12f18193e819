package io.github.alloyconnections.domain.usecase;

import static io.github.alloyconnections.domain.testing.DecisionAssert.assertThatDecision;
import static io.github.alloyconnections.domain.testing.Seed.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.selection.Verdict;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order is newest first, equal times by id; never the order of a list. */
class OrderTest {

    private static final Instant MOMENT = Instant.parse("2025-11-10T09:00:00Z");
    private static final ConnectionId LOW = new ConnectionId("6911a9905a9db0c0de000101");
    private static final ConnectionId HIGH = new ConnectionId("6911a9905a9db0c0de000102");

    @ParameterizedTest
    @ValueSource(strings = {"working", "pinned", "latest", "oldest", "name:*(7)", "name:Eddie*"})
    void any_order_of_the_list_gives_the_same_record(String policy) {
        Decision expected = decide(Seed.all(), policy);

        List<Decision> others = IntStream.range(0, 20)
                .mapToObj(seed -> decide(shuffled(seed), policy))
                .toList();

        assertThat(others).hasSize(20).containsOnly(expected);
    }

    @Test
    void candidates_come_newest_first() {
        assertThatDecision(decide(shuffled(7), "working"))
                .looksAt(IntStream.iterate(11, number -> number - 1)
                        .limit(11)
                        .mapToObj(Seed::id)
                        .toList());
    }

    @Test
    void what_the_row_says_outranks_what_the_id_says() {
        Connection late = AConnection.of(id(2)).createdAt(MOMENT).build();
        InMemoryProject project = new InMemoryProject().with(Seed.connection(11), late);

        assertThatDecision(project.decide()).chose(id(2));
    }

    @Test
    void a_row_without_a_date_takes_its_place_by_its_id() {
        Connection undated = AConnection.of(id(10)).undated().build();
        InMemoryProject project = new InMemoryProject().with(Seed.connection(9), undated, Seed.connection(11));

        assertThatDecision(project.decide()).looksAt(List.of(id(11), id(10), id(9)));
    }

    @Test
    void of_equal_times_the_higher_id_counts_as_newer() {
        assertThatDecision(new InMemoryProject().with(at(LOW), at(HIGH)).decide())
                .chose(HIGH)
                .because(
                        "the newest that works; created at the same time as " + LOW + ": the higher id counts as newer")
                .looksAt(List.of(HIGH, LOW))
                .has(LOW, Verdict.NOT_TRIED);
    }

    @Test
    void the_tie_break_is_told_for_latest_and_oldest_too() {
        InMemoryProject project = new InMemoryProject().with(at(LOW), at(HIGH));

        assertThatDecision(project.decide("latest")).choseUnverified(HIGH).says("the higher id counts as newer");
        assertThatDecision(project.decide("oldest")).chose(LOW).says("the higher id counts as newer");
    }

    @Test
    void a_tie_that_decided_nothing_is_not_told() {
        InMemoryProject project =
                new InMemoryProject().with(at(LOW), at(HIGH)).with(Seed.all()).pinned(LOW);

        assertThatDecision(project.decide()).chose(LOW).because("the pin works");
        assertThatDecision(project.decide("pinned")).chose(LOW).because("the pin works");
        assertThatDecision(project.decide(new SelectionPolicy.ById(HIGH)))
                .chose(HIGH)
                .because("named by its id, and it works");
    }

    @Test
    void a_tie_with_one_that_was_tried_and_is_dead_is_not_told() {
        InMemoryProject project = new InMemoryProject().with(at(LOW), at(HIGH)).answering(HIGH, Answer.revoked());

        assertThatDecision(project.decide()).chose(LOW).because("the newest that works");
    }

    @Test
    void a_row_that_comes_twice_is_one_candidate() {
        InMemoryProject project =
                new InMemoryProject().with(Seed.all()).with(Seed.connection(11)).with(Seed.connection(3));

        assertThat(project.decide().candidates()).hasSize(11);
    }

    private static Decision decide(List<Connection> listed, String policy) {
        return new InMemoryProject()
                .with(listed)
                .pinned(id(5))
                .answering(id(5), Answer.revoked())
                .answering(id(11), Answer.unavailable())
                .answering(id(10), Answer.limited())
                .answering(id(1), Answer.revoked())
                .decide(policy);
    }

    private static List<Connection> shuffled(int seed) {
        List<Connection> all = new ArrayList<>(Seed.all());
        Collections.shuffle(all, new Random(seed));
        return all;
    }

    private static Connection at(ConnectionId id) {
        return AConnection.of(id).createdAt(MOMENT).build();
    }
}

package io.github.alloyconnections.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.AttemptState;
import io.github.alloyconnections.domain.attempt.AttemptState.Found;
import io.github.alloyconnections.domain.attempt.FoundConnection;
import io.github.alloyconnections.domain.attempt.Refusal;
import io.github.alloyconnections.domain.attempt.Snapshot;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.port.driven.AttemptStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link AttemptStore} keeps to. */
public abstract class AttemptStoreContract {

    private static final String HERE = "/projects/here/.env";
    private static final String THERE = "/projects/there/.env";
    private static final Snapshot NOTHING = new Snapshot(Map.of());
    private static final FoundConnection FOUND = FoundConnection.fresh(Seed.connection(3));

    /** The attempts of this project, opened anew at each call. */
    protected abstract AttemptStore store(String project);

    private static AttemptId id(int number) {
        return new AttemptId("aaaaaaaaaaaaaaaaaa" + "23456789".charAt(number / 8) + "23456789".charAt(number % 8));
    }

    private static Attempt attempt(int number) {
        return Attempt.begun(id(number), Seed.NOTION, new UserId("someone"), Seed.NOW.plusSeconds(number));
    }

    @Test
    void nothing_is_known_at_first() {
        AttemptStore store = store(HERE);

        assertThat(store.all()).isEmpty();
        assertThat(store.find(id(1))).isEmpty();
        assertThat(store.before(id(1))).isEmpty();
        assertThat(store.change(id(1), (attempt, others) -> attempt)).isEmpty();
    }

    @Test
    void names_are_never_given_twice() {
        assertThat(Stream.generate(() -> store(HERE).freshId()).limit(500)).doesNotHaveDuplicates();
    }

    @Test
    void an_attempt_and_its_snapshot_are_kept() {
        Snapshot before = new Snapshot(Map.of(
                Seed.id(1), Optional.of(Instant.parse("2025-11-09T02:55:25.123456Z")), Seed.id(2), Optional.empty()));

        store(HERE).add(attempt(1), before);

        assertThat(store(HERE).find(id(1))).contains(attempt(1));
        assertThat(store(HERE).before(id(1))).contains(before);
    }

    @Test
    void the_newest_comes_first() {
        List.of(2, 3, 1).forEach(number -> store(HERE).add(attempt(number), NOTHING));

        assertThat(store(HERE).all()).containsExactly(attempt(3), attempt(2), attempt(1));
    }

    static Stream<AttemptState> states() {
        Health health = new Health(
                HealthState.LIMITED,
                "post-search = \"odd\"\n# \u00e9",
                Optional.of("a reason"),
                OptionalInt.of(7),
                Duration.ofMillis(84),
                Seed.NOW,
                Optional.of("a step"));
        FoundConnection odd =
                new FoundConnection(Seed.id(4), Optional.of("\u202ename\u0000 \ud83d\ude00 \\=:#\n"), Seed.NOW, true);
        return Stream.of(
                new AttemptState.Open(),
                new AttemptState.Looking(Seed.NOW),
                new Found(odd),
                new AttemptState.Tested(FOUND, health, Optional.of("why not")),
                new AttemptState.Tested(odd, health, Optional.empty()),
                new AttemptState.Pinned(FOUND, health),
                new AttemptState.Ambiguous(List.of(odd, FOUND), "two of them"),
                new AttemptState.NotVisible(),
                new AttemptState.Refused(new Refusal("access_denied", Optional.of("no = no"))),
                new AttemptState.Expired());
    }

    @ParameterizedTest
    @MethodSource("states")
    void every_state_comes_back_as_it_was(AttemptState state) {
        Attempt changed = attempt(1)
                .skewed(Duration.ofMillis(-3_600_500))
                .returned(Optional.of(new Refusal("e", Optional.empty())), Seed.NOW.plusSeconds(9))
                .looked()
                .with(state);
        store(HERE).add(attempt(1), NOTHING);

        assertThat(store(HERE).change(id(1), (current, others) -> changed)).contains(changed);
        assertThat(store(HERE).find(id(1))).contains(changed);
    }

    @Test
    void a_change_sees_the_others_of_every_project() {
        store(HERE).add(attempt(1), NOTHING);
        store(HERE).add(attempt(2), NOTHING);
        store(THERE).add(attempt(3), NOTHING);

        store(HERE).change(id(1), (current, others) -> {
            assertThat(current).isEqualTo(attempt(1));
            assertThat(others).containsExactlyInAnyOrder(attempt(2), attempt(3));
            return current.with(new Found(FOUND));
        });

        assertThat(store(HERE).find(id(1)).orElseThrow().hasClaimed(FOUND.id())).isTrue();
    }

    @Test
    void a_project_sees_its_own_alone() {
        store(THERE).add(attempt(1), NOTHING);

        assertThat(store(HERE).find(id(1))).isEmpty();
        assertThat(store(HERE).all()).isEmpty();
        assertThat(store(HERE).before(id(1))).isEmpty();
        assertThat(store(HERE).change(id(1), (current, others) -> current)).isEmpty();
    }

    @Test
    void a_change_that_fails_changes_nothing() {
        store(HERE).add(attempt(1), NOTHING);

        assertThatThrownBy(() -> store(HERE).change(id(1), (current, others) -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(store(HERE).find(id(1))).contains(attempt(1));
    }

    @Test
    void what_is_forgotten_is_gone() {
        List.of(1, 2, 3).forEach(number -> store(HERE).add(attempt(number), NOTHING));
        store(THERE).add(attempt(4), NOTHING);

        store(HERE).forget(id(3));
        store(HERE).forget(id(4));
        store(HERE).forgetStartedBefore(Seed.NOW.plusSeconds(2));

        assertThat(store(HERE).all()).containsExactly(attempt(2));
        assertThat(store(THERE).all()).containsExactly(attempt(4));
        assertThat(store(HERE).before(id(1))).isEmpty();
    }

    @Test
    void what_a_person_gave_up_is_only_seen_by_what_is_changed() {
        List.of(1, 2).forEach(number -> store(HERE).add(attempt(number), NOTHING));
        store(THERE).add(attempt(3), NOTHING);
        Attempt given = attempt(1).with(new Found(FOUND)).forgotten(Seed.NOW.plusSeconds(30));

        assertThat(store(HERE).change(id(1), (current, others) -> given)).contains(given);

        assertThat(store(HERE).find(id(1))).isEmpty();
        assertThat(store(HERE).all()).containsExactly(attempt(2));
        assertThat(store(HERE).before(id(1))).isEmpty();
        assertThat(store(HERE).change(id(1), (current, others) -> current)).isEmpty();
        for (AttemptStore store : List.of(store(HERE), store(THERE))) {
            AttemptId other = store.all().get(0).id();
            store.change(other, (current, others) -> {
                assertThat(others).contains(given);
                return current;
            });
        }
    }

    @Test
    void what_was_given_up_is_removed_with_the_rest_when_its_time_is_over() {
        store(HERE).add(attempt(1), NOTHING);
        store(HERE).change(id(1), (current, others) -> current.forgotten(Seed.NOW));

        store(HERE).forgetStartedBefore(Seed.NOW.plusSeconds(2));

        store(HERE).add(attempt(2), NOTHING);
        store(HERE).change(id(2), (current, others) -> {
            assertThat(others).isEmpty();
            return current;
        });
    }

    @Test
    void one_claims_what_many_want() throws InterruptedException {
        List<Integer> numbers = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        numbers.forEach(number -> store(HERE).add(attempt(number), NOTHING));
        AtomicInteger claims = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(numbers.size());

        numbers.forEach(number -> threads.execute(() -> store(HERE).change(id(number), (current, others) -> {
            boolean taken = others.stream().anyMatch(other -> other.hasClaimed(FOUND.id()));
            claims.addAndGet(taken ? 0 : 1);
            return taken ? current : current.with(new Found(FOUND));
        })));
        threads.shutdown();

        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(claims).hasValue(1);
    }
}

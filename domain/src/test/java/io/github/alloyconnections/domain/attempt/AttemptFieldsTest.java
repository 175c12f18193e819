package io.github.alloyconnections.domain.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written down of an attempt is read back as it was. */
class AttemptFieldsTest {

    private static final Instant START = Instant.parse("2025-11-10T12:00:00.123456789Z");
    private static final FoundConnection NAMED =
            new FoundConnection(Seed.id(1), Optional.of("Zoë's\n\"wiki\""), START.minusSeconds(9), true);
    private static final FoundConnection NAMELESS = new FoundConnection(Seed.id(2), Optional.empty(), START, false);
    private static final Health WORKS = new Health(
            HealthState.WORKING,
            "post-search answered with 3 items",
            Optional.empty(),
            OptionalInt.of(3),
            Duration.ofMillis(250),
            START.plusSeconds(1),
            Optional.empty());
    private static final Health DEAD = new Health(
            HealthState.NEEDS_RECONNECT,
            "post-search answered unauthorized",
            Optional.of("unauthorized"),
            OptionalInt.empty(),
            Duration.ZERO,
            START,
            Optional.of("connect again"));
    private static final Refusal NO = new Refusal("access_denied", Optional.of("no thanks"));
    private static final Attempt BEGUN =
            Attempt.begun(new AttemptId("aaaaaaaaaaaaaaaaaaaa"), Seed.NOTION, new UserId("somebody"), START);

    static Stream<AttemptState> states() {
        return Stream.of(
                new AttemptState.Open(),
                new AttemptState.Looking(START.plusSeconds(5)),
                new AttemptState.Found(NAMED),
                new AttemptState.Found(NAMELESS),
                new AttemptState.Tested(NAMED, WORKS, Optional.empty()),
                new AttemptState.Tested(NAMED, DEAD, Optional.of("it does not work")),
                new AttemptState.Pinned(NAMELESS, WORKS),
                new AttemptState.Ambiguous(List.of(NAMED, NAMELESS), "two appeared"),
                new AttemptState.NotVisible(),
                new AttemptState.Refused(NO),
                new AttemptState.Refused(new Refusal("access_denied", Optional.empty())),
                new AttemptState.Expired());
    }

    @ParameterizedTest
    @MethodSource("states")
    void each_state_is_read_back(AttemptState state) {
        Attempt attempt = BEGUN.with(state);

        assertThat(AttemptFields.parse(AttemptFields.of(attempt))).contains(attempt);
    }

    @Test
    void whatever_else_is_known_is_read_back_too() {
        Attempt attempt = BEGUN.skewed(Duration.ofSeconds(-7))
                .returned(Optional.empty(), START.plusSeconds(20))
                .looked()
                .dueAt(START.plusSeconds(30))
                .forgotten(START.plusSeconds(40));
        Attempt refused = BEGUN.returned(Optional.of(NO), START.plusSeconds(20));

        assertThat(AttemptFields.parse(AttemptFields.of(attempt))).contains(attempt);
        assertThat(AttemptFields.parse(AttemptFields.of(refused))).contains(refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "connector", "user", "started", "skew", "next", "looks", "state"})
    void without_what_every_attempt_has_it_is_none(String name) {
        Map<String, String> written = new HashMap<>(AttemptFields.of(BEGUN));
        written.remove(name);

        assertThat(AttemptFields.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "connector", "started", "skew", "looks", "state"})
    void what_makes_no_sense_is_none(String name) {
        Map<String, String> written = new HashMap<>(AttemptFields.of(BEGUN));
        written.put(name, "no sense");

        assertThat(AttemptFields.parse(written)).isEmpty();
    }

    @Test
    void who_says_no_before_coming_back_has_not_been_looked_for_yet() {
        Attempt refused = BEGUN.looked().returned(Optional.of(NO), START.plusSeconds(20));
        Attempt later = BEGUN.returned(Optional.empty(), START.plusSeconds(5))
                .looked()
                .returned(Optional.of(NO), START.plusSeconds(20));

        assertThat(refused.looks()).isZero();
        assertThat(later.looks()).isEqualTo(1);
    }
}

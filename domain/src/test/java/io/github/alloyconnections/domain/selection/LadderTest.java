package io.github.alloyconnections.domain.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far it is shown what a connection can do. */
class LadderTest {

    @ParameterizedTest
    @CsvSource({
        "WORKING,true,yes yes yes ?",
        "LIMITED,true,yes yes no ?",
        "NEEDS_RECONNECT,true,yes no ? ?",
        "WRONG_OWNER,false,yes no ? ?",
        "UNUSABLE,true,yes no ? ?",
        "GONE,false,no no ? ?",
        "UNVERIFIABLE,true,yes ? ? ?",
        "UNVERIFIABLE,false,? ? ? ?",
        "UNKNOWN,true,yes ? ? ?"
    })
    void each_state_shows_so_much(HealthState state, boolean listed, String shown) {
        assertThat(steps(entry(state, "post-search answered", listed))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"auth_test answered", "get-self answered", "getMe answered", "me answered"})
    void who_says_whose_it_is_has_read_nothing_yet(String proof) {
        assertThat(steps(entry(HealthState.WORKING, proof, true))).isEqualTo("yes yes ? ?");
    }

    @Test
    void each_step_names_what_showed_it() {
        Ladder ladder = Ladder.of(entry(HealthState.WORKING, "post-search answered with 3 items", true))
                .orElseThrow();

        assertThat(ladder.rungs())
                .extracting(Ladder.Rung::by)
                .startsWith("Alloy lists it", "post-search answered with 3 items", "post-search answered with 3 items");
    }

    @Test
    void what_was_not_tried_has_none() {
        assertThat(Ladder.of(new ConnectionEntry(Seed.all().get(0), false, false, true, Optional.empty())))
                .isEmpty();
    }

    private static String steps(ConnectionEntry entry) {
        return Ladder.of(entry).orElseThrow().rungs().stream()
                .map(rung -> rung.shown().map(yes -> yes ? "yes" : "no").orElse("?"))
                .collect(Collectors.joining(" "));
    }

    private static ConnectionEntry entry(HealthState state, String proof, boolean listed) {
        Health health = new Health(
                state,
                proof,
                Optional.empty(),
                OptionalInt.empty(),
                Duration.ZERO,
                Seed.CLOCK.instant(),
                Optional.empty());
        return new ConnectionEntry(Seed.all().get(0), false, false, listed, Optional.of(health));
    }

    @Test
    void where_there_is_a_reason_it_is_told_and_not_the_call() {
        Health refused = new Health(
                HealthState.NEEDS_RECONNECT,
                "post-search answered unauthorized",
                Optional.of("unauthorized: API token is invalid"),
                OptionalInt.empty(),
                Duration.ZERO,
                Seed.CLOCK.instant(),
                Optional.empty());

        assertThat(Ladder.of(entry(HealthState.WORKING, "post-search answered", true)
                                .with(refused))
                        .orElseThrow()
                        .rungs()
                        .get(1)
                        .by())
                .isEqualTo("unauthorized: API token is invalid");
    }

    @Test
    void each_step_has_its_published_words() {
        assertThat(Ladder.Step.values())
                .extracting(Ladder.Step::words)
                .containsExactly("exists", "authenticates", "can read", "may write");
    }
}

package io.github.alloyconnections.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.AttemptState;
import io.github.alloyconnections.domain.attempt.FoundConnection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.health.HealthNote;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.service.StoredAnswer.Chosen;
import io.github.alloyconnections.domain.service.UserEvent.Kind;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody is told of a user, and what concerns nobody. */
class UserEventTest {

    private static final UserId ANN = new UserId("ann");
    private static final FoundConnection FOUND = FoundConnection.fresh(Seed.connection(1));
    private static final Attempt BEGUN =
            Attempt.begun(new AttemptId("aaaaaaaaaaaaaaaaaaaa"), Seed.NOTION, ANN, Seed.NOW);

    private static HealthNote found(HealthState state) {
        return new HealthNote(Seed.NOW, Seed.NOTION, Seed.id(1), Seed.USER, state, "planted words");
    }

    private static Chosen chosen(int number) {
        return new Chosen(Optional.of(Seed.NOTION), Optional.of(Seed.id(number)), "the newest that works");
    }

    private static StoredAnswer answered(Chosen chosen) {
        return new StoredAnswer("{}", Seed.NOW, chosen);
    }

    @ParameterizedTest
    @CsvSource({
        ",NEEDS_RECONNECT,NEEDS_RECONNECT",
        "WORKING,GONE,NEEDS_RECONNECT",
        "UNVERIFIABLE,UNUSABLE,NEEDS_RECONNECT",
        "NEEDS_RECONNECT,WORKING,RECOVERED",
        "GONE,LIMITED,RECOVERED"
    })
    void a_connection_that_dies_or_is_alive_again_is_told(HealthState before, HealthState now, Kind told) {
        assertThat(UserEvent.of(ANN, Optional.ofNullable(before), found(now)))
                .contains(new UserEvent(
                        told,
                        ANN,
                        Seed.NOW,
                        Optional.of(Seed.NOTION),
                        Optional.of(Seed.id(1)),
                        Optional.empty(),
                        now.name() + ": planted words"));
    }

    @ParameterizedTest
    @CsvSource({
        ",WORKING",
        "WORKING,LIMITED",
        "NEEDS_RECONNECT,GONE",
        "NEEDS_RECONNECT,UNVERIFIABLE",
        "WORKING,UNVERIFIABLE"
    })
    void what_is_as_it_was_is_not(HealthState before, HealthState now) {
        assertThat(UserEvent.of(ANN, Optional.ofNullable(before), found(now))).isEmpty();
    }

    @Test
    void an_attempt_that_ends_is_told_with_what_it_found() {
        Attempt pinned = BEGUN.with(new AttemptState.Found(FOUND)).with(new AttemptState.NotVisible());

        assertThat(UserEvent.of(ANN, BEGUN, pinned, Seed.NOW)).hasValueSatisfying(event -> {
            assertThat(event.kind()).isEqualTo(Kind.ATTEMPT_FINISHED);
            assertThat(event.user()).isEqualTo(ANN);
            assertThat(event.at()).isEqualTo(Seed.NOW);
            assertThat(event.connector()).contains(Seed.NOTION);
            assertThat(event.connection()).isEmpty();
            assertThat(event.words()).isEqualTo("not-visible");
        });
    }

    @Test
    void an_attempt_that_still_goes_on_or_had_ended_before_is_not() {
        Attempt found = BEGUN.with(new AttemptState.Found(FOUND));
        Attempt expired = BEGUN.with(new AttemptState.Expired());

        assertThat(UserEvent.of(ANN, BEGUN, found, Seed.NOW)).isEmpty();
        assertThat(UserEvent.of(ANN, expired, expired, Seed.NOW)).isEmpty();
        assertThat(UserEvent.of(ANN, expired, found, Seed.NOW)).isEmpty();
    }

    @Test
    void another_choice_is_told_with_the_one_before() {
        assertThat(UserEvent.of(ANN, Optional.of(chosen(1)), answered(chosen(2))))
                .contains(new UserEvent(
                        Kind.DECISION_CHANGED,
                        ANN,
                        Seed.NOW,
                        Optional.of(Seed.NOTION),
                        Optional.of(Seed.id(2)),
                        Optional.of(Seed.id(1)),
                        "the newest that works"));
    }

    @Test
    void that_none_can_be_chosen_any_more_is_told_of_the_connector_it_was() {
        assertThat(UserEvent.of(ANN, Optional.of(chosen(1)), answered(Chosen.nothing())))
                .hasValueSatisfying(event -> {
                    assertThat(event.connector()).contains(Seed.NOTION);
                    assertThat(event.connection()).isEmpty();
                    assertThat(event.before())
                            .map(ConnectionId::value)
                            .contains(Seed.id(1).value());
                });
    }

    @Test
    void the_same_choice_or_the_first_one_is_not() {
        assertThat(UserEvent.of(ANN, Optional.of(chosen(1)), answered(chosen(1))))
                .isEmpty();
        assertThat(UserEvent.of(ANN, Optional.empty(), answered(chosen(1)))).isEmpty();
    }

    @Test
    void the_words_are_those_that_are_published() {
        assertThat(Stream.of(Kind.values()).map(Kind::word))
                .containsExactly(
                        "connection.needs_reconnect", "connection.recovered", "decision.changed", "attempt.finished");
    }
}

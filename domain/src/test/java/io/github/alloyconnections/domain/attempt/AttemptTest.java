package io.github.alloyconnections.domain.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Whose a connection can be, by the times of an attempt, and what a return changes. */
class AttemptTest {

    private static final Instant START = Instant.parse("2025-11-10T12:00:00Z");
    private static final FoundConnection MADE =
            new FoundConnection(new ConnectionId("65a000000000000000000001"), Optional.empty(), START, false);
    private static final Health WORKS = new Health(
            HealthState.WORKING,
            "post-search answered",
            Optional.empty(),
            OptionalInt.empty(),
            Duration.ofMillis(20),
            START,
            Optional.empty(),
            Optional.empty());

    private final Attempt begun = Attempt.begun(
            new AttemptId("aaaaaaaaaaaaaaaaaaaa"), new ConnectorId("notion"), new UserId("somebody"), START);

    private static Instant after(int seconds) {
        return START.plusSeconds(seconds);
    }

    @Test
    void what_was_made_before_it_or_long_after_its_browser_was_back_is_not_its_own() {
        Attempt back = begun.returned(Optional.empty(), after(100));

        assertThat(back.canHaveMade(after(-3))).isFalse();
        assertThat(back.canHaveMade(after(-2))).isTrue();
        assertThat(back.canHaveMade(after(100 + 62))).isTrue();
        assertThat(back.canHaveMade(after(100 + 63))).isFalse();
        assertThat(begun.canHaveMade(after(100 + 63))).as("nobody is back yet").isTrue();
    }

    @Test
    void what_was_given_up_may_have_made_one_for_as_long_as_its_page_may_be_open() {
        Attempt forgotten = begun.forgotten(after(10));

        assertThat(forgotten.mayHaveMadeAfterAll(after(15 * 60 + 2))).isTrue();
        assertThat(forgotten.mayHaveMadeAfterAll(after(15 * 60 + 3))).isFalse();
        assertThat(forgotten.mayHaveMadeAfterAll(after(-3))).isFalse();
        assertThat(begun.mayHaveMadeAfterAll(after(20))).isFalse();
    }

    @Test
    void alloys_clock_is_not_ours() {
        Attempt skewed = begun.skewed(Duration.ofHours(1));

        assertThat(skewed.canHaveMade(after(1))).isFalse();
        assertThat(skewed.canHaveMade(after(3600))).isTrue();
    }

    @Test
    void a_browser_that_comes_back_twice_has_its_time_counted_from_the_second() {
        Attempt looking = begun.returned(Optional.empty(), after(10)).looked();
        Attempt again = looking.returned(Optional.empty(), after(30));

        assertThat(again.looks()).as("what is under way goes on").isEqualTo(1);
        assertThat(again.moments().returnedAt()).contains(after(30));
        assertThat(again.moments().nextStepAt()).isEqualTo(looking.moments().nextStepAt());
    }

    @Test
    void a_yes_after_a_no_counts_and_begins_the_looking_anew() {
        Attempt refused = begun.returned(Optional.of(new Refusal("access_denied", Optional.empty())), after(10))
                .looked();
        Attempt back = refused.returned(Optional.empty(), after(30));

        assertThat(refused.refusal()).isPresent();
        assertThat(refused.moments().returnedAt()).isEmpty();
        assertThat(back.refusal()).isEmpty();
        assertThat(back.looks()).isZero();
        assertThat(back.state()).isEqualTo(new AttemptState.Looking(after(30)));
    }

    @Test
    void the_first_no_is_the_one_that_counts() {
        Attempt refused = begun.returned(Optional.of(new Refusal("access_denied", Optional.empty())), after(10));

        assertThat(refused.returned(Optional.of(new Refusal("other", Optional.empty())), after(20)))
                .isEqualTo(refused);
    }

    @Test
    void a_connection_that_was_found_is_not_lost_by_a_return() {
        Attempt found = begun.with(new AttemptState.Found(MADE));

        assertThat(found.returned(Optional.of(new Refusal("access_denied", Optional.empty())), after(9)))
                .isEqualTo(found);
        Attempt back = found.returned(Optional.empty(), after(9));
        assertThat(back.state()).isEqualTo(found.state());
        assertThat(back.moments().returnedAt()).contains(after(9));
        assertThat(back.returned(Optional.empty(), after(20))).isEqualTo(back);
    }

    @Test
    void who_was_sent_to_no_page_is_back_from_the_beginning() {
        assertThat(begun.isWithoutPage()).isFalse();
        assertThat(begun.returned(Optional.empty(), after(1)).isWithoutPage()).isFalse();
        assertThat(begun.returned(Optional.empty(), START).isWithoutPage()).isTrue();
    }

    @Test
    void only_what_leads_to_another_account_waits_for_a_yes() {
        assertThat(tested("another account: theirs").awaitsYes()).isTrue();
        assertThat(tested("it does not work").awaitsYes()).isFalse();
        assertThat(new AttemptState.Tested(MADE, WORKS, Optional.empty()).awaitsYes())
                .isFalse();
        assertThat(new AttemptState.Found(MADE).awaitsYes()).isFalse();
        assertThat(new AttemptState.Pinned(MADE, WORKS).probed()).contains(WORKS);
        assertThat(tested("it does not work").probed()).contains(WORKS);
    }

    private static AttemptState tested(String unpinned) {
        return new AttemptState.Tested(MADE, WORKS, Optional.of(unpinned));
    }
}

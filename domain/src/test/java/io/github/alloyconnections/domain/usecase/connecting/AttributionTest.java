package io.github.alloyconnections.domain.usecase.connecting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.AttemptState.Ambiguous;
import io.github.alloyconnections.domain.attempt.AttemptState.Stage;
import io.github.alloyconnections.domain.attempt.Refusal;
import io.github.alloyconnections.domain.attempt.Snapshot;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one look at the list means: how long it is waited for others, and when a person is asked. */
class AttributionTest {

    private static final Instant START = Instant.parse("2025-11-10T12:00:00Z");
    private static final Snapshot EMPTY = Snapshot.of(Listing.empty());
    private static final Optional<Refusal> NO = Optional.of(new Refusal("access_denied", Optional.empty()));

    private final Attempt begun = begun("aaaaaaaaaaaaaaaaaaaa", START);
    private final Attempt other = begun("bbbbbbbbbbbbbbbbbbbb", START);

    @ParameterizedTest
    @CsvSource({"2,LOOKING", "3,AMBIGUOUS"})
    void at_the_fourth_look_a_person_is_asked_which_of_several_it_is(int looks, Stage stage) {
        Attempt attempt = looked(back(begun, 1), looks);

        assertThat(settled(attempt, 2, List.of(), made("690000000000000000000001"), made("690000000000000000000002"))
                        .stage())
                .isEqualTo(stage);
    }

    @ParameterizedTest
    @CsvSource({"1,LOOKING", "2,REFUSED"})
    void at_the_third_look_a_refusal_is_believed(int looks, Stage stage) {
        Attempt attempt = looked(begun.returned(NO, after(1)), looks);

        assertThat(settled(attempt, 2, List.of()).stage()).isEqualTo(stage);
    }

    @Test
    void while_another_may_yet_come_back_to_what_it_made_nobody_is_asked() {
        Attempt attempt = looked(back(begun, 1), 9);

        assertThat(settled(attempt, 19, List.of(other), made("690000000000000000000001"))
                        .stage())
                .isEqualTo(Stage.LOOKING);
        assertThat(settled(attempt, 20, List.of(other), made("690000000000000000000001"))
                        .stage())
                .as("it would be back by now")
                .isEqualTo(Stage.FOUND);
    }

    @Test
    void where_another_came_back_too_a_person_is_asked_at_once() {
        Attempt attempt = looked(back(begun, 1), 9);

        assertThat(why(settled(attempt, 2, List.of(back(other, 1)), made("690000000000000000000001"))))
                .isEqualTo("another attempt that was under way can have made it too");
    }

    @Test
    void for_one_that_was_given_up_it_is_waited_only_as_long_as_that_may_tell() {
        Attempt attempt = looked(back(begun, 1), 9);
        List<Attempt> given = List.of(back(other, 1).forgotten(after(5)));

        assertThat(settled(attempt, 19, given, made("690000000000000000000001")).stage())
                .isEqualTo(Stage.LOOKING);
        assertThat(why(settled(attempt, 20, given, made("690000000000000000000001"))))
                .isEqualTo("another attempt that was given up can have made it too");
    }

    @Test
    void what_changed_before_another_began_is_not_that_one_s() {
        Connection before = AConnection.of(Seed.id(4)).updatedAt(Instant.EPOCH).build();
        Connection now = AConnection.of(Seed.id(4)).updatedAt(after(3)).build();
        Attribution.Seen seen =
                new Attribution.Seen(Snapshot.of(new Listing(List.of(before), 0)), new Listing(List.of(now), 0));
        Attempt later = begun("bbbbbbbbbbbbbbbbbbbb", after(30));

        assertThat(new Attribution(back(begun, 1), seen, List.of(later))
                        .settled(after(40))
                        .stage())
                .isEqualTo(Stage.FOUND);
        assertThat(new Attribution(back(begun, 1), seen, List.of(other))
                        .settled(after(40))
                        .stage())
                .isEqualTo(Stage.LOOKING);
    }

    private static Attempt settled(Attempt attempt, int now, List<Attempt> others, Connection... listed) {
        return new Attribution(attempt, new Attribution.Seen(EMPTY, new Listing(List.of(listed), 0)), others)
                .settled(after(now));
    }

    private static String why(Attempt attempt) {
        assertThat(attempt.state()).isInstanceOf(Ambiguous.class);
        return ((Ambiguous) attempt.state()).why();
    }

    /** Made as the attempt began; its id says something else, which does not count against it. */
    private static Connection made(String id) {
        return AConnection.of(id).createdAt(START).build();
    }

    private static Attempt looked(Attempt attempt, int times) {
        Attempt looked = attempt;
        for (int i = 0; i < times; i++) {
            looked = looked.looked();
        }
        return looked;
    }

    private static Attempt back(Attempt attempt, int seconds) {
        return attempt.returned(Optional.empty(), after(seconds));
    }

    private static Attempt begun(String id, Instant at) {
        return Attempt.begun(new AttemptId(id), Seed.NOTION, new UserId("somebody"), at);
    }

    private static Instant after(int seconds) {
        return START.plusSeconds(seconds);
    }
}

package io.github.alloyconnections.adapter.postgres.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.postgres.OneStore;
import io.github.alloyconnections.adapter.postgres.UserState;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.driven.service.StoredAnswers;
import io.github.alloyconnections.domain.selection.Retirement;
import io.github.alloyconnections.domain.service.StoredAnswer;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.testing.StoredAnswersContract;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract of stored answers over PostgreSQL, and what voids them there. */
class PostgresStoredAnswersContractTest extends StoredAnswersContract {

    private static final StoredAnswer ANSWER = new StoredAnswer("{}", Seed.NOW);

    private final UserId user = OneStore.newcomer();
    private final UserState state = OneStore.get().of(user);

    @Override
    protected StoredAnswers fresh() {
        return state.answers();
    }

    @Override
    protected StoredAnswers again(StoredAnswers written) {
        return OneStore.get().of(user).answers();
    }

    @Override
    protected void changeState(StoredAnswers written) {
        state.retired().retire(new Retirement(Seed.id(1), Seed.NOW));
    }

    private Optional<StoredAnswer> kept() {
        return state.answers().look("q").answer();
    }

    private void keep() {
        state.answers().keep("q", state.answers().look("q"), ANSWER);
        assertThat(kept()).contains(ANSWER);
    }

    @Test
    void a_pin_that_is_set_or_taken_away_voids_them_and_one_that_is_set_again_does_not() {
        keep();
        state.pins().pin(Seed.SLACK, Seed.id(1));
        assertThat(kept()).isEmpty();

        keep();
        state.pins().pin(Seed.SLACK, Seed.id(1));
        assertThat(kept()).contains(ANSWER);
        state.pins().unpin(Seed.SLACK);
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_retirement_that_is_taken_back_voids_them_and_one_that_never_was_does_not() {
        state.retired().retire(new Retirement(Seed.id(1), Seed.NOW));
        keep();
        state.retired().unretire(Seed.id(2));
        assertThat(kept()).contains(ANSWER);

        state.retired().unretire(Seed.id(1));
        assertThat(kept()).isEmpty();
    }

    @Test
    void an_attempt_that_is_forgotten_voids_them() {
        keep();
        state.attempts().forget(new AttemptId("abcdefghjkmnpqrstuvw"));

        assertThat(kept()).isEmpty();
    }

    @Test
    void one_users_answers_are_not_anothers() {
        keep();

        assertThat(OneStore.get().of(OneStore.newcomer()).answers().look("q").answer())
                .isEmpty();
        assertThat(OneStore.open(OneStore.newTenant())
                        .of(user)
                        .answers()
                        .look("q")
                        .answer())
                .isEmpty();
    }

    @Test
    void what_is_older_than_a_day_goes_when_the_day_is_over() {
        keep();
        state.answers()
                .keep("old", state.answers().look("old"), new StoredAnswer("{}", Seed.NOW.minus(Duration.ofHours(25))));
        OneStore.get().tend(Duration.ofDays(400));

        assertThat(kept()).contains(ANSWER);
        assertThat(state.answers().look("old").answer()).isEmpty();
    }
}

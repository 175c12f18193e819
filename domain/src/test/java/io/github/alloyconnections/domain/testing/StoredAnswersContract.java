package io.github.alloyconnections.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.port.driven.service.StoredAnswers;
import io.github.alloyconnections.domain.service.AnswerClaim;
import io.github.alloyconnections.domain.service.KnownAnswer;
import io.github.alloyconnections.domain.service.StoredAnswer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every place that keeps a user's answers must do. */
public abstract class StoredAnswersContract {

    private static final StoredAnswer OLD = new StoredAnswer("{\"old\":\"\\u0000 ä 𝄞\"}", Seed.NOW);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final StoredAnswer NEW = new StoredAnswer("{\"new\":1}", Seed.NOW.plusSeconds(5));

    /** One that nothing was written to. */
    protected abstract StoredAnswers fresh();

    /** The same place, as another process would open it. */
    protected abstract StoredAnswers again(StoredAnswers written);

    /** Changes the user's state. */
    protected abstract void changeState(StoredAnswers written);

    private static void keep(StoredAnswers answers, StoredAnswer answer) {
        answers.keep("q", answers.look("q"), answer);
    }

    @Test
    void nothing_is_known_at_first() {
        assertThat(fresh().look("q").answer()).isEmpty();
    }

    @Test
    void what_was_kept_is_there_for_others() {
        StoredAnswers answers = fresh();
        keep(answers, OLD);

        assertThat(again(answers).look("q").answer()).contains(OLD);
        assertThat(again(answers).look("another").answer()).isEmpty();
    }

    @Test
    void the_newest_stays_whoever_writes_last() {
        StoredAnswers answers = fresh();
        keep(answers, OLD);
        keep(answers, NEW);
        keep(again(answers), OLD);

        assertThat(answers.look("q").answer()).contains(NEW);
    }

    @Test
    void a_changed_state_voids_what_was_kept_before() {
        StoredAnswers answers = fresh();
        keep(answers, NEW);
        changeState(answers);

        assertThat(again(answers).look("q").answer()).isEmpty();

        keep(answers, OLD);
        assertThat(again(answers).look("q").answer()).contains(OLD);
    }

    @Test
    void an_answer_to_what_was_asked_before_the_change_is_not_kept() {
        StoredAnswers answers = fresh();
        KnownAnswer before = answers.look("q");
        changeState(again(answers));
        answers.keep("q", before, NEW);

        assertThat(answers.look("q").answer()).isEmpty();
    }

    @Test
    void one_asks_for_all_until_it_is_done() {
        StoredAnswers answers = fresh();
        Optional<AnswerClaim> first = answers.claim("q", MINUTE);

        assertThat(first).isPresent();
        assertThat(again(answers).claim("q", MINUTE)).isEmpty();
        assertThat(again(answers).claim("another", MINUTE)).isPresent();

        answers.release("q", new AnswerClaim("somebody else's"));
        assertThat(answers.claim("q", MINUTE)).isEmpty();
        again(answers).release("q", first.orElseThrow());
        assertThat(answers.claim("q", MINUTE)).isPresent();
    }

    @Test
    void who_has_died_holds_nobody_up_for_longer_than_was_said() {
        StoredAnswers answers = fresh();
        Optional<AnswerClaim> dead = answers.claim("q", Duration.ZERO);
        Optional<AnswerClaim> next = answers.claim("q", MINUTE);

        assertThat(next).isPresent().isNotEqualTo(dead);
        answers.release("q", dead.orElseThrow());
        assertThat(answers.claim("q", MINUTE)).isEmpty();
    }
}

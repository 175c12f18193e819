package io.github.alloyconnections.domain.usecase.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.recording.Heard;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is kept of questions, and given again. */
class SlotsTest {

    private final Slots<String, String> slots = new Slots<>();
    private final Replies<String, String> replies = new Replies<>();

    @Test
    void what_was_answered_is_kept_in_the_order_in_which_it_was_asked() {
        slots.asked("one", () -> "1");
        slots.asked("two", () -> "2");

        assertThat(slots.all((key, heard) -> key + "=" + heard.answer().orElseThrow()))
                .containsExactly("one=1", "two=2");
    }

    @Test
    void a_failure_is_kept_and_thrown() {
        fail(Kind.UNAVAILABLE);

        assertThat(slots.all((key, heard) -> heard.failure().map(Heard.Failed::kind)))
                .containsExactly(Optional.of(Kind.UNAVAILABLE));
    }

    @Test
    void an_interrupted_wait_leaves_the_question_open() {
        fail(Kind.INTERRUPTED);

        assertThat(slots.all((key, heard) -> heard.isOpen())).containsExactly(true);
    }

    @Test
    void answers_are_given_again_in_their_order_and_the_last_one_stays() {
        replies.add("asked", "first");
        replies.add("asked", "last");

        assertThat(replies.next("asked")).contains("first");
        assertThat(replies.next("asked")).contains("last");
        assertThat(replies.next("asked")).contains("last");
        assertThat(replies.next("never asked")).isEmpty();
    }

    @Test
    void the_last_answer_takes_none_away() {
        replies.add("asked", "first");
        replies.add("asked", "last");

        assertThat(replies.last("asked")).contains("last");
        assertThat(replies.next("asked")).contains("first");
        assertThat(replies.last("never asked")).isEmpty();
    }

    @Test
    void a_thread_is_known_to_try_a_connection_from_the_question_to_its_end() {
        JudgingClock clock = new RecordingClock(Seed.CLOCK);
        assertThat(clock.judging()).isEmpty();

        clock.trying(Seed.KEY);
        assertThat(clock.judging()).contains(Seed.KEY);

        clock.tried(Seed.id(1), Seed.KEY, Duration.ofMillis(5), Seed.NOW);
        assertThat(clock.judging()).isEmpty();
    }

    private void fail(Kind kind) {
        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> slots.asked("asked", () -> {
                    throw new RemoteServiceException(kind, "as the test wishes");
                }))
                .returns(kind, RemoteServiceException::kind);
    }
}

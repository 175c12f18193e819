package io.github.alloyconnections.adapter.postgres.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.postgres.OneStore;
import io.github.alloyconnections.adapter.postgres.UserState;
import io.github.alloyconnections.domain.port.driven.service.StoredAnswers.Stored;
import io.github.alloyconnections.domain.selection.Retirement;
import io.github.alloyconnections.domain.testing.Seed;
import org.junit.jupiter.api.Test;

/** A user's last answers, void with a changed pin. */
class PostgresStoredAnswersTest {

    private static final Stored OLD = new Stored("{\"old\":1}", Seed.NOW);
    private static final Stored NEW = new Stored("{\"new\":1}", Seed.NOW.plusSeconds(5));

    private final UserState user = OneStore.get().of(OneStore.newcomer());

    @Test
    void the_newest_answer_is_kept_whoever_writes_last() {
        assertThat(user.answers().find("q")).isEmpty();
        user.answers().keep("q", NEW);
        user.answers().keep("q", OLD);

        assertThat(user.answers().find("q")).contains(NEW);
        assertThat(user.answers().find("another")).isEmpty();
    }

    @Test
    void a_changed_pin_voids_them() {
        user.answers().keep("q", OLD);
        user.pins().pin(Seed.SLACK, Seed.id(1));
        assertThat(user.answers().find("q")).isEmpty();

        user.answers().keep("q", OLD);
        user.pins().pin(Seed.SLACK, Seed.id(1));
        assertThat(user.answers().find("q")).contains(OLD);
        user.pins().unpin(Seed.SLACK);
        assertThat(user.answers().find("q")).isEmpty();
    }

    @Test
    void so_does_a_retirement() {
        user.answers().keep("q", OLD);
        user.retired().retire(new Retirement(Seed.id(1), Seed.NOW));

        assertThat(user.answers().find("q")).isEmpty();
    }

    @Test
    void one_users_answers_are_not_anothers() {
        user.answers().keep("q", OLD);

        assertThat(OneStore.get().of(OneStore.newcomer()).answers().find("q")).isEmpty();
    }
}

package io.github.alloyconnections.domain.usecase.connecting;

import static io.github.alloyconnections.domain.testing.Seed.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.AttemptState.Tested;
import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.testing.InMemoryAccountIdentity;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.usecase.Flow;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnotherAccountTest {

    private static final Account WORK = new Account("ws-2/bot-2", Optional.of("Acme"), Optional.of("ws-2"));
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(90);

    private final Flow flow = new Flow();
    private final InMemoryAccountIdentity identity = flow.project.tidying().identity();

    @Test
    void a_consent_for_another_account_is_not_pinned_without_a_yes() {
        flow.project.pinned(id(11));
        AttemptId attempt = flow.begin();
        ConnectionId made = consented(attempt, Optional.of(WORK));

        assertThat(tested(attempt).awaitsYes()).isTrue();
        assertThat(tested(attempt).unpinned())
                .contains("another account: it is connected to Acme, and the pin " + id(11) + " to Eddie Fu's Notion");
        assertThat(pin()).contains(id(11));

        flow.connecting().choose(attempt, made);
        flow.after(attempt, LONG_ENOUGH);

        assertThat(flow.state(attempt)).isEqualTo("pinned");
        assertThat(pin()).contains(made);
    }

    @Test
    void one_of_the_same_account_is_pinned_as_ever() {
        flow.project.pinned(id(11));
        AttemptId attempt = flow.begin();
        ConnectionId made = consented(attempt, Optional.of(InMemoryAccountIdentity.SEEDS));

        assertThat(pin()).contains(made);
    }

    @Test
    void one_that_does_not_tell_is_not_put_in_the_place_of_one_that_does() {
        flow.project.pinned(id(11));
        AttemptId attempt = flow.begin();
        consented(attempt, Optional.empty());

        assertThat(tested(attempt).unpinned().orElseThrow())
                .startsWith("another account: what it is connected to is not known (get-self failed)");
    }

    @Test
    void without_a_pin_there_is_nothing_to_compare_with() {
        AttemptId attempt = flow.begin();
        ConnectionId made = consented(attempt, Optional.of(WORK));

        assertThat(pin()).contains(made);
    }

    @Test
    void a_pin_that_does_not_tell_gives_way() {
        flow.project.pinned(id(11));
        identity.tellNothing(id(11));
        AttemptId attempt = flow.begin();
        ConnectionId made = consented(attempt, Optional.of(WORK));

        assertThat(pin()).contains(made);
    }

    @Test
    void an_account_that_was_asked_for_is_held_to() {
        flow.project.facts().about("Globex");
        AttemptId attempt = flow.begin();
        consented(attempt, Optional.of(WORK));

        assertThat(tested(attempt).unpinned())
                .contains("another account: it is connected to Acme, and another was asked for by name");
        assertThat(pin()).isEmpty();
    }

    /** It comes into the list, and leads there. */
    private ConnectionId consented(AttemptId attempt, Optional<Account> account) {
        flow.clock.pass(Duration.ofSeconds(5));
        ConnectionId made = flow.made().id();
        account.ifPresentOrElse(known -> identity.tell(made, known), () -> identity.tellNothing(made));
        flow.returned(attempt);
        flow.after(attempt, LONG_ENOUGH);
        return made;
    }

    private Tested tested(AttemptId attempt) {
        Attempt found = flow.connecting().find(attempt).orElseThrow();
        assertThat(found.state()).isInstanceOf(Tested.class);
        return (Tested) found.state();
    }

    private Optional<ConnectionId> pin() {
        return flow.project.pins().read(Seed.NOTION).flatMap(pin -> pin.id());
    }
}

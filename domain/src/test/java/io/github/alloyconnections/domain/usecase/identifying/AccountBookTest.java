package io.github.alloyconnections.domain.usecase.identifying;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.IdentityOutcome;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.testing.InMemoryAccountIdentity;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Whom a book of accounts asks, and whom it need not. */
class AccountBookTest {

    private static final ProbeBudget BUDGET = ProbeBudget.standard();

    private final InMemoryProject project = InMemoryProject.ofSeed();
    private final InMemoryAccountIdentity identity = project.tidying().identity();
    private final AccountBook book = new AccountBook(project.ports().choosing(), Seed.NOTION, Seed.CLOCK);

    @Test
    void what_was_told_once_is_not_asked_again() {
        assertThat(book.of(entry(1), BUDGET).known()).contains(InMemoryAccountIdentity.SEEDS);
        assertThat(book.of(entry(1), BUDGET).known()).contains(InMemoryAccountIdentity.SEEDS);

        assertThat(identity.asked()).isEqualTo(1);
        assertThat(book.remembered(entry(1))).contains(InMemoryAccountIdentity.SEEDS);
    }

    @Test
    void only_what_is_usable_is_asked_and_the_rest_keeps_what_is_remembered() {
        book.of(entry(3), BUDGET);
        int before = identity.asked();

        List<ConnectionEntry> identified = book.identified(
                List.of(
                        entry(1).with(health(HealthState.WORKING)),
                        entry(2).with(health(HealthState.NEEDS_RECONNECT)),
                        entry(3).with(health(HealthState.NEEDS_RECONNECT)),
                        entry(4)),
                BUDGET);

        assertThat(identity.asked() - before).isEqualTo(1);
        assertThat(identified)
                .extracting(
                        each -> each.identity().flatMap(IdentityOutcome::known).isPresent())
                .containsExactly(true, false, true, false);
    }

    private static ConnectionEntry entry(int number) {
        return new ConnectionEntry(Seed.connection(number), false, false, true, Optional.empty());
    }

    private static Health health(HealthState state) {
        return new Health(
                state,
                "post-search answered",
                Optional.empty(),
                OptionalInt.empty(),
                Duration.ZERO,
                Seed.NOW,
                Optional.empty());
    }
}

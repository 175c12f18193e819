package io.github.alloyconnections.domain.usecase.tidying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.RetireOutcome;
import io.github.alloyconnections.domain.selection.Retirement;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.selection.Verdict;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.twins.DoomedConnection;
import io.github.alloyconnections.domain.twins.KeptConnection;
import io.github.alloyconnections.domain.twins.KeptConnection.Rule;
import io.github.alloyconnections.domain.twins.PrunePlan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetiringConnectionsTest {

    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);

    private final InMemoryProject project = InMemoryProject.ofSeed().at(Clock.fixed(NOW, ZoneOffset.UTC));

    private RetireOutcome retire(ConnectionId id) {
        return project.core().retiring().retire(Seed.NOTION, id, MONTH);
    }

    @Test
    void the_newest_gives_way_to_the_next() {
        assertThat(retire(Seed.id(11)))
                .isEqualTo(new RetireOutcome.Retired(new Retirement(Seed.id(11), NOW.plus(MONTH))));

        Decision decision = project.decide();

        assertThat(decision.chosen().map(ConnectionEntry::id)).contains(Seed.id(10));
        assertThat(reason(decision, Seed.id(11))).isEqualTo("retired until 2026-02-04");
    }

    private static String reason(Decision decision, ConnectionId id) {
        return decision.candidates().stream()
                .filter(each -> each.entry().id().equals(id))
                .map(Candidate::reason)
                .findFirst()
                .orElse("not told");
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "oldest", "name:*"})
    void no_policy_of_many_takes_a_retired_one(String policy) {
        Seed.all().stream().skip(2).forEach(each -> retire(each.id()));

        Decision decision = project.decide(policy);

        assertThat(decision.candidates())
                .filteredOn(each -> each.entry().isRetired())
                .isNotEmpty()
                .noneMatch(each -> each.verdict() == Verdict.CHOSEN);
    }

    @Test
    void whoever_names_it_gets_it() {
        retire(Seed.id(4));

        assertThat(project.decide(new SelectionPolicy.ById(Seed.id(4))).chosen().map(ConnectionEntry::id))
                .contains(Seed.id(4));
    }

    @Test
    void a_pin_counts_more_than_an_earlier_retirement() {
        retire(Seed.id(4));
        project.pinned(Seed.id(4));

        assertThat(project.decide().chosen().map(ConnectionEntry::id)).contains(Seed.id(4));
    }

    @Test
    void the_pin_cannot_be_retired() {
        project.pinned(Seed.id(4));

        assertThat(retire(Seed.id(4)))
                .isInstanceOf(RetireOutcome.Refused.class)
                .asString()
                .contains("unpin it first");
        assertThat(project.retired().all()).isEmpty();
    }

    @Test
    void what_no_list_shows_cannot_be_retired() {
        ConnectionId stranger = new ConnectionId("0123456789abcdef01234567");

        assertThat(retire(stranger))
                .isInstanceOf(RetireOutcome.Refused.class)
                .asString()
                .contains("in no choice");
    }

    @Test
    void it_ends_by_itself_and_can_be_taken_back() {
        retire(Seed.id(11));
        retire(Seed.id(10));

        assertThat(project.core().retiring().unretire(Seed.id(10)).map(Retirement::id))
                .contains(Seed.id(10));
        assertThat(project.core().retiring().unretire(Seed.id(10))).isEmpty();
        project.at(Clock.fixed(NOW.plus(MONTH), ZoneOffset.UTC));

        assertThat(project.core().retiring().retired()).isEmpty();
        assertThat(project.decide().chosen().map(ConnectionEntry::id)).contains(Seed.id(11));
    }

    @Test
    void when_all_are_retired_that_is_said() {
        Seed.all().forEach(each -> retire(each.id()));

        Decision decision = project.decide();

        assertThat(decision.chosen()).isEmpty();
        assertThat(decision.reason()).contains("11 retired");
    }

    @Test
    void a_plan_neither_deletes_nor_relies_on_a_retired_one() {
        project.answering(Seed.all(), Answer.works());
        retire(Seed.id(11));
        retire(Seed.id(3));

        PrunePlan plan = project.core().tidying().plan(Seed.NOTION, true, ProbeListener.none());

        assertThat(plan.keep())
                .filteredOn(each -> each.rule() == Rule.RETIRED)
                .extracting(KeptConnection::entry)
                .extracting(ConnectionEntry::id)
                .containsExactlyInAnyOrder(Seed.id(11), Seed.id(3));
        assertThat(plan.delete())
                .isNotEmpty()
                .extracting(DoomedConnection::survivor)
                .allSatisfy(survivor ->
                        assertThat(survivor.map(ConnectionEntry::id)).contains(Seed.id(10)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 367})
    void no_other_time_is_taken(long days) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> project.core().retiring().retire(Seed.NOTION, Seed.id(3), Duration.ofDays(days)));
    }

    @Test
    void where_a_pin_stands_is_told_to_whoever_would_retire_it() {
        project.pinned(Seed.id(4));

        assertThat(retire(Seed.id(4)))
                .isEqualTo(new RetireOutcome.Refused(
                        Seed.id(4), "pinned: CONNECTION_ID in .env:1; pin another one or unpin it first"));
    }

    @Test
    void those_that_are_out_are_told_the_first_to_come_back_first() {
        retire(Seed.id(11));
        project.core().retiring().retire(Seed.NOTION, Seed.id(3), MONTH);
        project.core().retiring().retire(Seed.NOTION, Seed.id(5), Duration.ofDays(1));

        assertThat(project.core().retiring().retired())
                .extracting(Retirement::id)
                .containsExactly(Seed.id(5), Seed.id(3), Seed.id(11));
    }

    @Test
    void what_is_in_again_by_itself_was_not_taken_back_by_anybody() {
        retire(Seed.id(11));
        project.at(Clock.fixed(NOW.plus(MONTH), ZoneOffset.UTC));

        assertThat(project.core().retiring().unretire(Seed.id(11))).isEmpty();
    }
}
